/**
 * What the navigation chart needs to know of a menu tree, and the questions one asks of it. A place is named by its path from
 * the root, `system/network/advanced/platform-access/hik-connect`: the same text is the URL, the string key and the test's title.
 */
import type { Capability, MenuStyle, Right, UserFacts } from '../device/index.ts';

export interface Place {
  key: string;
  /** The firmware capability without which the place does not exist. */
  capability?: Capability;
  /** The right without which it is closed. */
  right?: Right;
  /** Children; a place without them is a page. */
  places?: readonly Place[];
}

export interface NavigationTree {
  places: readonly Place[];
  capabilities: readonly Capability[];
  menuStyle: MenuStyle;
  /** Places that stood elsewhere once, and where they are now: an old link leads there. */
  moved?: Readonly<Record<string, string>>;
  /**
   * Who is logged in as the recorder says, and nobody where it knows of none. An event only says that it is time to look: whom
   * it names proves nothing.
   */
  vouch(claimed: UserFacts | null): UserFacts | null;
  /** Tells the device that a session ended. Given by the wiring. */
  noteLogout?(session: { user: string }): void;
  /** Tells the device that somebody is there, for it counts idle time of its own. Given by the wiring. */
  noteActivity?(): void;
}

/** A page with everything that its ancestors ask for. */
export interface Page {
  id: string;
  rights: Right[];
}

/** @returns all pages of the tree that exist with these capabilities, in menu order. */
export function pagesOf(
  tree: readonly Place[],
  capabilities: readonly Capability[],
  above = '',
  rights: Right[] = [],
): Page[] {
  return tree.flatMap((place) => {
    if (place.capability && !capabilities.includes(place.capability)) return [];
    const id = above ? `${above}/${place.key}` : place.key;
    const needed = place.right ? [...rights, place.right] : rights;
    return place.places ? pagesOf(place.places, capabilities, id, needed) : [{ id, rights: needed }];
  });
}

export const mayEnter = (page: Page, user: Pick<UserFacts, 'rights'> | null): boolean =>
  user !== null && page.rights.every((right) => user.rights.includes(right));

/** @returns the first page at or below `id` that `user` may enter; the empty id is the whole menu. */
export const firstPage = (
  pages: readonly Page[],
  id: string,
  user: Pick<UserFacts, 'rights'> | null,
): Page | undefined =>
  pages.find((page) => (id === '' || page.id === id || page.id.startsWith(`${id}/`)) && mayEnter(page, user));

/** Where a place of an earlier menu is now; any other is where it says. */
export const placeNow = (moved: NavigationTree['moved'], place: string): string =>
  (moved && Object.hasOwn(moved, place) ? moved[place] : undefined) ?? place;
