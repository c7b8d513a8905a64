/** Tells the conversations that live what has changed at the recorder, as their rows ask for it: the stick, the log, its life. */
import type { AnyActorRef } from 'xstate';
import type { Json, RecorderFacts } from '../../device/index.ts';
import type { Conversation, ScreenRef } from '../../machines/index.ts';
import type { Watched } from '../../menu/index.ts';

export function followValues(
  conversations: readonly Conversation[],
  facts: Watched<RecorderFacts>,
  screen: ScreenRef,
): void {
  let before = facts.now();
  facts.watch(() => {
    const now = facts.now();
    const known = before;
    before = now;
    const children = screen.getSnapshot().children as Readonly<Record<string, AnyActorRef | undefined>>;
    for (const { id, follows } of conversations) {
      const talk = follows && children[id];
      if (!talk || isSame(follows.value(known), follows.value(now))) continue;
      const event = follows.event(now);
      if (event) talk.send(event);
    }
  });
}

const isSame = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);
