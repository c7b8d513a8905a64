/**
 * The session follows its account: what the recorder says of the user who is logged in holds at once. Rights that are taken away
 * close the page that needs them, with what was not saved there; a user who is deleted is logged out.
 */
import type { RecorderFacts, UserFacts } from '../../device/index.ts';
import { mayEnter, pagesOf } from '../../machines/index.ts';
import { type MenuPorts, menuTree, pageOf, type Watched } from '../../menu/index.ts';

/** @returns an end. */
export function followAccount(facts: Watched<RecorderFacts>, navigation: MenuPorts['navigation']): () => void {
  function follow(): void {
    const { context, value } = navigation.getSnapshot();
    const { users, firmware, life } = facts.now();
    if (!context.user || life !== 'running') return;
    const user = users.find(({ name }) => name === context.user?.name) ?? null;
    if (user && isSame(user, context.user)) return;
    navigation.send({ type: 'account.changed', user });
    const page = pagesOf(menuTree, firmware.capabilities).find(({ id }) => id === pageOf(value));
    if (!page || !user || mayEnter(page, user)) return;
    navigation.send({ type: 'draft.changed', page: null });
    navigation.send({ type: 'place.requested', place: page.id });
  }
  const unfollow = facts.watch(follow);
  // Somebody may have been deleted while the password was checked.
  const subscription = navigation.subscribe(follow);
  return () => {
    unfollow();
    subscription.unsubscribe();
  };
}

const isSame = (one: UserFacts, other: UserFacts): boolean =>
  one.role === other.role &&
  one.hasPattern === other.hasPattern &&
  one.rights.length === other.rights.length &&
  one.rights.every((right) => other.rights.includes(right));
