/**
 * Which of all events are a person's: those that came from outside onto a conversation that would do something with them. What
 * machines, promises and delays send has a sender; what other conversations or the device bring about is named by the
 * machine itself (`meta.internalEvents`), so a new conversation needs no entry anywhere else.
 */
import type { AnyMachineSnapshot, EventObject, InspectionEvent } from 'xstate';
import { stateText } from '../base/index.ts';

type Ref = InspectionEvent['actorRef'];

export interface UserEvent {
  actor: Ref;
  /** The machine's id. */
  to: string;
  /** Its state before the event. */
  in: string;
  event: EventObject;
}

/** @returns null for everything that no person did; with `any sender`, also what one actor of the screen told another. */
export function userEvent(inspected: InspectionEvent, from: 'outside' | 'any sender' = 'outside'): UserEvent | null {
  if (inspected.type !== '@xstate.event') return null;
  if (from === 'outside' && inspected.sourceRef !== undefined) return null;
  const { actorRef, event } = inspected;
  if (event.type.startsWith('xstate.')) return null;
  const snapshot = machineSnapshotOf(actorRef);
  if (snapshot?.status !== 'active') return null;
  if (internalEventsOf(snapshot).includes(event.type) || !snapshot.can(event)) return null;
  return { actor: actorRef, to: snapshot.machine.id, in: stateText(snapshot.value), event };
}

/** @returns null for what is no machine. */
export function machineSnapshotOf(ref: Ref): AnyMachineSnapshot | null {
  const snapshot: unknown = ref.getSnapshot();
  return typeof snapshot === 'object' && snapshot !== null && 'machine' in snapshot && 'value' in snapshot
    ? (snapshot as AnyMachineSnapshot)
    : null;
}

/** The types of event that reach a machine without a person's doing. */
function internalEventsOf({ machine }: AnyMachineSnapshot): readonly string[] {
  const meta: unknown = machine.config.meta;
  if (typeof meta !== 'object' || meta === null || !('internalEvents' in meta) || !Array.isArray(meta.internalEvents))
    return [];
  return meta.internalEvents as string[];
}
