// Where a password for a command comes from: a descriptor's first line, or somebody at a terminal, who does not see it.
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
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

describe('at a terminal', () => {
  /** One that notes whether it was told to echo nothing, and all that was written to it. */
  function terminal() {
    const raw: boolean[] = [];
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
    const output = new PassThrough();
    return { input, output, raw, shown: () => String(output.read() ?? '') };
  }

  test.each([
    ['unbind4x\r', 'unbind4x'],
    ['unbimd\x7f\x7fnd4x\r', 'unbind4x'],
    [' пароль 7 \r', ' пароль 7 '],
  ])('%j is taken, and nothing of it is shown', async (keys, password) => {
    const { input, output, raw, shown } = terminal();
    const asked = readPassword('Admin password: ', undefined, { input, output });
    input.write(keys);
    expect(await asked).toBe(password);
    expect(shown()).toBe('Admin password: \n');
    expect(raw).toEqual([true, false]);
  });

  test.each([
    ['Ctrl+C', '\x03'],
    ['Ctrl+C after some letters', 'unb\x03'],
    ['Ctrl+D', '\x04'],
  ])('%s gives none', async (_what, keys) => {
    const { input, output, raw } = terminal();
    const asked = readPassword('', undefined, { input, output });
    input.write(keys);
    await expect(asked).rejects.toThrow('No password was given.');
    expect(raw).toEqual([true, false]);
  });

  test('one that is gone gives none', async () => {
    const { input, output } = terminal();
    const asked = readPassword('', undefined, { input, output });
    input.end();
    await expect(asked).rejects.toThrow('No password was given.');
  });

  test('where there is none, a descriptor is named', () => {
    const { output } = terminal();
    expect(() => readPassword('', undefined, { input: new PassThrough(), output })).toThrow('--password-fd 3');
  });
});
