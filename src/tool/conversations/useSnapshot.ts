/** An actor’s snapshot in a component, drawn again at every change. */
import { useEffect, useState } from 'preact/hooks';
import type { AnyActorRef, SnapshotFrom } from 'xstate';

export function useSnapshot<A extends AnyActorRef>(actor: A): SnapshotFrom<A> {
  const [snapshot, setSnapshot] = useState<SnapshotFrom<A>>(() => actor.getSnapshot());
  useEffect(() => {
    // It may have gone on between the first picture and now.
    setSnapshot(actor.getSnapshot());
    const { unsubscribe } = actor.subscribe((next: SnapshotFrom<A>) => setSnapshot(next));
    return unsubscribe;
  }, [actor]);
  return snapshot;
}
