/**
 * Which conversations live, by their machines' ids, as heard through inspection: a playback addresses them by these names. It
 * also knows what reached them that the playback did not send: what a screen says by itself is not to be said twice.
 */
import type { AnyActorRef, EventObject, InspectionEvent } from 'xstate';
import { machineSnapshotOf, userEvent } from './userEvents.ts';

export interface ActorRegistry {
  inspect(event: InspectionEvent): void;
  /** The youngest living conversation of that name. */
  living(name: string): AnyActorRef | null;
  /** Sends, and knows that it was not the screen. */
  send(actor: AnyActorRef, event: EventObject): void;
  /**
   * Whether the screen has said this by itself; what was taken once is gone. @param byScreen that the list says it was the screen's
   * doing: older lists have as such what its actors tell each other now, which is no part of a list any more.
   */
  tookByItself(name: string, type: string, byScreen?: boolean): boolean;
}

export function createActorRegistry(): ActorRegistry {
  const living = new Set<InspectionEvent['actorRef']>();
  const byItself: { name: string; type: string; byActor: boolean }[] = [];
  let sent: EventObject | null = null;
  return {
    inspect(inspected) {
      if (inspected.type !== '@xstate.event') return;
      if (inspected.event.type === 'xstate.init') living.add(inspected.actorRef);
      // What an event of the playback brings about at once is the screen's own, too.
      const found = inspected.event === sent ? null : userEvent(inspected, 'any sender');
      if (found) byItself.push({ name: found.to, type: found.event.type, byActor: inspected.sourceRef !== undefined });
    },
    living(name) {
      let youngest: AnyActorRef | null = null;
      for (const ref of [...living]) {
        const snapshot = machineSnapshotOf(ref);
        if (snapshot?.status !== 'active') living.delete(ref);
        else if (snapshot.machine.id === name) youngest = ref as AnyActorRef;
      }
      return youngest;
    },
    send(actor, event) {
      sent = event;
      actor.send(event);
      sent = null;
    },
    tookByItself(name, type, byScreen = false) {
      const at = byItself.findIndex((one) => one.name === name && one.type === type && (byScreen || !one.byActor));
      if (at >= 0) byItself.splice(at, 1);
      return at >= 0;
    },
  };
}
