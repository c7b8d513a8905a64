/** A conversation for as long as the page stands on which it is held. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Actor, type AnyStateMachine, createActor, type SnapshotFrom } from 'xstate';

/** @param make the conversation, not yet begun; called once. */
export function useActor<Machine extends AnyStateMachine>(
  make: () => Actor<Machine>,
): [snapshot: SnapshotFrom<Machine>, actor: Actor<Machine>] {
  const actor = useMemo(make, []);
  const [snapshot, show] = useState<SnapshotFrom<Machine>>(() => actor.getSnapshot());
  useEffect(() => {
    const { unsubscribe } = actor.subscribe(show);
    actor.start();
    return () => {
      unsubscribe();
      actor.stop();
    };
  }, [actor]);
  return [snapshot, actor];
}

export { createActor };
