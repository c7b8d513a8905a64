/** How a user may be called. Pure; the one authority for device and screen alike. */
import { faultOf } from '../config/validate.ts';
import { counterNames } from './lockout.ts';
import { ADMIN } from './users.ts';

export const USER_NAME_MAX = 32;

export type UserNameFault = 'empty' | 'too-long' | 'bad-characters' | 'reserved' | 'taken';

/** Names under which something of ours lies already, or could hide or inherit something; `?` is the log's nobody. */
const RESERVED: readonly string[] = [ADMIN, '?', '__proto__', 'constructor', 'prototype', ...counterNames];

/** Two names are one user's if a person would take one for the other: capitals and ways of writing a letter do not count. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase();
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

/** @param taken names of the users there are. @returns why nobody may be called so, or null. */
export function userNameFault(name: string, taken: readonly string[]): UserNameFault | null {
  const spec = { kind: 'text', default: '', min: 1, max: USER_NAME_MAX, rule: 'printable', right: 'users' } as const;
  const fault = faultOf(spec, name);
  if (fault?.code === 'empty' || fault?.code === 'too-long') return fault.code;
  if (fault) return 'bad-characters';
  // Flash counts code units: a name of 32 emoji would be one that no boot reads back.
  if (name.length > USER_NAME_MAX) return 'too-long';
  if (taken.some((other) => isSameName(other, name))) return 'taken';
  return RESERVED.some((other) => isSameName(other, name)) ? 'reserved' : null;
}
