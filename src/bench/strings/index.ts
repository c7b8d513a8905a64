/** The words of the bench, by language. */
import type { BenchFacts } from '../ports.ts';
import { en, type Strings } from './en.ts';
import { ru } from './ru.ts';

export type { Strings } from './en.ts';

export const stringsOf: Record<BenchFacts['language'], Strings> = { ru, en };
