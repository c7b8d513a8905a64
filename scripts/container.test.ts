// Where no container engine runs, the files are held to what an engine would meet: sources that are there, a fixed base, no root, one port.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, 'docker', name), 'utf8');

/** Instructions in their order, continued lines joined, comments left out. */
const instructions = read('Dockerfile')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ name: line.split(' ', 1)[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
const of = (name: string): string[] => instructions.filter((one) => one.name === name).map(({ rest }) => rest);

test('every base has a version, and none is the latest', () => {
  expect(of('FROM').length).toBeGreaterThan(0);
  for (const base of of('FROM')) expect(base).toMatch(/^node:\d+\.\d+-[a-z]+-slim( AS build)?$/);
});

test('it runs as nobody in particular, and nothing is done as root after that', () => {
  const user = instructions.findIndex(({ name }) => name === 'USER');
  expect(instructions[user]?.rest).toBe('node');
  expect(instructions.slice(user).map(({ name }) => name)).not.toContain('RUN');
});

test('what is copied from the checkout is there, and is not kept out of it', () => {
  const ignored = read('Dockerfile.dockerignore').trim().split('\n');
  const copied = of('COPY')
    .filter((line) => !line.startsWith('--from'))
    .flatMap((line) => line.split(' ').slice(0, -1));
  expect(copied).toContain('package-lock.json');
  for (const source of copied) {
    expect(existsSync(join(root, source)), source).toBe(true);
    expect(ignored).not.toContain(source);
  }
});

test('nothing that a package would run while it is installed is run', () => {
  for (const line of of('RUN').filter((one) => /npm (ci|install|pack)/.test(one)))
    for (const command of line.split('&&').filter((one) => /npm (ci|install|pack)/.test(one)))
      expect(command).toContain('--ignore-scripts');
});

test('the same port is exposed, listened on and published, and the same folder kept', () => {
  const compose = read('compose.yaml');
  expect(of('EXPOSE')).toEqual(['8080']);
  expect(of('CMD').at(-1)).toContain('"--port", "8080"');
  expect(compose).toContain("'127.0.0.1:8080:8080'");
  expect(of('VOLUME')).toEqual(['/var/lib/sim-nvr']);
  expect(of('CMD').at(-1)).toContain('"--data", "/var/lib/sim-nvr"');
  expect(compose).toContain('recorders:/var/lib/sim-nvr');
});
