/**
 * What ends work that nobody refused: a cut, bad flash, code that did not come. A method that fails for one of these rejects with an
 * error that bears its code; that alone is told over a socket, for no class survives JSON. Whatever bears none is a bug.
 */

/**
 * `power-lost`: a power cut overtook the work; what became of it is settled at the next boot, from flash.
 * `flash-failed`: flash did not take a change; the old state stands, here and at the next boot.
 * `code-missing`: the line or the server failed over the code of a part; nothing was done, and the next call fetches it again.
 * `session-over`: the session in which it was asked is none any more.
 * `line-lost`: the line to the recorder went down before an answer came; what became of the question is not known.
 */
export const faultCodes = ['power-lost', 'flash-failed', 'code-missing', 'session-over', 'line-lost'] as const;
export type FaultCode = (typeof faultCodes)[number];

/** The fault as it crosses a socket. */
export interface Fault {
  code: FaultCode;
  message: string;
}

const words: Record<FaultCode, string> = {
  'power-lost': 'The power went away before the change was durable.',
  'flash-failed': 'Flash did not take the change. The old state stands.',
  'code-missing': 'A part of the recorder could not be fetched.',
  'session-over': 'The session is over.',
  'line-lost': 'The line to the recorder is down.',
};

/** An error that bears the code; to be thrown. */
export function fault(code: FaultCode, message = words[code], cause?: unknown): Error & Fault {
  const error = new Error(message, cause === undefined ? undefined : { cause });
  error.name = 'Fault';
  return Object.assign(error, { code });
}

/** The code of what was thrown, here or beyond a socket; null for a bug. */
export function faultCode(thrown: unknown): FaultCode | null {
  const code: unknown = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;
  return faultCodes.find((known) => known === code) ?? null;
}
