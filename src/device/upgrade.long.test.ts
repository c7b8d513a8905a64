/** The plug is pulled and flash fails at every step of an installation: the old firmware boots or the new one, and nothing is lost. */
import { expect, test } from 'vitest';
import { INSTALL_MS, WRITE_BLOCKS } from './firmware/pace.ts';
import { profileById } from './firmware/profiles/index.ts';
import { BOOT_MS, SHUTDOWN_MS } from './life.ts';
import { packageOf } from './stickFiles.entry.ts';
import { type Box, counted, createBox, createMemoryFlash, type Tear, tears } from './testing/index.ts';

const OLD = 'V3.5.50 build 181113';
const NEW = 'V4.25.000 build 201009';
const bound = { binding: { state: 'bound', epoch: 1, account: 'p***@mail.invalid' }, revision: 1, operation: null };
const file = packageOf(profileById('hybrid-4.25-k2'));

async function boxed(part: Parameters<typeof createBox>[0] = {}): Promise<Box> {
  const box = createBox({ profile: 'hybrid-3.5', records: { platform: bound }, ...part });
  box.usb.put('new.dav', file);
  await box.powerOn();
  return box;
}
const install = (box: Box) =>
  box.recorder.startUpgrade({ session: box.session('admin'), file: 'new.dav', version: NEW });
const facts = (box: Box) => box.agentSide.facts();
const events = async (box: Box) => (await box.agentSide.readLog()).map(({ event }) => event);
const wholeWay = INSTALL_MS + SHUTDOWN_MS + BOOT_MS;

test('cut at every write of it, in seven ways: the old firmware boots, the log says so, and the next one succeeds', async () => {
  let cuts = 0;
  let arrived = 0;
  const lived = (await boxed()).flash.contents();
  for (let write = 1; write <= WRITE_BLOCKS + 3; write++)
    for (const tear of write % 6 === 0 || write > WRITE_BLOCKS ? tears : (['clean', 'reordered'] as Tear[])) {
      cuts++;
      const box = await boxed({ flash: createMemoryFlash(lived) });
      let writes = 0;
      box.flash.plan((_, what) =>
        what === 'write' && ++writes === write ? { kind: 'cut', at: 900 * cuts, tear } : null,
      );
      await install(box).catch(() => undefined);
      await box.clock.advance(wholeWay);
      expect((await facts(box)).life, `write ${write}`).toBe('off');
      box.flash.plan(() => null);
      await box.powerOn();
      const { life, firmware, lastUpgrade } = await facts(box);
      expect(life).toBe('running');
      expect(await box.agentSide.readRecord('platform')).toEqual(bound);
      const done = firmware.version === NEW;
      if (done) arrived++;
      // Without the first commit nothing had begun; after it the boot tells how it ended.
      if (lastUpgrade) expect(lastUpgrade).toEqual({ ok: done, from: OLD, to: NEW });
      else expect(write).toBe(1);
      if (!done) expect(await install(box)).toEqual({ ok: true });
      await box.clock.advance(wholeWay);
      expect((await facts(box)).firmware.version).toBe(NEW);
    }
  counted('cuts during an installation', cuts, 60);
  counted('of them after its last block', arrived, 7);
}, 60_000);

test('power cut at every moment: what boots is one of the two, whole, and nothing is lost', async () => {
  let cuts = 0;
  for (let ms = 0; ms <= wholeWay; ms += 250, cuts++) {
    const box = await boxed();
    await install(box);
    await box.clock.advance(ms);
    await box.powerCycle();
    const { life, firmware, config } = await facts(box);
    expect(life).toBe('running');
    expect(firmware.version).toBe(ms < INSTALL_MS ? OLD : NEW);
    expect(config['general.deviceName']).toBe('SIM Network Video Recorder');
    expect(await box.agentSide.readRecord('platform')).toEqual(bound);
    // A second cut, in the boot that recovers.
    await box.powerCycle();
    box.cutPower();
    await box.clock.settle();
    box.plugIn();
    await box.clock.advance(BOOT_MS / 2);
    await box.powerCycle();
    expect((await facts(box)).firmware.version).toBe(firmware.version);
  }
  counted('moments at which the plug was pulled', cuts, 60);
}, 60_000);

test.each(['io', 'full', 'short'] as const)(
  'flash that answers %s ends it: the old firmware goes on, and the log says so',
  async (kind) => {
    let failed = 0;
    for (let n = 2; n <= WRITE_BLOCKS + 1; n += 3, failed++) {
      const box = await boxed();
      let writes = 0;
      box.flash.plan((_, what) => (what === 'write' && ++writes === n ? { kind } : null));
      expect(await install(box)).toEqual({ ok: true });
      await box.clock.advance(wholeWay);
      expect(await facts(box)).toMatchObject({
        life: 'running',
        firmware: { version: OLD },
        lastUpgrade: { ok: false, from: OLD, to: NEW },
      });
      expect((await events(box))[0]).toBe('upgrade-failed');
    }
    counted(`blocks that flash refused with ${kind}`, failed, 6);
  },
);
