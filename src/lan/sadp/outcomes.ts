/**
 * Outcomes in SADP's words: a result, and the numbers of the vendor's SDK (base 2000) where they are public. The names of the elements
 * for attempts and minutes left are our proposal: the real ones are not public.
 */
import { node, type XmlNode } from '../xml/index.ts';
import type { Result } from './answers.ts';
import type { SadpOutcome, SadpRefusal, SadpTicket } from './recorderPort.ts';

export interface Told {
  result: Result;
  details: readonly XmlNode[];
}

export const FAILED: Told = { result: 'failed', details: [] };

export const toldOf = (outcome: SadpOutcome): Told =>
  outcome.ok ? { result: 'success', details: [] } : refused(outcome);

/** A ticket is told to whoever showed the password, and to nobody else. */
export const toldOfTicket = (outcome: SadpTicket): Told =>
  outcome.ok ? { result: 'success', details: [node('Ticket', outcome.ticket)] } : refused(outcome);

const error = (result: Result, number: number, ...more: XmlNode[]): Told => ({
  result,
  details: [node('ErrorCode', number), ...more],
});

function refused(refusal: SadpRefusal): Told {
  switch (refusal.code) {
    case 'password-wrong':
      return error('failed', 2024, node('RetryTime', refusal.attemptsLeft));
    case 'locked':
      return error('failed', 2018, node('SurplusLockTime', Math.ceil(refusal.secondsLeft / 60)));
    case 'not-activated':
      return error('failed', 2019);
    case 'password-empty':
    case 'values-refused':
      return error('failed', 2005);
    case 'password-refused':
      return error('failed', 2020);
    case 'already-active':
      return error('failed', 2021);
    case 'code-refused':
      return error('failed', 2033);
    case 'service-off':
      return error('denied', 2009, node('UnbindStatus', 3));
    case 'not-bound':
      return error('denied', 2009, node('UnbindStatus', 2));
    case 'offline':
      return error('denied', 2009, node('UnbindStatus', 4));
    case 'firmware-unsupported':
    case 'unbind-absent':
    case 'device-refused':
    case 'in-progress':
    case 'server-refused':
      return error('denied', 2009);
    case 'server-timeout':
    case 'unknown-result':
      return error('failed', 2011);
  }
}
