/** The words of the panel, by language. */
import type { TrainerFacts } from '../ports.ts';
import { en, type Strings } from './en.ts';
import { ru } from './ru.ts';

export type { Strings } from './en.ts';

export const stringsOf: Record<TrainerFacts['language'], Strings> = { ru, en };
