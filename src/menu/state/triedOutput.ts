/** The output that is being tried just now: settings that are shown and not stored. */
import type { SnapshotFrom } from 'xstate';
import type { ConfigChanges } from '../../device/index.ts';
import type { ScreenRef } from '../../machines/index.ts';
import type { ConversationRef } from '../conversations/row.ts';

/** @returns the same object as long as the same is tried. */
export function triedOutput({ children }: SnapshotFrom<ScreenRef>): ConfigChanges | null | undefined {
  const { outputTrial } = children as { outputTrial?: ConversationRef<'outputTrial'> };
  return outputTrial?.getSnapshot().context.shown;
}
