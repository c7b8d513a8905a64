/**
 * The typed catalogue: one object per language, complete or not compiled. Only the language in use is fetched; another one
 * arrives when it is chosen, and until it is there the screen goes on in the language it has.
 */
import type { MenuStyle } from '../../device/index.ts';
import type { PlaceId } from '../tree/tree.ts';
import type { Strings } from './en.ts';

export type { Strings } from './en.ts';
export type Language = 'ru' | 'en';

const sources: Record<Language, () => Promise<Strings>> = {
  ru: async () => (await import('./ru.ts')).ru,
  en: async () => (await import('./en.ts')).en,
};

const fetched = new Map<Language, Strings>();

/** @returns the words of a language; the second time at once. */
export async function fetchStrings(language: Language): Promise<Strings> {
  const strings = fetched.get(language) ?? (await sources[language]());
  fetched.set(language, strings);
  return strings;
}

/** The words of a language if they are here already. */
export const stringsAtHand = (language: Language): Strings | undefined => fetched.get(language);

/** A place's title as this firmware words it. */
export const placeTitle = (t: Strings, id: PlaceId, style: MenuStyle): string =>
  (style === 'grid' ? t.gridPlaces[id] : undefined) ?? t.places[id];
