import { expect, test } from 'vitest';
import { utf8 } from './utf8.ts';

test.each([
  ['plain', 'id,time'],
  ['Cyrillic', 'Склад'],
  ['three bytes', '\ufeff…'],
  ['four bytes', '🎥'],
  ['half a pair', 'a\ud83cb'],
  ['nothing', ''],
])('%s is written as any encoder writes it', (_title, text) => {
  expect(utf8(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf8')));
});

test('so are the characters where one more byte is needed', () => {
  const edges = [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff];
  const text = String.fromCodePoint(...edges);
  expect(utf8(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf8')));
});
