// One process alone writes in a data folder; one that died leaves it free, and what is not understood is not touched.
import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DataFolderProblem, defaultDataFolder, openDataFolder } from './dataFolder.ts';
import { testFolders } from './testing/folders.ts';

const folder = testFolders();

test('a second one is refused in words, until the first lets go', async () => {
  const at = await folder();
  const first = await openDataFolder(at);
  await expect(openDataFolder(at)).rejects.toThrow(new RegExp(`process ${process.pid}.*--data DIR`));
  await first.release();
  const second = await openDataFolder(at);
  await second.release();
  expect(await readdir(at)).toEqual(['version.json']);
});

test('of many at once one alone gets it, also where a dead one left its lock', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  for (const stale of [
    null,
    JSON.stringify({ pid: dead, start: null }),
    'rubbish',
    JSON.stringify({ pid: process.pid, start: 'another' }),
  ]) {
    const at = await folder();
    if (stale !== null) await writeFile(join(at, 'lock'), stale);
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => openDataFolder(at)));
    expect(
      tries.filter(({ status }) => status === 'fulfilled'),
      String(stale),
    ).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(DataFolderProblem);
  }
});

test.each([
  ['newer', '{"kind":"sim-nvr/data","schema":99}', /newer sim-nvr \(schema 99/],
  ['unreadable', 'rubbish', /cannot be read/],
])('one of a %s version is left as it is, and free', async (_title, version, words) => {
  const at = await folder();
  await writeFile(join(at, 'version.json'), version);
  await expect(openDataFolder(at)).rejects.toThrow(words);
  expect(await readFile(join(at, 'version.json'), 'utf8')).toBe(version);
  expect(await readdir(at)).toEqual(['version.json']);
});

test('a file in its place is told in words', async () => {
  const at = join(await folder(), 'file');
  await writeFile(at, '');
  await expect(openDataFolder(at)).rejects.toThrow(/cannot be made.*--data DIR/);
});

test('where nothing is said, it is the user’s state folder of the system', () => {
  expect(defaultDataFolder({ XDG_STATE_HOME: '/state' }, 'linux')).toBe(join('/state', 'sim-nvr'));
  expect(defaultDataFolder({}, 'linux')).toMatch(/\.local.state.sim-nvr$/);
  expect(defaultDataFolder({}, 'darwin')).toMatch(/Library.Application Support.sim-nvr$/);
  expect(defaultDataFolder({ LOCALAPPDATA: 'C:\\Users\\x' }, 'win32')).toMatch(/sim-nvr$/);
});
