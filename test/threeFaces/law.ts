/**
 * The law of unbinding and what the wire may do to it, as a table of steps: what each act makes of a state, and what whoever acted is told.
 * Said here once more and in other words than in the product, so that the one can be held against the other.
 */
import { type Face, type Fate, isBound, type Message, type Operation, type Result, type State } from './state.ts';

export interface Step {
  next: State;
  /** What is told in this step, the first who asked first; null: nobody is told yet, or ever. */
  told: readonly (string | null)[];
}

export const step = (next: State, ...told: (string | null)[]): Step => ({ next, told });

/** What keeps anybody from unbinding, whoever asks: the same code on every face. */
export function refusal({ agent, copy, asked }: State): string | null {
  if (!agent) return 'offline';
  if (!isBound(copy)) return 'not-bound';
  return asked ? 'in-progress' : null;
}

export const message = ({ agent, cloud }: State): Message => ({ lives: agent && cloud, back: null });

/** The session that was is no more at the cloud: whatever is still said in it is heard by nobody. */
function cutOff(state: State): State {
  const dead = <T extends { message: Message | null } | null>(one: T): T =>
    one?.message ? { ...one, message: { ...one.message, lives: false } } : one;
  const { asked, reconciling, phone } = state;
  return { ...state, asked: dead(asked), reconciling: dead(reconciling), phone: dead(phone), late: false };
}

// Whoever asks the recorder, with the admin's password.

const send = (state: State, by: Face, names: number): State => ({
  ...state,
  open: { names, fate: 'unseen' },
  asked: { by, names, stage: 'sent', message: message(state), old: null },
});

export function ask(state: State, by: Face): Step {
  const no = state.firmware === '4.x' ? refusal(state) : 'firmware-unsupported';
  if (no) return step(state, no);
  if (!state.open) return step(send(state, by, state.copy), null);
  const waits = { by, names: state.copy, stage: 'settling', message: message(state), old: null } as const;
  return step({ ...state, asked: waits }, null);
}

/** Both in the same instant: the second finds what the first left. */
export function both(first: (state: State) => Step, second: (state: State) => Step): (state: State) => Step {
  return (state) => {
    const one = first(state);
    const other = second(one.next);
    return step(other.next, ...one.told, ...other.told);
  };
}

// At the cloud.

/** Judged at the first look; from then on its fate is for ever. */
function judged(state: State, { names, fate }: Operation): { rev: number; fate: Fate; result: Result } {
  if (fate !== 'unseen') return { rev: state.rev, fate, result: fate };
  if (!isBound(state.rev)) return { rev: state.rev, fate: 'void', result: 'not-bound' };
  if (names !== state.rev) return { rev: state.rev, fate: 'void', result: 'stale' };
  return { rev: state.rev + 1, fate: 'done', result: 'done' };
}

const UNKNOWN = (state: State): Message['back'] => ({ result: 'session-unknown', rev: state.rev });

/** What has a fate has no late request that could still do anything. */
const decided = (state: State): State =>
  state.late && state.open?.fate !== 'unseen' ? { ...state, late: false } : state;

/** A question about an operation makes void what was not done. @param old its fate, where it is not the open one any more */
function settled(state: State, { lives }: Message, old: Fate | null): { next: State; back: Message['back'] } {
  if (!lives) return { next: state, back: UNKNOWN(state) };
  const before = old ?? state.open?.fate ?? 'unseen';
  const fate = before === 'unseen' ? 'void' : before;
  const open = old === null && state.open ? { ...state.open, fate } : state.open;
  return { next: { ...state, open }, back: { result: fate, rev: state.rev } };
}

/** The question of whoever waits arrives at the cloud. */
export function arrives(state: State): Step {
  const { asked, open } = state;
  if (!asked) throw new Error('Nobody waits.');
  const answered = (next: State, back: Message['back']): Step =>
    step(decided({ ...next, asked: { ...asked, message: { ...asked.message, back } } }));
  if (asked.stage !== 'sent') {
    const { next, back } = settled(state, asked.message, asked.old);
    return answered(next, back);
  }
  if (!asked.message.lives || !open) return answered(state, UNKNOWN(state));
  const { rev, fate, result } = judged(state, open);
  return answered({ ...state, rev, open: { ...open, fate } }, { result, rev });
}

export function reconcilingArrives(state: State): Step {
  const { reconciling } = state;
  if (!reconciling) throw new Error('It asks nothing.');
  const { next, back } = settled(state, reconciling.message, reconciling.old);
  return step(decided({ ...next, reconciling: { ...reconciling, message: { ...reconciling.message, back } } }));
}

export function lateArrives(state: State): Step {
  if (!state.open) throw new Error('There is nothing on the wire.');
  const { rev, fate } = judged(state, state.open);
  return step({ ...state, rev, open: { ...state.open, fate }, late: false });
}

// Back at the recorder.

export const heard = (state: State, rev: number): State => ({ ...state, copy: Math.max(state.copy, rev) });
/** A session over which nothing is answered is given up, and the cloud is told so. */
export const givenUp = (state: State): State =>
  state.agent ? cutOff({ ...state, agent: false, cloud: false }) : state;
const unknown = (state: State): Step => step({ ...givenUp(state), asked: null }, 'unknown-result');
/** Flash has the outcome: whoever else still asks about that operation asks about one that is over. */
function closed(state: State, rev: number): State {
  const fate = state.open?.fate ?? null;
  const overtaken = state.reconciling && { ...state.reconciling, old: state.reconciling.old ?? fate };
  return { ...heard(state, rev), open: null, late: false, reconciling: overtaken };
}

export const CODES: Readonly<Record<Result, string>> = {
  done: 'ok',
  void: 'server-timeout',
  'not-bound': 'not-bound',
  stale: 'server-refused',
  kept: 'ok',
  'session-unknown': 'unknown-result',
};

/** Nobody knows what became of what was sent: the recorder asks, where it can. */
function inDoubt(state: State): Step {
  const { asked } = state;
  if (!asked) throw new Error('Nobody waits.');
  if (!state.agent) return step({ ...state, asked: null }, 'unknown-result');
  return step({ ...state, asked: { ...asked, stage: 'asking', message: message(state), old: null } }, null);
}

export function answerComes(state: State): Step {
  const { asked } = state;
  const back = asked?.message.back;
  if (!asked || !back) throw new Error('No answer is on its way.');
  if (back.result === 'session-unknown') return asked.stage === 'sent' ? inDoubt(state) : unknown(state);
  if (asked.stage !== 'settling') return step({ ...closed(state, back.rev), asked: null }, CODES[back.result]);
  const next = { ...(asked.old === null ? closed(state, back.rev) : heard(state, back.rev)), asked: null };
  const no = refusal(next);
  return no ? step(next, no) : step(send(next, asked.by, asked.names), null);
}

/** The wait for an answer ends. @param wanders the request is on the wire still */
export function waitEnds(state: State, wanders: boolean): Step {
  const { asked } = state;
  if (!asked) throw new Error('Nobody waits.');
  if (asked.stage !== 'sent') return unknown(state);
  return inDoubt({ ...state, late: wanders });
}

export function reconcilingComes(state: State): Step {
  const { reconciling, asked } = state;
  const back = reconciling?.message.back;
  if (!reconciling || !back) throw new Error('No answer is on its way.');
  const done = { ...state, reconciling: null };
  if (back.result === 'session-unknown') return step(givenUp(done));
  if (reconciling.old !== null) return step(heard(done, back.rev));
  const fate = state.open?.fate ?? null;
  const overtaken = asked?.stage === 'settling' ? { ...asked, old: asked.old ?? fate } : asked;
  return step({ ...closed(done, back.rev), asked: overtaken });
}

export const reconcilingEnds = (state: State): Step => step(givenUp({ ...state, reconciling: null }));

// What goes on around them.

/** Somebody takes the device into an account, or its owner deletes it there: which of them can be. */
export function change(state: State): Step {
  if (isBound(state.rev)) return step({ ...state, rev: state.rev + 1 }, 'done');
  return state.cloud ? step({ ...state, rev: state.rev + 1 }, 'done') : step(state, 'offline');
}

export const newsComes = (state: State): Step => step(heard(state, state.rev));
export const lineBreaks = (state: State): Step => step(cutOff({ ...state, agent: false, cloud: false }));
export const cloudCrashes = (state: State): Step => step(cutOff({ ...state, cloud: false }));

/** A new session; the first word of it is what the cloud holds, and what is open is asked for. */
function registered(before: State): State {
  const state = heard({ ...cutOff(before), agent: true, cloud: true }, before.rev);
  const asks = state.open && !state.asked && !state.reconciling;
  return asks ? { ...state, reconciling: { message: message(state), old: null } } : state;
}
export const registers = (state: State): Step => step(registered(state));
export const beats = (state: State): Step => (state.cloud ? newsComes(state) : registers(state));

export function powerCut(state: State): Step {
  const phone = state.phone?.at === 'waiting' ? null : state.phone;
  const dark = {
    ...state,
    power: false,
    agent: false,
    cloud: false,
    asked: null,
    reconciling: null,
    late: false,
    phone,
  };
  return step(dark);
}
/** As flash holds the operation that was about to be sent. */
export const cutOnceNoted = (state: State): Step => powerCut(send(state, 'screen', state.copy));
/** As flash holds the outcome that nobody was told. */
export function cutOnceKept(state: State): Step {
  const back = state.asked?.message.back;
  if (!back) throw new Error('No answer is on its way.');
  return powerCut(closed(state, back.rev));
}
export const powerOn = (state: State): Step => step(registered({ ...state, power: true }));
