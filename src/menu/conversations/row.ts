/** A row of the table of conversations: which machine talks, and when. What it may say is held against the machine's own types. */
import type { ActorRefFrom, InputFrom, SnapshotFrom } from 'xstate';
import type { Conversation, Message, Standing, Where, wireLogin } from '../../machines/index.ts';
import type { Conversations } from '../ports.ts';
import type { PageId } from '../tree/tree.ts';

export interface Wired extends Conversations {
  login: ReturnType<typeof wireLogin>;
}
export type ConversationKey = keyof Wired;
export type ConversationRef<K extends ConversationKey> = ActorRefFrom<Wired[K]>;

interface Row<K extends ConversationKey> {
  conversation: K;
  /** Its name in the system, where several of one kind may live at once. */
  as?: string;
  where: Where & { pages?: readonly PageId[] };
  input?(now: Standing): InputFrom<Wired[K]>;
  opening?(now: Standing): Parameters<ConversationRef<K>['send']>[0] | null;
  follows?: Conversation['follows'];
  watched?: true;
  shows?(snapshot: SnapshotFrom<Wired[K]>): PageId | null;
  ends?(snapshot: SnapshotFrom<Wired[K]>, now: Standing): readonly Message[];
}

export type AnyRow = { [K in ConversationKey]: Row<K> }[ConversationKey];

/** The rows with the machines that they name, wired. */
export const castOf = (rows: readonly AnyRow[], wired: Partial<Wired>): Conversation[] =>
  rows.map((row) => {
    const logic = wired[row.conversation];
    if (!logic)
      throw new Error(`No machine is wired for the conversation ${row.conversation}: look at src/hosts/browser.`);
    return { ...row, id: row.as ?? row.conversation, logic } as unknown as Conversation;
  });
