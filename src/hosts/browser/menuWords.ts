/** The menu's words for whoever speaks of it beside the screen: taken from its own catalogue, so that no name is told twice. */
import { wordAt } from '../../base/index.ts';
import { profileById } from '../../device/index.ts';
import { menuStrings, pathOf, placeTitle } from '../../menu/index.ts';
import type { MenuWords, TrainerPorts } from '../../trainer/index.ts';

/** Comes with the menu's words, which nobody waits for before login. */
export const menuWords: TrainerPorts['menuWords'] = async (language, profile): Promise<MenuWords> => {
  const t = await menuStrings.fetch(language);
  const { menuStyle } = profileById(profile);
  return {
    place(page) {
      if (!Object.hasOwn(t.places, page)) return null;
      const titles = pathOf(page as Parameters<typeof pathOf>[0]).map((step) => placeTitle(t, step, menuStyle));
      // Breaks only after an arrow, never before one.
      return titles.join('\u00a0› ');
    },
    word: (path) => wordAt(t, path),
  };
};
