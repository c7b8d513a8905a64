/** The phone's part of the law: a ticket that the recorder hands out to whoever shows the password, and what the cloud makes of whoever brings it. */
import { CODES, givenUp, heard, message, refusal, type Step, step } from './law.ts';
import { isBound, type State } from './state.ts';

export function askTicket(state: State): Step {
  const before = { ...state, phone: null };
  const no = refusal(state);
  if (no) return step(before, no);
  const phone = { at: 'waiting', names: state.copy, kept: false, message: message(state), fate: 'unseen' } as const;
  return step({ ...before, phone }, null);
}

export function ticketArrives(state: State): Step {
  const { phone, rev } = state;
  if (!phone?.message) throw new Error('No ticket is on its way.');
  const { lives } = phone.message;
  const result = !lives ? 'session-unknown' : !isBound(rev) ? 'not-bound' : phone.names !== rev ? 'stale' : 'kept';
  return step({ ...state, phone: { ...phone, kept: result === 'kept', message: { lives, back: { result, rev } } } });
}

export function ticketComes(state: State): Step {
  const { phone } = state;
  const back = phone?.message?.back;
  if (!phone || !back) throw new Error('No answer is on its way.');
  if (back.result === 'session-unknown') return step(givenUp({ ...state, phone: null }), 'server-timeout');
  const next = heard(state, back.rev);
  if (back.result !== 'kept') return step({ ...next, phone: null }, CODES[back.result]);
  return step({ ...next, phone: { ...phone, at: 'holding', message: null } }, 'ok');
}

export const ticketWaitEnds = (state: State): Step => step(givenUp({ ...state, phone: null }), 'server-timeout');

function broughtVerdict({ phone, cloud, rev }: State): string {
  if (!phone?.kept || (isBound(rev) && phone.names !== rev)) return 'ticket-wrong';
  if (!cloud) return 'offline';
  return isBound(rev) ? 'done' : 'not-bound';
}

/** @param lost the cloud's answer does not arrive */
export function bring(state: State, lost: 'none' | 'request' | 'answer'): Step {
  const { phone } = state;
  if (!phone) throw new Error('The phone has no ticket.');
  if (lost === 'request') return step({ ...state, phone: { ...phone, at: 'unsure', fate: 'unseen' } }, null);
  const verdict = phone.fate === 'unseen' ? broughtVerdict(state) : phone.fate;
  const isNew = phone.fate === 'unseen' && verdict === 'done';
  const next = isNew ? { ...state, rev: state.rev + 1 } : state;
  if (lost === 'none') return step({ ...next, phone: null }, verdict);
  const fate = verdict === 'done' ? 'done' : verdict === 'ticket-wrong' ? 'unseen' : 'void';
  return step({ ...next, phone: { ...phone, at: 'unsure', fate, kept: phone.kept && !isNew } }, null);
}

export const wrongPicture = (state: State): Step => step(state, 'picture-wrong');

/** The same ticket twice at once. @param second what becomes of the second one */
export function bringTwice(state: State, second: 'picture-gone' | 'its-own'): Step {
  const first = bring(state, 'none');
  if (second === 'picture-gone') return step(first.next, ...first.told, second);
  // What was done has used up the ticket; what was refused has left it.
  const again = first.told[0] === 'done' ? 'ticket-wrong' : (first.told[0] ?? null);
  return step(first.next, ...first.told, again);
}

/** Somebody else's ticket, asked for and brought at once: the new one takes the place of the phone's. */
export function otherTicket(state: State): Step {
  const no = refusal(state);
  if (no) return step(state, no);
  const now = state.phone && { ...state.phone, kept: false };
  return step({ ...state, copy: state.rev, rev: state.rev + 1, phone: now }, 'done');
}

export const ticketsEnd = (state: State): Step =>
  step({ ...state, phone: state.phone && { ...state.phone, kept: false } });
