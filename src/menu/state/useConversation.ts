/** How a screen gets at the conversation that it draws. It is there because of where the person stands (conversations/); drawing begins none. */
import { useSelector } from '@xstate/react';
import { useRef } from 'preact/hooks';
import type { AnyActorRef } from 'xstate';
import type { ScreenRef } from '../../machines/index.ts';
import type { ConversationKey, ConversationRef } from '../conversations/row.ts';
import { useMenu } from './context.ts';

type Living = Readonly<Record<string, AnyActorRef | undefined>>;

export const useLiving = (screen: ScreenRef, id: string): AnyActorRef | undefined =>
  useSelector(screen, ({ children }) => (children as Living)[id]);

/**
 * @param as its name, where several of one kind may live at once.
 * @throws Error where the table has no such conversation for this place.
 */
export function useConversation<K extends ConversationKey>(key: K, as: string = key): ConversationRef<K> {
  const living = useLiving(useMenu().screen, as);
  const drawn = useRef(living);
  // Between its end and the next drawing it is read as it was last.
  drawn.current = living ?? drawn.current;
  if (!drawn.current)
    throw new Error(`The conversation ${as} is drawn where none was begun: see its row in src/menu/conversations.`);
  return drawn.current as ConversationRef<K>;
}
