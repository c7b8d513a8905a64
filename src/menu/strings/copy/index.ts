/** The words over a screen that is a copy: both languages come with its bar, for one alone would be a file of its own and a wait more. */
import type { Language } from '../index.ts';
import { type CopyWords, en } from './en.ts';
import { ru } from './ru.ts';

export type { CopyWords } from './en.ts';
export const copyWords: Record<Language, CopyWords> = { en, ru };
