/**
 * The chart follows the session: what the recorder says of it holds at once. Rights that are taken away close the page that needs them,
 * with what was not saved there; whoever's session is over is logged out; and nobody is logged in on the word of an event alone.
 */
import type { UserFacts } from '../../device/index.ts';
import { mayEnter, pagesOf } from '../../machines/index.ts';
import { type MenuPorts, menuTree, pageOf } from '../../menu/index.ts';
import type { HeldSession } from './heldSession.ts';

/** @returns an end. */
export function followAccount(
  held: Pick<HeldSession, 'facts' | 'user' | 'watch'>,
  navigation: MenuPorts['navigation'],
): () => void {
  function follow(): void {
    const { context, value } = navigation.getSnapshot();
    if (!context.user) return;
    const [facts, user] = [held.facts(), held.user()];
    if (user && isSame(user, context.user)) return;
    navigation.send({ type: 'account.changed', user });
    const page = facts && pagesOf(menuTree, facts.firmware.capabilities).find(({ id }) => id === pageOf(value));
    if (!page || !user || mayEnter(page, user)) return;
    navigation.send({ type: 'draft.changed', page: null });
    navigation.send({ type: 'place.requested', place: page.id });
  }
  const unfollow = held.watch((over) => {
    if (over === 'idle') navigation.send({ type: 'session.expired' });
    // The power is told of by the life of the recorder; that somebody logs out, by the chart itself.
    else if (over === null ? held.facts() !== null : over !== 'power') follow();
  });
  const subscription = navigation.subscribe(follow);
  return () => {
    unfollow();
    subscription.unsubscribe();
  };
}

const isSame = (one: UserFacts, other: UserFacts): boolean =>
  one.name === other.name &&
  one.role === other.role &&
  one.hasPattern === other.hasPattern &&
  one.rights.length === other.rights.length &&
  one.rights.every((right) => other.rights.includes(right));
