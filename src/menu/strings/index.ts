/** The typed catalogue: one object per language, complete or not compiled. */
import type { MenuStyle } from '../../device/index.ts';
import type { PlaceId } from '../tree/tree.ts';
import { en, type Strings } from './en.ts';
import { ru } from './ru.ts';

export type { Strings } from './en.ts';
export type Language = 'ru' | 'en';

export const catalogue: Record<Language, Strings> = { ru, en };

/** A place's title as this firmware words it. */
export const placeTitle = (t: Strings, id: PlaceId, style: MenuStyle): string =>
  (style === 'grid' ? t.gridPlaces[id] : undefined) ?? t.places[id];
