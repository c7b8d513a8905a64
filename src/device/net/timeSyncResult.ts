/** What becomes of a question to a time server. */
import type { ProbeFault } from './detection.ts';

export type TimeSyncFault = ProbeFault | 'server-silent' | 'no-right';
export type TimeSyncResult = { ok: true; server: string } | { ok: false; code: TimeSyncFault };
