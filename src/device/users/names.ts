/** How a user may be called. Pure; the one authority for device and screen alike. */
import { faultOf, VISIBLE } from '../config/validate.ts';
import { counterNames } from './lockout.ts';
import { ADMIN } from './users.ts';

export const USER_NAME_MAX = 32;

export type UserNameFault =
  | 'empty'
  | 'too-long'
  | 'bad-characters'
  | 'invisible'
  | 'mixed-alphabets'
  | 'reserved'
  | 'taken'
  | 'look-alike';

/** Names under which something of ours lies already, or could hide or inherit something; `?` is the log's nobody. */
const RESERVED: readonly string[] = [ADMIN, '?', '__proto__', 'constructor', 'prototype', ...counterNames];

/** Two names are one user's if a person would take one for the other: capitals and ways of writing a letter do not count. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase();
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

/**
 * What leaves no mark of its own: fillers, joiners, variation selectors, blanks that are no plain space, the empty Braille cell.
 * Beside a name that has none of it such a name is a twin.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}|\s{2}/u;

const ALPHABETS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];
/** A word of several alphabets is written so only to look like one of another. Words of different ones may stand side by side. */
const mixesAlphabets = (name: string): boolean =>
  name.split(/[^\p{L}\p{M}]+/u).some((word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1);

/** Letters that are drawn alike: each of the first line as the one below it. */
const DRAWN = 'АВЕЅЗІЈКМНОРСТУХҮԌԚԜасеһіјорѕухҳԁԛԝьΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυρι' + 'I|';
const DRAWN_AS = 'ABES3lJKMHOPCTYXYGQWacehijopsyxxdqwbABEZHlKMNOPTYXovupi' + 'll';
const likeness = new Map([...DRAWN].map((letter, at) => [letter, DRAWN_AS[at] ?? letter]));

/** Nobody can tell these apart on a screen, whichever alphabet they were typed in. */
const drawn = (name: string): string =>
  [...name.normalize('NFKC')]
    .map((letter) => likeness.get(letter) ?? letter)
    .join('')
    .toLowerCase();
const looksLike = (one: string, other: string): boolean => drawn(one) === drawn(other);

/** @param taken names of the users there are. @param reserved names that none of this list may have. @returns why nobody may be called so, or null. */
export function userNameFault(
  name: string,
  taken: readonly string[],
  reserved: readonly string[] = RESERVED,
): UserNameFault | null {
  const spec = { kind: 'text', default: '', min: 1, max: USER_NAME_MAX, rule: 'printable', right: 'users' } as const;
  const fault = faultOf(spec, name);
  if (fault?.code === 'empty' || fault?.code === 'too-long') return fault.code;
  // Nothing but fillers: there are words for that. Blanks at the ends have their own.
  if (fault) return name.trim() === name && !VISIBLE.test(name) ? 'invisible' : 'bad-characters';
  // Flash counts code units: a name of 32 emoji would be one that no boot reads back.
  if (name.length > USER_NAME_MAX) return 'too-long';
  if (INVISIBLE.test(name)) return 'invisible';
  if (mixesAlphabets(name.normalize('NFKC'))) return 'mixed-alphabets';
  if (taken.some((other) => isSameName(other, name))) return 'taken';
  if (reserved.some((other) => isSameName(other, name))) return 'reserved';
  return [...taken, ...reserved].some((other) => looksLike(other, name)) ? 'look-alike' : null;
}
