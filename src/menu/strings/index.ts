/**
 * The typed catalogues: one object per language, complete or not compiled. Only the language in use is fetched, and of it first
 * what the screen says before login; another language arrives when it is chosen, and until it is there the screen goes on in
 * the one it has.
 */
import type { MenuStyle } from '../../device/index.ts';
import type { PlaceId } from '../tree/tree.ts';
import type { Strings } from './en.ts';
import type { ScreenStrings } from './screen/en.ts';

export type { Strings } from './en.ts';
export type { ScreenStrings } from './screen/en.ts';
export type Language = 'ru' | 'en';

export interface Catalogue<S> {
  /** @returns the words of a language; the second time at once. */
  fetch(language: Language): Promise<S>;
  /** The words of a language if they are here already. */
  atHand(language: Language): S | undefined;
}

function catalogue<S>(sources: Record<Language, () => Promise<S>>): Catalogue<S> {
  const fetched = new Map<Language, S>();
  return {
    async fetch(language) {
      const strings = fetched.get(language) ?? (await sources[language]());
      fetched.set(language, strings);
      return strings;
    },
    atHand: (language) => fetched.get(language),
  };
}

/** The words of the screen without the menu: splash, live view, login, dialogs, keyboard. */
export const screenStrings = catalogue<ScreenStrings>({
  ru: async () => (await import('./screen/ru.ts')).ru,
  en: async () => (await import('./screen/en.ts')).en,
});

/** All words, those of the menu's pages with them. */
export const menuStrings = catalogue<Strings>({
  ru: async () => (await import('./ru.ts')).ru,
  en: async () => (await import('./en.ts')).en,
});

/** A place's title as this firmware words it. */
export const placeTitle = (t: Strings, id: PlaceId, style: MenuStyle): string =>
  (style === 'grid' ? t.gridPlaces[id] : undefined) ?? t.places[id];
