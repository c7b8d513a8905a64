/** The menu's words for whoever speaks of it beside the screen: taken from its own catalogue, so that no name is told twice. */
import type { MenuStyle } from '../device/index.ts';
import { type Language, menuStrings, placeTitle, type Strings } from './strings/index.ts';
import { type LiveWords, liveWords } from './strings/live/index.ts';
import { type SafeModeWords, safeModeWords } from './strings/still/index.ts';
import type { PageId } from './tree/tree.ts';
import { pathOf } from './tree/view.ts';

export interface TitledMenu {
  /** Live view's and safe mode's among them. */
  words: Strings & { live: LiveWords; safeMode: SafeModeWords };
  /** The way to a page, as `System › User`; null where there is no such page. */
  place(page: string): string | null;
}

export async function titledMenu(language: Language, style: MenuStyle): Promise<TitledMenu> {
  const words = {
    ...(await menuStrings.fetch(language)),
    live: liveWords[language],
    safeMode: safeModeWords[language],
  };
  return {
    words,
    place(page) {
      if (!Object.hasOwn(words.places, page)) return null;
      const titles = pathOf(page as PageId).map((step) => placeTitle(words, step, style));
      // A page that is called as what it is in is seen there at once. Lines break only after an arrow, never before one.
      return titles.filter((title, step) => title !== titles[step - 1]).join('\u00a0› ');
    },
  };
}
