/** The words of the phone, by language; and a refusal in words. */
import type { Language } from '../ports.ts';
import type { Refused } from '../service/outcome.ts';
import { en, type Strings } from './en.ts';
import { ru } from './ru.ts';

export type { Strings } from './en.ts';

export const stringsOf: Record<Language, Strings> = { ru, en };

/** @returns what happened and what to do next; also for a code that no version of this phone knew. */
export function inWords({ refusals }: Strings, { code, seconds, attemptsLeft }: Refused): string {
  const said = refusals[Object.hasOwn(refusals, code) ? code : 'unheard-of'];
  return typeof said === 'string' ? said : said({ seconds: seconds ?? null, attemptsLeft: attemptsLeft ?? null });
}
