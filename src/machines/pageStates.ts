/** The states of the navigation chart that are pages, made from the menu tree. */
import type { NavigationContext, Notice } from './navigationEvents.ts';
import { mayEnter, type Page } from './places.ts';

interface PageState {
  id?: string;
  initial?: string;
  route?: { guard: (now: { context: NavigationContext }) => boolean };
  states?: Record<string, PageState>;
}

/** One state per page, nested as the ids are. Only pages have a route, so nothing else can be stood in. */
export function pageStates(pages: readonly Page[]): Required<Pick<PageState, 'initial' | 'states'>> {
  const root: PageState = {};
  for (const page of pages) {
    let parent = root;
    for (const key of page.id.split('/')) {
      parent.initial ??= key;
      parent.states ??= {};
      parent.states[key] ??= {};
      parent = parent.states[key];
    }
    parent.id = page.id;
    parent.route = { guard: ({ context }) => mayEnter(page, context.user) };
  }
  const { initial, states } = root;
  if (!initial || !states) throw new Error('The menu tree has no page for this firmware. Look at src/menu/tree.');
  return { initial, states };
}

/** Why a place cannot be opened: this firmware has no such page, or it is closed to this user. */
export function whyNot(pages: readonly Page[], place: string): Notice {
  const exists = pages.some((page) => page.id === place || page.id.startsWith(`${place}/`));
  return { notice: exists ? 'place-closed' : 'place-unknown', place };
}
