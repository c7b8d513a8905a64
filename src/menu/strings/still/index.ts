/** Safe mode's words: both languages come with its picture, for one alone would be a file of its own and a wait more. */
import type { Language } from '../index.ts';
import { en, type SafeModeWords } from './en.ts';
import { ru } from './ru.ts';

export type { SafeModeWords } from './en.ts';
export const safeModeWords: Record<Language, SafeModeWords> = { en, ru };
