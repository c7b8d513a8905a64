// A folder stands for the drive; what is tried on it is what a stranger's stick may have. ENOSPC and EROFS of a real file system, and
// the pulling itself, are tried by kiosk/drive.test.ts, where it may mount.
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { usbContract } from '../../device/testing/index.ts';
import { ALLOWED_NAME, type DriveOptions, FILES_MAX, inOneSocket, openUsbDrive, PIECE_BYTES } from './usbDrive.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function driveOfTest(options: Partial<DriveOptions> = {}) {
  const home = await mkdtemp(join(tmpdir(), 'sim-nvr-drive-'));
  ends.push(() => rm(home, { recursive: true, force: true }));
  const folder = join(home, 'drive');
  await mkdir(folder);
  let look = (): void => undefined;
  const usb = await openUsbDrive({
    folder,
    everyLook(run) {
      look = run;
      return () => undefined;
    },
    ...options,
  });
  /** What a second brings, once it has come about. */
  const seen = async (change: Promise<unknown>): Promise<void> => {
    await change;
    let told = false;
    const unwatch = usb.watch(() => {
      told = true;
    });
    look();
    await expect.poll(() => told, { interval: 5 }).toBe(true);
    unwatch();
  };
  return {
    usb,
    folder,
    home,
    seen,
    plug: (in_: boolean) => seen(in_ ? rename(join(home, 'out'), folder) : rename(folder, join(home, 'out'))),
    put: (name: string, bytes: Uint8Array) => seen(writeFile(join(folder, name), bytes)),
  };
}

usbContract('a real drive', async () => {
  const drive = await driveOfTest({ names: /^\w[\w.]*$/, free: async () => 1000 });
  return { ...drive, tooMuch: new Uint8Array(1001) };
});

describe('what a stranger has on a drive', () => {
  test.each([
    ['config_SIM000001_1.cfg', true],
    ['Настройки (копия).cfg', true],
    ['SIM-7216HUHI-K2P_V4.25.000_201009.dav', true],
    ['GUID_SIM000001_0a1b2c3d.guid', true],
    ['log-SIM000001-20260112-060000.csv', true],
    ['.hidden.cfg', false],
    ['../../etc/passwd.cfg', false],
    ['a/b.cfg', false],
    ['a\\b.cfg', false],
    ['a\0.cfg', false],
    ['line\nbreak.cfg', false],
    ['autorun.inf', false],
    ['photo.jpg', false],
    [`${'a'.repeat(120)}.cfg`, false],
  ])('%j is read: %s', async (name, may) => {
    expect(ALLOWED_NAME.test(name)).toBe(may);
    if (may) return;
    const { usb } = await driveOfTest();
    expect(await usb.read(name)).toBeNull();
    expect(await usb.write(name, Uint8Array.of(1))).not.toBe('ok');
  });

  test('links lead nowhere, neither read nor written through; folders and others are no files', async () => {
    const { usb, folder, home } = await driveOfTest();
    await writeFile(join(home, 'secret.cfg'), 'secret');
    await symlink(join(home, 'secret.cfg'), join(folder, 'link.cfg'));
    await symlink(home, join(folder, 'out.cfg'));
    await mkdir(join(folder, 'folder.cfg'));
    expect(await usb.list()).toEqual([]);
    for (const name of ['link.cfg', 'out.cfg', 'folder.cfg']) {
      expect(await usb.read(name), name).toBeNull();
      expect(await usb.write(name, Uint8Array.of(1)), name).toBe('read-only');
    }
    expect((await readdir(folder)).sort()).toEqual(['folder.cfg', 'link.cfg', 'out.cfg']);
    expect(existsSync(join(home, 'secret.cfg'))).toBe(true);
  });

  test('of a giant a piece is read, and its size is told', async () => {
    const { usb, folder } = await driveOfTest();
    await writeFile(join(folder, 'giant.dav'), '');
    await truncate(join(folder, 'giant.dav'), 3 * 2 ** 30);
    expect(await usb.list()).toEqual([{ name: 'giant.dav', size: 3 * 2 ** 30 }]);
    expect(await usb.read('giant.dav')).toHaveLength(PIECE_BYTES);
  });

  test('of ten thousand files no more than a list of some hundred is made', async () => {
    const { usb, folder } = await driveOfTest();
    for (let n = 0; n < FILES_MAX + 100; n++) await writeFile(join(folder, `${n}.cfg`), '');
    expect(await usb.list()).toHaveLength(FILES_MAX);
  });

  test('a drive that takes nothing says so, and leaves no half file', async () => {
    const { usb, folder } = await driveOfTest({
      free: async () => Promise.reject(Object.assign(new Error('read-only'), { code: 'EROFS' })),
    });
    expect(await usb.write('config.cfg', Uint8Array.of(1))).toBe('read-only');
    expect(await readdir(folder)).toEqual([]);
    const full = await driveOfTest({ free: async () => 0 });
    expect(await full.usb.write('config.cfg', Uint8Array.of(1))).toBe('full');
    expect(await readdir(full.folder)).toEqual([]);
  });

  test('pulled out in the middle of a write: no drive, and nothing thrown', async () => {
    const { usb, folder, home } = await driveOfTest({
      async free() {
        await rename(folder, join(home, 'out'));
        return 1000;
      },
    });
    expect(await usb.write('config.cfg', Uint8Array.of(1))).toBe('no-stick');
  });

  test('a file that nobody may read is not there', async () => {
    const { usb, folder } = await driveOfTest();
    await writeFile(join(folder, 'config.cfg'), 'x');
    await chmod(join(folder, 'config.cfg'), 0);
    // Root may read everything.
    expect((await usb.read('config.cfg')) === null).toBe(process.getuid?.() !== 0);
  });
});

describe('one socket', () => {
  test('the real drive comes before the bench’s, which is there again when it goes; either is told of', async () => {
    const bench = await driveOfTest();
    const real = await driveOfTest();
    await bench.put('bench.cfg', Uint8Array.of(1));
    await real.put('real.cfg', Uint8Array.of(2));
    const { usb, end } = inOneSocket(bench.usb, real.usb);
    let told = 0;
    usb.watch(() => told++);
    expect((await usb.list()).map(({ name }) => name)).toEqual(['real.cfg']);
    await real.plug(false);
    expect([told, usb.plugged()]).toEqual([1, true]);
    expect((await usb.list()).map(({ name }) => name)).toEqual(['bench.cfg']);
    expect(await usb.read('real.cfg')).toBeNull();
    await bench.plug(false);
    expect([told, usb.plugged()]).toEqual([2, false]);
    await real.plug(true);
    expect(await usb.write('new.cfg', Uint8Array.of(3))).toBe('ok');
    expect(existsSync(join(real.folder, 'new.cfg'))).toBe(true);
    end();
    await bench.plug(true);
    expect(told).toBe(4);
  });
});
