/** The words of the PC and its tool, by language. */
import type { Language } from '../ports.ts';
import { en, type Strings } from './en.ts';
import { ru } from './ru.ts';

export type { Strings } from './en.ts';

export const stringsOf: Record<Language, Strings> = { ru, en };
