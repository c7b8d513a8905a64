/** Live view's words: both languages come with it, for one alone would be a file of its own and a wait more. */
import type { Language } from '../index.ts';
import { en, type LiveWords } from './en.ts';
import { ru } from './ru.ts';

export type { LiveWords } from './en.ts';
export const liveWords: Record<Language, LiveWords> = { en, ru };
