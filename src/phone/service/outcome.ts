/** What the phone is told: what it asked for, or a refusal as a code. Words are in `strings`. */
import type { RefusalCode } from '../../cloud/index.ts';
import type { TicketOutcome } from '../ports.ts';

/** Of the service; of the recorder; and of the way there. */
export type PhoneCode =
  | RefusalCode
  | Extract<TicketOutcome, { ok: false }>['code']
  | 'picture-wrong'
  | 'picture-gone'
  | 'ticket-wrong'
  | 'not-bound'
  | 'no-answer'
  | 'unknown-result'
  | 'unheard-of'
  | 'off-lan'
  | 'bug';

export interface Refused {
  ok: false;
  code: PhoneCode;
  /** After which it may be tried again. */
  seconds?: number | undefined;
  attemptsLeft?: number | undefined;
  /** Of a request that was malformed: which field of it. */
  field?: string | undefined;
}

export type Outcome<Told = object> = ({ ok: true } & Told) | Refused;

export const refusedAs = (code: PhoneCode, more: Omit<Refused, 'ok' | 'code'> = {}): Refused => ({
  ok: false,
  code,
  ...more,
});
