// Install into an empty folder and take it away again: what is put there is what the list says, and nothing of it stays.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const list = readFileSync(join(repository, 'kiosk/files.list'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [kind = '', mode = '', from = '', to = ''] = line.split(/ +/);
    return { kind, mode, from, to };
  });

/** A checkout as it is after `npm run build:box`, with small things in the place of what a build makes. */
let checkout: string;
let root: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'kiosk-checkout-'));
  root = mkdtempSync(join(tmpdir(), 'kiosk-root-'));
  execFileSync('cp', ['-R', join(repository, 'kiosk'), checkout]);
  for (const built of ['dist/kiosk.html', 'dist/assets/a.js', 'dist-box/sim-nvr.mjs']) put(built);
  for (const library of ['saxes', 'xmlchars']) put(`node_modules/${library}/package.json`);
});
afterEach(() => {
  for (const folder of [checkout, root]) rmSync(folder, { recursive: true });
});

function put(path: string, text = path) {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text);
}
/** Not with the real Node: it is copied along, and has a hundred megabytes. */
function run(script: 'install' | 'uninstall', ...options: string[]) {
  const bin = join(checkout, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'node'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(bin, 'node'), 0o755);
  const { status, stdout, stderr } = spawnSync(join(checkout, 'kiosk', script), options, {
    encoding: 'utf8',
    env: { PATH: `${bin}:/usr/sbin:/usr/bin:/sbin:/bin` },
  });
  return { status, said: stdout + stderr };
}
const inRoot = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => `/${path}`)
    .sort();

describe('into an empty folder', () => {
  test('come the files of the list with their rights, and uninstalling leaves nothing', () => {
    expect(run('install', '--root', root)).toMatchObject({ status: 0 });
    const single = list.filter(({ kind }) => kind !== 'tree');
    expect(single.length).toBeGreaterThan(15);
    for (const { mode, to } of single)
      expect(`${to} ${(statSync(join(root, to)).mode & 0o777).toString(8)}`).toBe(`${to} ${mode.slice(1)}`);
    expect(inRoot()).toContain('/usr/lib/sim-nvr/dist/assets/a.js');
    const record = readFileSync(join(root, 'usr/lib/sim-nvr/installed'), 'utf8').trim().split('\n');
    expect(record.sort()).toEqual(inRoot());
    expect(run('uninstall', '--root', root)).toMatchObject({ status: 0 });
    expect(readdirSync(root)).toEqual([]);
  });

  test('again: an older version’s files go, the owner’s settings stay', () => {
    run('install', '--root', root, '--lang', 'en');
    const settings = join(root, 'etc/sim-nvr/kiosk.conf');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('SIM_NVR_PORT=8080', 'SIM_NVR_PORT=8090'));
    rmSync(join(checkout, 'dist/assets/a.js'));
    put('dist/assets/b.js');
    expect(run('install', '--root', root)).toMatchObject({ status: 0 });
    expect(inRoot().filter((path) => path.startsWith('/usr/lib/sim-nvr/dist/assets'))).toEqual([
      '/usr/lib/sim-nvr/dist/assets/b.js',
    ]);
    expect(readFileSync(settings, 'utf8')).toMatch(/SIM_NVR_LANG=en[\s\S]*SIM_NVR_PORT=8090/);
    run('uninstall', '--root', root);
    expect(readdirSync(root)).toEqual([]);
  });

  test('what was chosen comes, goes when it is not chosen any more, and leaves nothing either', () => {
    const chosen = () =>
      inRoot().filter((path) => /own-the-box|no-keyboard\.rules$/.test(path) && path.startsWith('/etc'));
    run('install', '--root', root, '--own-the-box', '--no-keyboard');
    expect(chosen()).toEqual([
      '/etc/systemd/system/sim-nvr.service.d/own-the-box.conf',
      '/etc/udev/rules.d/90-sim-nvr-no-keyboard.rules',
    ]);
    expect(run('install', '--root', root).said).toContain("are the simulation's again");
    expect(chosen()).toEqual([]);
    run('install', '--root', root, '--own-the-box', '--no-keyboard');
    run('uninstall', '--root', root);
    expect(readdirSync(root)).toEqual([]);
  });

  test('--dry-run says every step and changes nothing', () => {
    const { status, said } = run('install', '--root', root, '--dry-run', '--own-the-box');
    expect(status).toBe(0);
    expect(said.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThan(1);
    expect(said).toContain('Nothing was done: --dry-run.');
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('refusals', () => {
  test('what is not built is said, with what to do', () => {
    rmSync(join(checkout, 'dist-box'), { recursive: true });
    expect(run('install', '--root', root)).toEqual({
      status: 1,
      said: 'kiosk/install: dist-box/sim-nvr.mjs is missing: the recorder is not built yet. As an ordinary user: npm ci && npm run build:box\n',
    });
  });

  test.each([
    [['--kisok'], 'Unknown option "--kisok"'],
    [['--session', 'gnome'], 'it may be auto, cage, sway or xorg'],
    [['--lang', 'de'], 'it may be ru or en'],
    [['--root', '/nowhere'], 'no folder is there'],
    [['--root'], '--root needs a value'],
  ])('%j is refused', (options, message) => {
    const { status, said } = run('install', ...options);
    expect(status).toBe(1);
    expect(said).toContain(message);
  });

  test('a Node that is too old is not taken along', () => {
    run('install', '--root', root, '--dry-run');
    writeFileSync(join(checkout, 'bin', 'node'), '#!/bin/sh\nexit 1\n');
    const { status, stderr } = spawnSync(join(checkout, 'kiosk/install'), ['--root', root], {
      encoding: 'utf8',
      env: { PATH: `${join(checkout, 'bin')}:/usr/sbin:/usr/bin:/sbin:/bin` },
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('is older than 20.19');
  });

  test('where nothing is installed there is nothing to take away', () => {
    expect(run('uninstall', '--root', root)).toEqual({ status: 0, said: 'Nothing is installed here.\n' });
  });
});

test('every file of the list is in the checkout, or made by a build', () => {
  for (const { kind, from } of list)
    if (kind !== 'node' && !/^(dist|dist-box|node_modules)\b/.test(from))
      expect(existsSync(join(repository, from)), from).toBe(true);
});
