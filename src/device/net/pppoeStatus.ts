/** How the recorder stands with its provider, and what a modem may answer. Plain JSON, part of its facts. */
import type { Lease } from './addresses.ts';

/** `nobody`: there is no modem on the wire, or it is off. */
export type DialAnswer = { answer: 'connected'; lease: Lease } | { answer: 'refused' } | { answer: 'nobody' };

export type PppoeFault = 'no-link' | 'pppoe-no-modem' | 'pppoe-refused';

export type PppoeStatus =
  | { state: 'off' }
  | { state: 'dialling' }
  | { state: 'connected'; lease: Lease }
  | { state: 'failed'; reason: PppoeFault };
