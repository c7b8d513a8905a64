// A USB drive on its way to the recorder: the real script, with tools that only write down what they are told. What is asked of the kernel
// is the whole of the safety: which file systems are looked at, and with which rights.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, makeDesk } from './testing/desk.ts';

const SCRIPT = fileURLToPath(new URL('./box/drive.sh', import.meta.url));

let desk: Desk;
beforeEach(() => {
  desk = makeDesk();
  for (const tool of ['mkdir', 'rmdir']) desk.standIn(tool);
  desk.program('mount', `echo "$*" >> "${desk.home}/mounted"`);
  desk.program('umount', `echo "$*" >> "${desk.home}/unmounted"`);
  nothingMounted();
});
afterEach(() => desk.remove());

const files = () => join(desk.home, 'drive/files');
const formatted = (type: string) => desk.program('blkid', `echo ${type}`);
const nothingMounted = () => desk.program('findmnt', `case $* in *OPTIONS*) echo rw,nosuid ;; *) exit 1 ;; esac`);

function run(...words: string[]) {
  const { status, stderr } = spawnSync('/bin/sh', [SCRIPT, ...words], {
    encoding: 'utf8',
    env: { PATH: desk.bin, SIM_NVR_DRIVES: join(desk.home, 'drive') },
  });
  return { status, said: stderr };
}

test.each(['vfat', 'exfat'])('%s is mounted for the recorder alone, and nothing on it can be started', (type) => {
  formatted(type);
  expect(run('plug', '/dev/sdb1').status).toBe(0);
  const [told = ''] = desk.lines('mounted');
  expect(told).toMatch(new RegExp(`^-t ${type} -o \\S+ /dev/sdb1 ${files()}$`));
  const options = told.split(' ')[3]?.split(',');
  for (const wanted of ['nosuid', 'nodev', 'noexec', 'uid=1000', 'gid=1000', 'umask=0077', 'errors=remount-ro'])
    expect(options).toContain(wanted);
  expect(existsSync(files())).toBe(true);
});

test.each([
  ['ntfs', 'formatted as ntfs'],
  ['ext4', 'formatted as ext4'],
  ['crypto_LUKS', 'formatted as crypto_LUKS'],
  ['', 'no file system'],
])('%j is not looked at, and it is said what to do', (type, why) => {
  formatted(type);
  const { status, said } = run('plug', '/dev/sdb1');
  expect([status, desk.lines('mounted')]).toEqual([0, []]);
  expect(said).toContain(why);
  expect(said).toContain('Format it as FAT32 or exFAT');
  expect(existsSync(files())).toBe(false);
});

test('what the box stands on, and a second drive, are left alone', () => {
  formatted('vfat');
  desk.program('findmnt', 'case $* in *SOURCE*) exit 0 ;; *) exit 1 ;; esac');
  expect(run('plug', '/dev/sda1').said).toContain('in use by this box');
  desk.program('findmnt', 'case $* in *SOURCE*) exit 1 ;; *) exit 0 ;; esac');
  expect(run('plug', '/dev/sdc1').said).toContain('a drive already');
  expect(desk.lines('mounted')).toEqual([]);
});

test('one with its lock switch on is mounted to be read; a broken one is not there, and says so', () => {
  formatted('vfat');
  desk.program('mount', `echo "$*" >> "${desk.home}/mounted"; case $* in *' ro,'*) exit 0 ;; *) exit 32 ;; esac`);
  expect(run('plug', '/dev/sdb1').status).toBe(0);
  expect(desk.lines('mounted').map((told) => told.includes('-o ro,nosuid,nodev,noexec'))).toEqual([false, true]);
  desk.program('mount', 'exit 32');
  const { status, said } = run('plug', '/dev/sdb1');
  expect([status, existsSync(files())]).toEqual([0, false]);
  expect(said).toContain('cannot be mounted');
});

test('pulled out, it goes even where the recorder is in the middle of a file; twice is no harm', () => {
  formatted('vfat');
  run('plug', '/dev/sdb1');
  desk.program('findmnt', 'exit 0');
  expect(run('pull').status).toBe(0);
  expect(desk.lines('unmounted')).toEqual([`-l ${files()}`]);
  expect(existsSync(files())).toBe(false);
  nothingMounted();
  expect(run('pull').status).toBe(0);
});

test('anything else is answered with how it is used', () => {
  expect(run('eject')).toEqual({ status: 2, said: expect.stringContaining('drive.sh plug DEVICE') });
});
