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

export interface Row<K extends ConversationKey> {
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

/** For the menu's table: each row is held against the types of the machine that it names. */
export type MenuRow = { [K in keyof Conversations]: Row<K> }[keyof Conversations];
