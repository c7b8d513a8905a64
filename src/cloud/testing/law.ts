/**
 * What the cloud has to be, as small as it can be said: two owners, one device, two servers, and what may go wrong between them. Who has the
 * device, where it is linked, which operation, request and ticket were the last, and what became of each. Every state that can be reached
 * is walked through on the real service by `stateSpace.long.test.ts`.
 */

export type Owner = 'anna' | 'boris';
/** `unseen`: nothing of it was kept, so it may still take effect. */
export type Fate = 'unseen' | 'done' | 'void';
/** Whether the binding that was named is the one of now. An epoch that has passed never comes back. */
export type Epoch = 'present' | 'past';
/** How the wire, or the server, treats what is said: `before`, `after`: it breaks on this side or that of the commit, and nobody is answered. */
export type Break = 'none' | 'before' | 'after';

export interface State {
  owner: Owner | null;
  /** The device's own link. */
  linked: boolean;
  /** A link of before is open still, at the other server. */
  ghost: boolean;
  /** Where the rows say that the device is; `dead`: at a server that was killed, which is taken to live for a while. */
  row: 'none' | 'live' | 'dead';
  /** The device's last operation. */
  op: { epoch: Epoch; fate: Fate } | null;
  /** The last request of an owner. */
  asked: { who: Owner; what: 'add' | 'delete'; fate: Fate } | null;
  /** The one that the cloud keeps. */
  ticket: Epoch | null;
  /** The last request by ticket; `held`: the cloud keeps that very ticket still. */
  used: { fate: Fate; held: boolean } | null;
}

export const START: State = {
  owner: null,
  linked: true,
  ghost: false,
  row: 'live',
  op: null,
  asked: null,
  ticket: null,
  used: null,
};

/** What one action does: the state after it, the answer where there is one, and what is written down. */
export interface Step {
  next: State;
  /** Null: nobody is answered. */
  answer: string | null;
  change?: 'added' | 'freed';
  /** Lines of audit that it adds to those of operations. */
  lines: number;
}

const still = (state: State, answer: string | null): Step => ({ next: state, answer, lines: 0 });
const isOnline = ({ row }: State): boolean => row !== 'none';

/** Nobody's: whatever named the binding that has just ended names one that has passed. */
const freed = (state: State): State => ({
  ...state,
  owner: null,
  op: state.op && { ...state.op, epoch: 'past' },
  ticket: state.ticket && 'past',
});
const cut = (state: State): State => ({ ...state, linked: false, row: 'none' });

/** Judged once: what was not done at the first look is void for ever. */
interface Verdict {
  answer: string;
  to?: (state: State) => State;
  change?: 'added' | 'freed';
  /** Leaves nothing behind. */
  traceless?: boolean;
}

/** @param keep where the fate of what is judged is kept @param broken what a break leaves besides */
function decided(
  state: State,
  { answer, to = (same) => same, change, traceless = false }: Verdict,
  how: Break,
  keep: (state: State, fate: Fate) => State,
  broken: (state: State) => State = (same) => same,
): Step {
  if (traceless) return still(keep(state, 'unseen'), answer);
  if (how === 'before') return still(broken(keep(state, 'unseen')), null);
  const fate = answer === 'done' ? 'done' : 'void';
  const next = keep(to(state), fate);
  return {
    next: how === 'after' ? broken(next) : next,
    answer: how === 'after' ? null : answer,
    lines: 1,
    ...(change && { change }),
  };
}

// The device, over its link.

const keepOp =
  (epoch: Epoch) =>
  (state: State, fate: Fate): State => ({ ...state, op: { epoch: state.owner === null ? 'past' : epoch, fate } });

function judgedUnbind(state: State, epoch: Epoch): Verdict {
  if (state.owner === null) return { answer: 'not-bound' };
  if (epoch === 'past') return { answer: 'stale' };
  return { answer: 'done', to: freed, change: 'freed' };
}

export const unbind = (state: State, epoch: Epoch, how: Break): Step =>
  decided(state, judgedUnbind(state, epoch), how, keepOp(epoch), cut);

export function unbindAgain(state: State, how: Break): Step {
  if (!state.op) return still(state, null);
  if (state.op.fate !== 'unseen') return still(state, state.op.fate);
  return unbind(state, state.op.epoch, how);
}

export function settle(state: State): Step {
  const { op } = state;
  if (!op) return still(state, null);
  if (op.fate !== 'unseen') return still(state, op.fate);
  return { next: { ...state, op: { ...op, fate: 'void' } }, answer: 'void', lines: 1 };
}

export function vouch(state: State, epoch: Epoch): Step {
  if (state.owner === null) return still(state, 'not-bound');
  if (epoch === 'past') return still(state, 'stale');
  const used = state.used && { ...state.used, held: false };
  return { next: { ...state, ticket: 'present', used }, answer: 'kept', lines: 1 };
}

// Owners.

const keepAsked = (who: Owner, what: 'add' | 'delete') => (state: State, fate: Fate) => ({
  ...state,
  asked: { who, what, fate },
});

export function add(state: State, who: Owner, how: Break): Step {
  const keep = keepAsked(who, 'add');
  if (state.owner !== null)
    return decided(state, { answer: state.owner === who ? 'already-yours' : 'already-bound' }, how, keep);
  if (!isOnline(state)) return decided(state, { answer: 'offline' }, how, keep);
  return decided(state, { answer: 'done', to: (now) => ({ ...now, owner: who }), change: 'added' }, how, keep);
}

export function remove(state: State, who: Owner, how: Break): Step {
  const keep = keepAsked(who, 'delete');
  if (state.owner !== who) return decided(state, { answer: 'not-found', traceless: true }, how, keep);
  return decided(state, { answer: 'done', to: freed, change: 'freed' }, how, keep);
}

export function askAgain(state: State, how: Break): Step {
  if (!state.asked) return still(state, null);
  const { who, what, fate } = state.asked;
  if (fate !== 'unseen') return still(state, fate);
  return what === 'add' ? add(state, who, how) : remove(state, who, how);
}

// Whoever has the ticket.

const keepUsed = (state: State, fate: Fate): State => ({
  ...state,
  used: { fate, held: state.ticket !== null },
});

function judgedTicket(state: State): Verdict {
  const { ticket, owner } = state;
  if (ticket === null || (owner !== null && ticket === 'past')) return { answer: 'ticket-wrong', traceless: true };
  if (!isOnline(state)) return { answer: 'offline' };
  if (owner === null) return { answer: 'not-bound' };
  return { answer: 'done', to: (now) => ({ ...freed(now), ticket: null }), change: 'freed' };
}

export const useTicket = (state: State, how: Break): Step => decided(state, judgedTicket(state), how, keepUsed);

export function useAgain(state: State, how: Break): Step {
  const { used } = state;
  if (!used) return still(state, null);
  if (used.fate !== 'unseen') return still(state, used.fate);
  // Its ticket was another one's place: it opens nothing any more.
  if (!used.held) return still(state, 'ticket-wrong');
  return useTicket(state, how);
}

/** Two requests at two servers, each with a picture of its own: what the first leaves is what the second finds. */
export function useTwice(state: State): Step {
  const first = useTicket(state, 'none');
  const second = useTicket(first.next, 'none');
  const answer = [first.answer, second.answer].sort().join(' and ');
  // Which of them was the last nobody can say, and the next is a new one.
  return {
    ...first,
    next: { ...second.next, used: null },
    answer,
    lines: first.lines + second.lines,
  };
}

// What goes on around them.

export const link = (state: State, where: 'here' | 'elsewhere'): Step =>
  still(
    {
      ...state,
      linked: true,
      row: 'live',
      ghost: where === 'elsewhere' ? state.linked : state.ghost,
    },
    'linked',
  );
export const end = (state: State): Step => still(cut(state), null);
/** The server of the device's link is killed, and starts anew under another name. */
export const kill = (state: State): Step =>
  still({ ...state, linked: false, row: state.row === 'live' ? 'dead' : state.row }, null);
export const killOther = (state: State): Step => still({ ...state, ghost: false }, null);
/** Longer than a server is taken to live, and longer than a ticket. */
export const wait = (state: State): Step =>
  still(
    {
      ...state,
      row: state.row === 'dead' ? 'none' : state.row,
      ticket: null,
      used: state.used && { ...state.used, held: false },
    },
    null,
  );
