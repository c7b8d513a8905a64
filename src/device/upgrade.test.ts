/** Installing firmware on a real recorder on fakes: what is refused, and what happens. */
import { describe, expect, test } from 'vitest';
import { INSTALL_BLOCKS, INSTALL_MS } from './firmware/pace.ts';
import { profileById } from './firmware/profiles/index.ts';
import { BOOT_MS, SHUTDOWN_MS } from './life.ts';
import { packageOf } from './stickFiles.entry.ts';
import { type Box, createBox, OPERATOR, PASSWORD } from './testing/index.ts';

const OLD = 'V3.5.50 build 181113';
const NEW = 'V4.25.000 build 201009';
const bound = { binding: { state: 'bound', epoch: 1, account: 'p***@mail.invalid' }, revision: 1, operation: null };
const file = packageOf(profileById('hybrid-4.25-k2'));

async function boxed(part: Parameters<typeof createBox>[0] = {}): Promise<Box> {
  const box = createBox({ profile: 'hybrid-3.5', records: { platform: bound }, ...part });
  box.usb.put('new.dav', file);
  box.usb.put('old.dav', packageOf(profileById('hybrid-3.5')));
  box.usb.put('other.dav', packageOf(profileById('ip-4.30')));
  box.usb.put('broken.dav', file.slice(0, 5000));
  box.usb.put('renamed.bin', file);
  box.usb.put('holiday.jpg', new Uint8Array(500));
  box.usb.put('notes.dav', new Uint8Array(10));
  await box.powerOn();
  return box;
}
const install = (box: Box, name = 'new.dav', version = NEW, user = 'admin') =>
  box.recorder.startUpgrade({ session: box.session(user), file: name, version });
/** As text: a matcher goes through two hundred thousand bytes one by one. */
const inFlash = (box: Box): string[] =>
  Object.entries(box.flash.contents()).map(([slot, bytes]) => `${slot} ${Buffer.from(bytes ?? []).toString('base64')}`);
const facts = (box: Box) => box.agentSide.facts();
const events = async (box: Box) => (await box.agentSide.readLog()).map(({ event }) => event);
const wholeWay = INSTALL_MS + SHUTDOWN_MS + BOOT_MS;

describe('the list of what lies on the stick', () => {
  test('names every firmware, by name or by its beginning, and what it would do here', async () => {
    const box = await boxed();
    const listing = await box.recorder.listFirmware({ session: box.session('admin') });
    if (!listing.ok) throw new Error(listing.code);
    expect(listing.files.map(({ name, verdict }) => [name, verdict.ok ? verdict.step : verdict.code])).toEqual([
      ['broken.dav', 'damaged'],
      ['new.dav', 'newer'],
      ['notes.dav', 'not-firmware'],
      ['old.dav', 'same'],
      ['other.dav', 'wrong-model'],
      ['renamed.bin', 'newer'],
    ]);
    expect(listing.files[1]).toEqual({
      name: 'new.dav',
      size: 40_265_318,
      verdict: { ok: true, version: NEW, step: 'newer', gains: ['local-unbind', 'system-service'], loses: [] },
    });
  });

  test('without a stick there is none, and the facts tell when to look again', async () => {
    const box = await boxed();
    const before = (await facts(box)).usb;
    box.usb.plug(false);
    expect(await box.recorder.listFirmware({ session: box.session('admin') })).toEqual({ ok: false, code: 'no-stick' });
    expect((await facts(box)).usb).toEqual({ plugged: false, changes: before.changes + 1 });
  });
});

describe('an installation is refused', () => {
  test.each<[string, string, string, string]>([
    ['no-right', 'new.dav', NEW, OPERATOR.name],
    ['session-unknown', 'new.dav', NEW, 'nobody'],
    ['session-unknown', 'new.dav', NEW, '__proto__'],
    ['no-file', 'gone.dav', NEW, 'admin'],
    ['not-firmware', 'holiday.jpg', NEW, 'admin'],
    ['damaged', 'broken.dav', NEW, 'admin'],
    ['wrong-model', 'other.dav', NEW, 'admin'],
    ['changed', 'new.dav', OLD, 'admin'],
  ])('%s', async (code, name, version, user) => {
    const box = await boxed();
    const before = inFlash(box);
    expect(await install(box, name, version, user)).toEqual({ ok: false, code });
    await box.clock.advance(wholeWay);
    expect(inFlash(box)).toEqual(before);
    expect((await facts(box)).life).toBe('running');
  });

  test('no-stick, and busy while another one begins, while it runs, and while the recorder is no longer at rest', async () => {
    const box = await boxed();
    box.usb.plug(false);
    expect(await install(box)).toEqual({ ok: false, code: 'no-stick' });
    box.usb.plug(true);
    const both = await Promise.all([install(box), install(box, 'renamed.bin')]);
    expect(both).toEqual([{ ok: true }, { ok: false, code: 'busy' }]);
    expect(await install(box)).toEqual({ ok: false, code: 'busy' });
    const other = await boxed();
    await other.recorder.restart({ session: other.session('admin') });
    expect(await install(other)).toEqual({ ok: false, code: 'busy' });
  });
});

describe('an installation', () => {
  test('is told step by step, reboots into the new firmware, and leaves everything else as it was', async () => {
    const box = await boxed();
    await box.guess(2);
    const before = await facts(box);
    expect(before.firmware).toMatchObject({ id: 'hybrid-3.5', version: OLD, menuStyle: 'grid' });
    expect(await install(box)).toEqual({ ok: true });
    expect((await facts(box)).upgrade).toEqual({ to: NEW, done: 0, phase: 'reading', moved: 0, size: 40_265_318 });
    const told: number[] = [];
    box.agentSide.watch(({ upgrade }) => upgrade && told.push(upgrade.done));
    await box.clock.advance(INSTALL_MS / 8);
    expect((await facts(box)).upgrade).toMatchObject({ phase: 'reading', moved: 20_132_659 });
    await box.clock.advance(INSTALL_MS / 8);
    expect((await facts(box)).upgrade).toMatchObject({ phase: 'writing', moved: 0 });
    // The stick is needed no longer.
    box.usb.plug(false);
    await box.clock.advance(INSTALL_MS / 4);
    expect(await facts(box)).toMatchObject({ life: 'upgrading', upgrade: { done: 0.5 }, firmware: { version: OLD } });
    expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: false, code: 'unknown-result' });
    await box.clock.advance(INSTALL_MS / 2);
    expect((await facts(box)).life).toBe('rebooting');
    expect(new Set(told).size).toBe(INSTALL_BLOCKS + 1);
    await box.clock.advance(SHUTDOWN_MS + BOOT_MS);
    const after = await facts(box);
    expect(after.firmware).toEqual({
      id: 'hybrid-4.25-k2',
      version: NEW,
      encoder: 'V5.0 build 200930',
      menuStyle: 'areas',
      capabilities: ['local-unbind', 'stream-encryption', 'system-service'],
      unbindBar: null,
    });
    expect(after).toMatchObject({ life: 'running', upgrade: null, lastUpgrade: { ok: true, from: OLD, to: NEW } });
    const { config, users, activated, recovery } = before;
    expect(after).toMatchObject({ config, users, activated, recovery, boot: before.boot + 1 });
    expect(await box.agentSide.readRecord('platform')).toEqual(bound);
    expect((await events(box)).slice(0, 3)).toEqual(['upgrade-done', 'booted', 'upgrade-started']);
    expect(await box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 4 });
    await box.powerCycle();
    expect((await facts(box)).firmware.version).toBe(NEW);
    expect((await events(box)).filter((event) => event === 'upgrade-done')).toHaveLength(1);
  });

  test('with the drive pulled out before the file was read it is cut short: the old one runs, nothing was written', async () => {
    const box = await boxed();
    expect(await install(box)).toEqual({ ok: true });
    await box.clock.advance(INSTALL_MS / 8);
    box.usb.plug(false);
    await box.clock.advance(wholeWay);
    expect(await facts(box)).toMatchObject({
      life: 'running',
      firmware: { version: OLD },
      lastUpgrade: { ok: false, from: OLD, to: NEW },
    });
    expect(inFlash(box).filter((slot) => /^fw-. ./.test(slot))).toEqual([]);
  });

  test('back to the older one, and the same one anew, go the same way', async () => {
    const box = await boxed();
    for (const [name, version, id] of [
      ['new.dav', NEW, 'hybrid-4.25-k2'],
      ['old.dav', OLD, 'hybrid-3.5'],
      ['old.dav', OLD, 'hybrid-3.5'],
      ['new.dav', NEW, 'hybrid-4.25-k2'],
    ] as const) {
      expect(await install(box, name, version)).toEqual({ ok: true });
      await box.clock.advance(wholeWay);
      expect((await facts(box)).firmware.id).toBe(id);
      expect((await facts(box)).lastUpgrade).toMatchObject({ ok: true, to: version });
    }
  });

  test('flash that refuses even to note it: a clear error, and nothing has begun', async () => {
    const box = await boxed();
    box.flash.plan((_, what) => (what === 'write' ? { kind: 'io' } : null));
    await expect(install(box)).rejects.toThrow('The old state stands');
    expect((await facts(box)).life).toBe('running');
    box.flash.plan(() => null);
    expect(await install(box)).toEqual({ ok: true });
  });

  test('banks that cannot be read at the moment: nothing begins, for the firmware that runs may be in either', async () => {
    const box = await boxed();
    await install(box);
    await box.clock.advance(wholeWay);
    const before = inFlash(box);
    box.flash.plan((_, what) => (what === 'read' ? { kind: 'io' } : null));
    await expect(install(box, 'old.dav', OLD)).rejects.toThrow('flash read failed');
    box.flash.plan(() => null);
    await box.clock.advance(INSTALL_MS / 2);
    expect(inFlash(box)).toEqual(before);
    await box.powerCycle();
    expect((await facts(box)).firmware.version).toBe(NEW);
  });

  test('a bank that goes bad later: the other boots, and the log says so once', async () => {
    const box = await boxed();
    await install(box);
    await box.clock.advance(wholeWay);
    box.flash.put('fw-a', new Uint8Array(9));
    await box.powerCycle();
    await box.powerCycle();
    expect((await facts(box)).firmware.version).toBe(OLD);
    expect((await events(box)).filter((event) => event === 'firmware-changed')).toHaveLength(1);
  });
});
