/** How a conversation ended that another component draws. */
import { useEffect } from 'preact/hooks';
import type { SnapshotFrom } from 'xstate';
import type { ConversationKey, Wired } from '../conversations/row.ts';
import { useMenu } from './context.ts';
import { useLiving } from './useConversation.ts';

/** @param ended hears its last state; not where the page was left before. */
export function useOutcome<K extends ConversationKey>(key: K, ended: (snapshot: SnapshotFrom<Wired[K]>) => void): void {
  const living = useLiving(useMenu().screen, key);
  useEffect(() => {
    const subscription = living?.subscribe({
      complete() {
        const snapshot = living.getSnapshot();
        if (snapshot.status === 'done') ended(snapshot as SnapshotFrom<Wired[K]>);
      },
    });
    return () => subscription?.unsubscribe();
  }, [living]);
}
