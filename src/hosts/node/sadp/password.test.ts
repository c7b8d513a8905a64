// Where a password for a command comes from: a descriptor's first line. A terminal is tried by hand.
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { testFolders } from '../testing/folders.ts';
import { readPassword } from './password.ts';

const newFolder = testFolders();
const opened: number[] = [];
afterEach(() => {
  for (const fd of opened.splice(0)) closeSync(fd);
});

async function holding(text: string): Promise<string> {
  const file = join(await newFolder(), 'password');
  writeFileSync(file, text);
  const fd = openSync(file, 'r');
  opened.push(fd);
  return String(fd);
}

test.each([
  ['unbind4x', 'unbind4x'],
  ['unbind4x\n', 'unbind4x'],
  ['unbind4x\r\nmore\n', 'unbind4x'],
  [' blanks stay ', ' blanks stay '],
  ['пароль-7\n', 'пароль-7'],
])('%j', async (text, password) => {
  expect(await readPassword('', await holding(text))).toBe(password);
});

test.each([
  ['an empty line', '\n', 'holds no password'],
  ['nothing', '', 'holds no password'],
])('%s is refused', async (_what, text, words) => {
  const fd = await holding(text);
  expect(() => readPassword('', fd)).toThrow(words);
});

test.each([
  ['three', 'it takes a number'],
  ['-1', 'it takes a number'],
  ['987', 'Nothing can be read from descriptor 987'],
])('--password-fd %s is refused in words', (fd, words) => {
  expect(() => readPassword('', fd)).toThrow(words);
});
