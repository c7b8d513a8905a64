/**
 * Writes the timeline: turns XState's inspection events into lines a person can read, and knows which conversations live.
 * Only machines speak here; what a promise or a callback did is seen by the event that its machine received.
 */

import type { InspectionEvent } from 'xstate';
import { createListeners, stateText } from '../../base/index.ts';
import type { TimelineEntry, TrainerPorts } from '../ports.ts';
import { eventDetail } from './eventDetail.ts';

export interface Timeline {
  /** To be given to every root actor as its `inspect` option. */
  inspect(event: InspectionEvent): void;
  /** Oldest first. The same array until something changes. */
  entries(): readonly TimelineEntry[];
  actors: TrainerPorts['actors'];
  /** Told once per burst of events. Returns an unsubscribe. */
  watch(changed: () => void): () => void;
}

export interface TimelineOptions {
  /** ms since the page was opened. */
  now(): number;
  /** How many lines are kept. */
  capacity: number;
  /** Settings that the screen masks. */
  secretSettings?: ReadonlySet<string>;
}

type Ref = InspectionEvent['actorRef'];

interface Living {
  name: string;
  state: string;
  /** Events that arrived and whose outcome is not known yet, with the line of each. */
  waiting: { event: object; id: number }[];
}

const START = 'xstate.init';
const DELAY = 'xstate.after.';
/** Signs of life from the mouse: hundreds a minute, and they say nothing. */
const NOISE = new Set(['activity']);

export function createTimeline({ now, capacity, secretSettings }: TimelineOptions): Timeline {
  const living = new Map<Ref, Living>();
  const lines: TimelineEntry[] = [];
  const watchers = createListeners();
  let view: readonly TimelineEntry[] | null = null;
  let lastId = 0;
  let telling = false;

  function changed() {
    view = null;
    if (telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      watchers.tell();
    });
  }

  /** An event came in. Its line is written now, so that lines stand in the order of events, and its state later. */
  function received(ref: Ref, rootId: string, event: { type: string }) {
    if (!isActive(ref)) return;
    const actor = living.get(ref) ?? meet(ref, rootId);
    if (!actor || NOISE.has(event.type)) return;
    const id = ++lastId;
    const name = event.type === START ? null : event.type;
    lines.push({
      id,
      at: now(),
      actor: actor.name,
      event: name,
      detail: eventDetail(event, secretSettings),
      state: actor.state,
    });
    if (lines.length > capacity) lines.shift();
    actor.waiting.push({ event, id });
    changed();
  }

  function settled(ref: Ref, event: { type: string }, snapshot: object) {
    const actor = living.get(ref);
    if (!actor) return;
    const before = actor.state;
    actor.state = stateText(stateValueOf(snapshot));
    const at = actor.waiting.findIndex((one) => one.event === event);
    const id = at < 0 ? undefined : actor.waiting[at]?.id;
    if (at >= 0) actor.waiting.splice(at, 1);
    if (id !== undefined) complete(id, actor.state, event.type.startsWith(DELAY) && before === actor.state);
    const gone = 'status' in snapshot && snapshot.status !== 'active';
    if (gone) living.delete(ref);
    if (gone || id !== undefined || before !== actor.state) changed();
  }

  /** @param idle a delay passed and led nowhere, as a countdown does every second: not worth a line */
  function complete(id: number, state: string, idle: boolean) {
    const index = lines.findLastIndex((line) => line.id === id);
    const line = lines[index];
    if (!line) return;
    if (idle) lines.splice(index, 1);
    else lines[index] = { ...line, state };
  }

  function meet(ref: Ref, rootId: string): Living | undefined {
    const snapshot: unknown = ref.getSnapshot();
    const value = stateValueOf(snapshot);
    if (value === undefined || isHouse(snapshot)) return undefined;
    const actor = { name: nameOf(ref, rootId, snapshot), state: stateText(value), waiting: [] };
    living.set(ref, actor);
    return actor;
  }

  return {
    inspect(inspected) {
      const { actorRef } = inspected;
      if (inspected.type === '@xstate.event') received(actorRef, inspected.rootId, inspected.event);
      if (inspected.type === '@xstate.snapshot') settled(actorRef, inspected.event, inspected.snapshot);
    },
    entries() {
      view ??= [...lines];
      return view;
    },
    actors() {
      // An actor that failed sends no last snapshot; so it is asked.
      for (const ref of living.keys()) if (!isActive(ref)) living.delete(ref);
      return [...living.values()].map(({ name, state }) => ({ actor: name, state }));
    },
    watch: watchers.add,
  };
}

function isActive(ref: Ref): boolean {
  const snapshot: unknown = ref.getSnapshot();
  return typeof snapshot === 'object' && snapshot !== null && 'status' in snapshot && snapshot.status === 'active';
}

/** The machine that only keeps the others says nothing that a person did or met. */
const isHouse = (snapshot: unknown): boolean =>
  (snapshot as { machine?: { config?: { meta?: { isHouse?: boolean } } } }).machine?.config?.meta?.isHouse === true;

/** @returns undefined for what is not a machine */
function stateValueOf(snapshot: unknown): unknown {
  return typeof snapshot === 'object' && snapshot !== null && 'value' in snapshot ? snapshot.value : undefined;
}

/** A child goes by the id it was invoked under, a root by its machine's: its own id is only a number. */
function nameOf(ref: Ref, rootId: string, snapshot: unknown): string {
  const own = 'id' in ref && typeof ref.id === 'string' ? ref.id : ref.sessionId;
  if (ref.sessionId !== rootId || typeof snapshot !== 'object' || snapshot === null) return own;
  if (!('machine' in snapshot) || typeof snapshot.machine !== 'object' || snapshot.machine === null) return own;
  return 'id' in snapshot.machine && typeof snapshot.machine.id === 'string' ? snapshot.machine.id : own;
}
