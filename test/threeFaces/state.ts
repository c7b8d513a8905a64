/**
 * All that matters of one recorder, its cloud and the three faces while somebody unbinds, as small as it can be said. A binding is told by one
 * number, the cloud's revision: odd while somebody has the device, so an odd one also names the binding that began with it.
 */

export type Firmware = '3.x' | '4.x' | '5.x';
/** Where the recorder itself is asked. The phone takes the way over the cloud. */
export type Face = 'screen' | 'tool';
/** What the cloud keeps of an operation. `unseen`: nothing, so it may still take effect. */
export type Fate = 'unseen' | 'done' | 'void';
export type Result = 'done' | 'void' | 'not-bound' | 'stale' | 'kept' | 'session-unknown';

/** A question on its way to the cloud, or its answer on the way back. `lives`: the session that it was asked in is the one that the cloud has. */
export interface Message {
  lives: boolean;
  back: { result: Result; rev: number } | null;
}

export interface Operation {
  names: number;
  fate: Fate;
}

export interface State {
  firmware: Firmware;
  /** The cloud's word. */
  rev: number;
  power: boolean;
  /** The recorder holds a session, be it one that the cloud still knows or not. */
  agent: boolean;
  /** The cloud has a session of it. */
  cloud: boolean;
  /** The revision that the recorder has in flash. */
  copy: number;
  /** The operation that flash holds without an outcome. */
  open: Operation | null;
  /**
   * The one that somebody waits for. `settling`: another is open before it. `old`: what became of that one, where the recorder was told
   * meanwhile.
   */
  asked: { by: Face; names: number; stage: 'settling' | 'sent' | 'asking'; message: Message; old: Fate | null } | null;
  /** The recorder asks by itself what became of the open one. */
  reconciling: { message: Message; old: Fate | null } | null;
  /** A request of the open operation that nobody waits for any more is on the wire still. */
  late: boolean;
  /**
   * `waiting` for a ticket; `holding` it; `unsure`: it was brought, and nobody knows what came of that. `kept`: the cloud has that very ticket.
   */
  phone: null | {
    at: 'waiting' | 'holding' | 'unsure';
    names: number;
    kept: boolean;
    message: Message | null;
    fate: Fate;
  };
}

export const start = (firmware: Firmware): State => ({
  firmware,
  rev: 1,
  power: true,
  agent: true,
  cloud: true,
  copy: 1,
  open: null,
  asked: null,
  reconciling: null,
  late: false,
  phone: null,
});

export const isBound = (rev: number): boolean => rev % 2 === 1;

/** What is the same for all that can still come of it: past is past, and what was answered once is not asked again. */
function alike(state: State): object {
  const { rev, agent, copy, open, asked, reconciling, phone } = state;
  /** Without a session the copy is of no use; the next one begins with the cloud's word. */
  const known = agent ? copy : 0;
  const of = (message: Message | null): object | null =>
    message?.back
      ? { result: message.back.result, rev: Math.max(known, message.back.rev) }
      : message && { lives: message.lives };
  const named = ({ names, fate }: Operation): object => (fate === 'unseen' ? { fate, now: names === rev } : { fate });
  return {
    ...state,
    copy: known,
    open: open && named(open),
    asked: asked && {
      stage: asked.stage,
      by: asked.stage === 'settling' ? asked.by : null,
      now: asked.stage === 'settling' && asked.names === rev,
      old: asked.old,
      message: of(asked.message),
    },
    reconciling: reconciling && { old: reconciling.old, message: of(reconciling.message) },
    phone: phone && {
      at: phone.at,
      message: of(phone.message),
      kept: phone.kept,
      fate: phone.fate,
      now: (phone.kept || phone.message?.back === null) && phone.names === rev,
    },
  };
}

/**
 * Two states are alike when they differ in how often the device was bound before, and in nothing else: of revisions only order and oddness
 * count.
 */
export function keyOf(state: State): string {
  const one = alike(state);
  const revisions = new Set<number>();
  JSON.stringify(one, (name, value: unknown) => {
    if ((name === 'rev' || name === 'copy') && typeof value === 'number') revisions.add(value);
    return value;
  });
  const ranks = new Map<number, number>();
  let last: [number, number] | null = null;
  for (const revision of [...revisions].sort((a, b) => a - b)) {
    const rank: number = last === null ? 2 - (revision % 2) : last[1] + ((revision - last[0]) % 2 === 1 ? 1 : 2);
    ranks.set(revision, rank);
    last = [revision, rank];
  }
  return JSON.stringify(one, (name, value: unknown) =>
    (name === 'rev' || name === 'copy') && typeof value === 'number' ? ranks.get(value) : value,
  );
}
