// Firmware over the network, on a real recorder on fakes: what is found, how it comes, what a cut line does, and that it is installed as from a stick.
import { describe, expect, test } from 'vitest';
import { BOOT_MS, SHUTDOWN_MS } from '../life.ts';
import { packageOf } from '../stickFiles.entry.ts';
import { type Box, createBox, OPERATOR } from '../testing/index.ts';
import { DOWNLOAD_PIECES, type FirmwareSource, PIECE_MS, RETRIES, RETRY_MS } from './download.ts';
import { INSTALL_MS } from './pace.ts';
import { profileById } from './profiles/index.ts';

const OLD = 'V3.5.50 build 181113';
const NEW = 'V4.25.000 build 201009';
const SIZE = 40_265_318;
const online: FirmwareSource = { by: 'online' };
const ftp: FirmwareSource = { by: 'ftp', server: '192.168.1.20' };
const fixed = { 'network.dhcp': false, 'network.address': '192.168.1.50', 'network.dns1': '192.168.1.1' } as const;
const WHOLE = DOWNLOAD_PIECES * PIECE_MS + 1000;

async function boxed(profile = 'hybrid-3.5', file = 'hybrid-4.25-k2'): Promise<Box> {
  const box = createBox({ profile, config: fixed });
  box.shelve(file);
  await box.powerOn();
  return box;
}
const find = (box: Box, source: FirmwareSource = online, user = 'admin') =>
  box.finish(box.recorder.findFirmware({ session: box.session(user), source }));
const download = (box: Box, source: FirmwareSource = online, user = 'admin') =>
  box.finish(box.recorder.fetchFirmware({ session: box.session(user), source }));
const drop = (box: Box) => box.recorder.dropFirmware({ session: box.session('admin') });
const facts = async (box: Box) => (await box.agentSide.facts()).download;
const install = (box: Box, file = 'new.dav', version = NEW) =>
  box.recorder.startUpgrade({ session: box.session('admin'), file, version, from: 'download' });

describe('what a server has', () => {
  test('the vendor’s: what is newer, by version and size', async () => {
    expect(await find(await boxed())).toEqual({ ok: true, file: { name: 'new.dav', size: SIZE, version: NEW } });
  });
  test.each([
    ['the same', 'hybrid-4.25-k2', 'hybrid-4.25-k2'],
    ['an older one', 'hybrid-4.25-k2', 'hybrid-3.5'],
  ])('%s is none for the vendor’s server, and is a file all the same for an FTP server', async (_, runs, file) => {
    const box = await boxed(runs, file);
    expect(await find(box)).toEqual({ ok: true, file: null });
    expect(await find(box, ftp)).toMatchObject({ ok: true, file: { name: 'new.dav' } });
  });
  test('each obstacle has its code', async () => {
    const box = await boxed();
    expect(await find(box, { by: 'ftp', server: '10.0.0.256' })).toEqual({ ok: false, code: 'not-a-target' });
    expect(await find(box, { by: 'ftp', server: '' })).toEqual({ ok: false, code: 'not-a-target' });
    box.ethernet.shelf = new Map();
    expect(await find(box, ftp)).toEqual({ ok: false, code: 'no-file' });
    box.ethernet.shelf = null;
    expect(await find(box)).toEqual({ ok: false, code: 'server-silent' });
    box.ethernet.pull();
    expect(await find(box)).toEqual({ ok: false, code: 'no-link' });
    expect(await download(box)).toEqual({ ok: false, code: 'no-link' });
    expect(await find(box, online, OPERATOR.name)).toEqual({ ok: false, code: 'no-right' });
    expect(await facts(box)).toBeNull();
  });
  test('without a name server the vendor’s cannot be found, and an FTP server by its address can', async () => {
    const box = createBox({ profile: 'hybrid-3.5', config: { ...fixed, 'network.dns1': '' } });
    box.shelve('hybrid-4.25-k2');
    await box.powerOn();
    expect(await find(box)).toEqual({ ok: false, code: 'no-name-server' });
    expect(await find(box, ftp)).toMatchObject({ ok: true });
  });
});

describe('a download', () => {
  test('is told piece by piece in bytes of the firmware, and is checked at its end', async () => {
    const box = await boxed();
    const told: number[] = [];
    box.agentSide.watch(({ download: now }) => now && told.push(now.moved));
    expect(await download(box)).toEqual({ ok: true });
    await box.clock.advance((DOWNLOAD_PIECES / 2) * PIECE_MS + 100);
    const half = await facts(box);
    expect(half).toMatchObject({ source: online, file: 'new.dav', size: SIZE, state: 'moving', verdict: null });
    expect(half?.moved).toBeGreaterThan(0.45 * SIZE);
    expect(half?.moved).toBeLessThan(0.55 * SIZE);
    expect(await download(box)).toEqual({ ok: false, code: 'busy' });
    expect(await install(box)).toEqual({ ok: false, code: 'no-download' });
    await box.clock.advance(WHOLE);
    expect(await facts(box)).toMatchObject({ state: 'complete', moved: SIZE, verdict: { ok: true, version: NEW } });
    expect(new Set(told).size).toBe(DOWNLOAD_PIECES + 1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('is told to those alone who may install', async () => {
    const box = await boxed();
    await download(box);
    const seen = async (user: string) => {
      const answer = await box.recorder.sessionFacts({ session: box.session(user) });
      return answer.ok && answer.facts.download;
    };
    expect(await seen(OPERATOR.name)).toBeNull();
    expect(await seen('admin')).toMatchObject({ file: 'new.dav' });
  });

  test('cut in the middle waits, says why, and goes on from there when the cable is back', async () => {
    const box = await boxed();
    await download(box);
    await box.clock.advance(10 * PIECE_MS + 100);
    const before = (await facts(box))?.moved ?? 0;
    expect(before).toBeGreaterThan(0);
    box.ethernet.pull();
    await box.clock.advance(PIECE_MS + RETRY_MS);
    expect(await facts(box)).toMatchObject({ state: 'waiting', trouble: 'no-link', moved: before });
    box.ethernet.plug();
    await box.clock.advance(RETRY_MS + PIECE_MS + 200);
    expect(await facts(box)).toMatchObject({ state: 'moving', trouble: null });
    expect((await facts(box))?.moved).toBeGreaterThan(before);
    await box.clock.advance(WHOLE);
    expect(await facts(box)).toMatchObject({ state: 'complete', verdict: { ok: true } });
  });

  test.each<[string, (box: Box) => void, (box: Box) => void, string]>([
    ['the cable', (box) => box.ethernet.pull(), (box) => box.ethernet.plug(), 'no-link'],
    [
      'the server',
      (box) => {
        box.ethernet.shelf = null;
      },
      (box) => box.shelve('hybrid-4.25-k2'),
      'server-silent',
    ],
  ])('stops for good where %s stays away, keeps what came, and goes on when asked', async (_, cut, mend, code) => {
    const box = await boxed();
    await download(box);
    await box.clock.advance(10 * PIECE_MS + 100);
    const before = (await facts(box))?.moved ?? 0;
    cut(box);
    await box.clock.advance(RETRIES * RETRY_MS + 60_000);
    // A server that falls silent has sent the piece that is on its way.
    expect((await facts(box))?.moved).toBeLessThanOrEqual(before + SIZE / DOWNLOAD_PIECES + 1000);
    const kept = (await facts(box))?.moved ?? 0;
    expect(kept).toBeGreaterThanOrEqual(before);
    expect(await facts(box)).toMatchObject({ state: 'stopped', trouble: code });
    mend(box);
    await box.clock.advance(60_000);
    expect(await facts(box)).toMatchObject({ state: 'stopped', moved: kept });
    expect(await download(box)).toEqual({ ok: true });
    expect((await facts(box))?.moved).toBe(kept);
    await box.clock.advance(WHOLE);
    expect(await facts(box)).toMatchObject({ state: 'complete', verdict: { ok: true } });
  });

  test('whose file is taken from the server stops at once; another file in its place is not glued to it', async () => {
    const box = await boxed();
    await download(box, ftp);
    await box.clock.advance(10 * PIECE_MS + 100);
    box.ethernet.shelf = new Map();
    await box.clock.advance(PIECE_MS);
    expect(await facts(box)).toMatchObject({ state: 'stopped', trouble: 'no-file' });
    box.ethernet.shelf = new Map([['new.dav', new Uint8Array(70_000)]]);
    expect(await download(box, ftp)).toEqual({ ok: false, code: 'changed' });
    expect(await facts(box)).toBeNull();
  });

  test('of a file that is damaged or for another box is fetched, refused, and changes nothing', async () => {
    for (const [bytes, code] of [
      [packageOf(profileById('ip-4.30')), 'wrong-model'],
      [new Uint8Array(5000), 'not-firmware'],
    ] as const) {
      const box = await boxed();
      box.ethernet.shelf = new Map([['new.dav', bytes]]);
      await download(box, ftp);
      await box.clock.advance(WHOLE);
      expect(await facts(box)).toMatchObject({ state: 'complete', verdict: { ok: false, code } });
      expect(await install(box)).toEqual({ ok: false, code });
    }
  });

  test('is given up when it is dropped, and gone after a power cut', async () => {
    const box = await boxed();
    await download(box);
    await box.clock.advance(5 * PIECE_MS);
    expect(await drop(box)).toEqual({ ok: true });
    await box.clock.advance(WHOLE);
    expect(await facts(box)).toBeNull();
    await download(box);
    await box.clock.advance(WHOLE);
    await box.powerCycle();
    expect(await facts(box)).toBeNull();
    expect(await install(box)).toEqual({ ok: false, code: 'no-download' });
  });
});

describe('what was fetched', () => {
  test('is installed as from a stick, without one, and the binding, settings and log tell the same', async () => {
    const box = await boxed();
    await download(box);
    await box.clock.advance(WHOLE);
    box.usb.plug(false);
    box.ethernet.pull();
    expect(await install(box, 'new.dav', OLD)).toEqual({ ok: false, code: 'changed' });
    expect(await install(box, 'other.dav')).toEqual({ ok: false, code: 'no-download' });
    expect(await install(box)).toEqual({ ok: true });
    expect(await facts(box)).toBeNull();
    await box.clock.advance(INSTALL_MS + SHUTDOWN_MS + BOOT_MS);
    const after = await box.agentSide.facts();
    expect(after.firmware.version).toBe(NEW);
    expect(after.lastUpgrade).toEqual({ ok: true, from: OLD, to: NEW });
    const log = (await box.agentSide.readLog()).map(({ event }) => event);
    expect(log.slice(0, 3)).toEqual(['upgrade-done', 'booted', 'upgrade-started']);
  });
});
