/** An unbinding's conversation in its dialog, from the dialog's coming to its going. */
import { useEffect, useState } from 'preact/hooks';
import { createActor, type SnapshotFrom } from 'xstate';
import { clockOf } from '../conversations/discover.ts';
import { type UnbindRef, type unbindMachine, wireUnbind } from '../conversations/unbind.machine.ts';
import { type UnbindingSides, unbinding } from '../conversations/unbinding.ts';
import { useSnapshot } from '../conversations/useSnapshot.ts';
import type { ToolTime } from '../ports.ts';

export function useUnbind(
  sides: UnbindingSides & { time: ToolTime },
): [now: SnapshotFrom<typeof unbindMachine>, send: UnbindRef['send']] {
  const [actor] = useState(() => createActor(wireUnbind(unbinding(sides)), { clock: clockOf(sides.time) }));
  useEffect(() => {
    actor.start();
    return () => void actor.stop();
  }, [actor]);
  return [useSnapshot(actor), actor.send];
}
