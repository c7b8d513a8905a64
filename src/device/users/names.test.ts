// How a user may be called.
import { expect, test } from 'vitest';
import { isSameName, userNameFault } from './names.ts';

const taken = ['admin', 'Ivan', 'Ольга', 'operator', 'cop', 'МОРОЗ'];

test.each([
  'petr',
  'Пётр',
  'a',
  'x'.repeat(32),
  'night shift 2',
  '山田',
  '=1+1',
  '😀'.repeat(16),
  'Пётр admin-2',
  'смена B',
  'жук',
  'José',
])('%j may come', (name) => expect(userNameFault(name, taken)).toBeNull());

test.each([
  ['', 'empty'],
  ['x'.repeat(33), 'too-long'],
  ['😀'.repeat(17), 'too-long'],
  [' ivan', 'bad-characters'],
  ['ivan ', 'bad-characters'],
  [' ', 'bad-characters'],
  ['a\nb', 'bad-characters'],
  ['a\u202eb', 'bad-characters'],
  ['\ud800', 'bad-characters'],
  ['Ivan', 'taken'],
  ['iVAN', 'taken'],
  ['ОЛЬГА', 'taken'],
  ['ｉｖａｎ', 'taken'],
  ['ADMIN', 'taken'],
  ['__proto__', 'reserved'],
  ['Constructor', 'reserved'],
  ['#pattern', 'reserved'],
  ['#GUID', 'reserved'],
  ['?', 'reserved'],
  ['operator\ufe0f', 'invisible'],
  ['\u3164', 'invisible'],
  ['\u200b', 'invisible'],
  ['\u2800\u3164', 'invisible'],
  ['operator\u3164', 'invisible'],
  ['oper\u034fator', 'invisible'],
  ['operator\u2800', 'invisible'],
  ['night\u00a0shift', 'invisible'],
  ['night  shift', 'invisible'],
  // Cyrillic а, о, е.
  ['аdmin', 'mixed-alphabets'],
  ['оpеrator', 'mixed-alphabets'],
  ['Οlga', 'mixed-alphabets'],
  // All Cyrillic, and all Greek or Latin.
  ['сор', 'look-alike'],
  ['СОР', 'look-alike'],
  ['MOPO3', 'look-alike'],
  ['lvan', 'look-alike'],
])('%j is refused: %s', (name, fault) => expect(userNameFault(name, taken)).toBe(fault));

test('even where the admin is missing from the list, nobody else is called so', () =>
  expect(userNameFault('Admin', [])).toBe('reserved'));

test('capitals and ways of writing a letter do not make another user', () => {
  expect(isSameName('Пётр', 'ПЁТР')).toBe(true);
  expect(isSameName('e\u0301', 'É')).toBe(true);
  expect(isSameName('ivan', 'ivan2')).toBe(false);
  expect(isSameName('weiß', 'weiss')).toBe(false);
});
