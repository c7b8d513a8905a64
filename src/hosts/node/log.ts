/** The log of a process. */
import { type Logger, pino } from 'pino';

/**
 * Machine lines on stderr: what stands in them is named here, and nothing that a person typed is. A person at a terminal is told in
 * words what is going on, and needs them only where something went wrong.
 */
export const createLog = (): Logger =>
  pino(
    { base: null, level: process.stderr.isTTY ? 'warn' : 'info', timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
