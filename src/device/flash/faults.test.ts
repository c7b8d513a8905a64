/** Flash that fails: a clear error, the old state, and never a default where something stood (I5). */
import { describe, expect, test } from 'vitest';
import { type Box, counted, createBox, createMemoryFlash, type FlashFault, PASSWORD } from '../testing/index.ts';

const kinds = ['io', 'full', 'short'] as const;

/** A box that lived: configured, with three wrong passwords charged. */
async function livedFlash() {
  const box = createBox({ config: { 'platform.verificationCode': 'Code42' } });
  await box.powerOn();
  await box.recorder.applyConfig({ session: box.session('admin'), changes: { 'general.deviceName': 'Lived' } });
  await box.guess(3);
  box.cutPower();
  return box.flash.contents();
}
const life = async (box: Box) => (await box.agentSide.facts()).life;

describe('the nth call of the flash fails', () => {
  test.each(kinds)(
    '%s, once or for ever: each action ends with a clear error or done, and the old or new state stands',
    async (kind) => {
      const slots = await livedFlash();
      let tried = 0;
      for (const often of ['once', 'for ever'] as const) {
        for (let n = 1; n <= 40; n++) {
          tried++;
          const box = createBox({ flash: createMemoryFlash(slots) });
          await box.powerOn();
          const before = (await box.agentSide.facts()).config;
          box.flash.plan((call): FlashFault | null =>
            call === n || (often === 'for ever' && call > n) ? { kind } : null,
          );
          const results = [
            await settled(
              box.recorder.applyConfig({ session: box.session('admin'), changes: { 'general.deviceName': 'New' } }),
            ),
            await settled(box.login('admin', 'wrong')),
            await settled(box.login('admin', PASSWORD)),
            await settled(box.agentSide.writeRecord('platform', { a: 1 })),
            await settled(box.agentSide.appendLog({ event: 'power-lost' })),
            await settled(box.recorder.logout({ session: box.session('admin') })),
          ];
          for (const result of results)
            if (result !== 'done')
              expect(result).toBe(`Flash did not take the change: flash write failed: ${kind}. The old state stands.`);
          const calls = box.flash.calls();
          box.flash.plan(() => null);
          const stands = results[0] === 'done' ? 'New' : 'Lived';
          expect((await box.agentSide.facts()).config).toEqual({ ...before, 'general.deviceName': stands });
          await box.powerCycle();
          expect(await life(box)).toBe('running');
          expect((await box.agentSide.facts()).config).toEqual({ ...before, 'general.deviceName': stands });
          expect(await box.agentSide.readRecord('platform')).toEqual(results[3] === 'done' ? { a: 1 } : null);
          if (calls < n) break;
        }
      }
      counted(`places where flash failed with ${kind}`, tried, 18);
    },
  );

  test.each(kinds)('%s in the battery that keeps the count: as in flash itself', async (kind) => {
    const slots = await livedFlash();
    let tried = 0;
    for (const often of ['once', 'for ever'] as const)
      for (let n = 1; n <= 20; n++) {
        const box = createBox({ flash: createMemoryFlash(slots) });
        await box.powerOn();
        box.battery.plan((call) => (call === n || (often === 'for ever' && call > n) ? { kind } : null));
        const results = [
          await settled(
            box.recorder.applyConfig({ session: box.session('admin'), changes: { 'general.deviceName': 'New' } }),
          ),
          await settled(box.agentSide.writeRecord('platform', { a: 1 })),
          await settled(box.recorder.logout({ session: box.session('admin') })),
        ];
        for (const result of results)
          if (result !== 'done')
            expect(result).toBe(`Flash did not take the change: flash write failed: ${kind}. The old state stands.`);
        const calls = box.battery.calls();
        box.battery.plan(() => null);
        await box.powerCycle();
        tried++;
        expect(await life(box)).toBe('running');
        const { config } = await box.agentSide.facts();
        expect(config['general.deviceName']).toBe(results[0] === 'done' ? 'New' : 'Lived');
        expect(await box.agentSide.readRecord('platform')).toEqual(results[1] === 'done' ? { a: 1 } : null);
        expect(await box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 3 });
        if (calls < n) break;
      }
    counted(`places where the battery failed with ${kind}`, tried, 8);
  });

  test('while it boots: safe mode, and everything is as it was once flash works again', async () => {
    const slots = await livedFlash();
    // Calls 3 and 4 read the firmware banks: one that cannot be read is one that does not boot.
    for (const n of [1, 2, 5]) {
      const box = createBox({ flash: createMemoryFlash(slots) });
      box.flash.plan((call) => (call === n ? { kind: 'io' } : null));
      await box.powerOn();
      expect(await life(box), `call ${n}`).toBe('safe-mode');
      expect((await box.agentSide.facts()).safeMode).toBe('refused');
      box.flash.plan(() => null);
      await box.powerCycle();
      expect(await life(box)).toBe('running');
      expect((await box.agentSide.facts()).config['general.deviceName']).toBe('Lived');
      expect(await box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 3 });
    }
  });
});

describe('memory that takes nothing more, and holds good slots', () => {
  test.each(['flash', 'battery'] as const)(
    'no room in the %s at a restart: safe mode says so, erases nothing, and goes on when there is room',
    async (chip) => {
      const box = createBox({ config: { 'platform.verificationCode': 'Code42' } });
      await box.powerOn();
      await box.guess(3);
      box[chip].plan((_call, what) => (what === 'write' ? { kind: 'full' } : null));
      await box.powerCycle();
      expect(await life(box)).toBe('safe-mode');
      expect((await box.agentSide.facts()).safeMode).toBe('refused');
      const slots = box.flash.contents();
      box[chip].plan(() => null);
      await box.restoreFactory();
      expect(box.flash.contents()).toEqual(slots);
      expect(await life(box)).toBe('safe-mode');
      box.plugIn();
      await box.clock.advance(10_000);
      expect(await life(box)).toBe('running');
      expect((await box.agentSide.facts()).config['platform.verificationCode']).toBe('Code42');
      expect(await box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 3 });
    },
  );

  test('no room while it goes down: the same', async () => {
    const box = createBox();
    await box.powerOn();
    box.flash.plan((_call, what) => (what === 'write' ? { kind: 'full' } : null));
    await box.recorder.restart({ session: box.session('admin') });
    await box.clock.advance(10_000);
    expect((await box.agentSide.facts()).safeMode).toBe('refused');
  });
});

describe('both slots unreadable', () => {
  const junk = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 37) & 0xff);

  test.each([
    ['junk in both', junk(300), junk(200)],
    ['erased bytes in both', new Uint8Array(64).fill(0xff), new Uint8Array(64).fill(0xff)],
    ['empty in both', new Uint8Array(), new Uint8Array()],
    ['junk in b alone', null, junk(50)],
    ['junk in a alone', junk(50), null],
  ])('%s: safe mode, which checks no password, takes no change and writes nothing', async (_, a, b) => {
    const box = createBox({ flash: createMemoryFlash({ a, b }) });
    await box.powerOn();
    const untouched = box.flash.contents();
    expect(await life(box)).toBe('safe-mode');
    expect(await box.login('admin', PASSWORD)).toEqual({ ok: false, code: 'unknown-result' });
    expect(await box.agentSide.verifyAdmin({ password: PASSWORD, way: 'sadp' })).toEqual({
      ok: false,
      code: 'unknown-result',
    });
    expect(
      await box.recorder.applyConfig({ session: box.session('admin'), changes: { 'general.language': 'en' } }),
    ).toMatchObject({
      ok: false,
    });
    await expect(box.agentSide.writeRecord('platform', null)).rejects.toThrow('safe mode');
    await expect(box.agentSide.appendLog({ event: 'booted' })).rejects.toThrow('safe mode');
    expect(await box.recorder.restart({ session: box.session('admin') })).toEqual({ ok: false, code: 'no-right' });
    expect(box.kdf.calls()).toBe(0);
    expect(box.flash.contents()).toEqual(untouched);
    await box.powerCycle();
    expect(await life(box)).toBe('safe-mode');
    expect(box.flash.contents()).toEqual(untouched);
  });

  test('safe mode ends when the flash is as it was before, with counter and configuration', async () => {
    const slots = await livedFlash();
    const box = createBox({ flash: createMemoryFlash({ a: junk(9), b: junk(9) }) });
    await box.powerOn();
    box.flash.put('a', slots.a);
    box.flash.put('b', slots.b);
    await box.powerCycle();
    expect(await life(box)).toBe('running');
    expect(await box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 3 });
  });
});

test('an image too large for flash is refused with a clear error, and the acknowledged one stays readable', async () => {
  const box = createBox();
  await box.powerOn();
  await box.agentSide.writeRecord('platform', { small: true });
  for (let count = 0; count < 2; count++)
    await expect(box.agentSide.writeRecord('huge', 'x'.repeat(2_000_000))).rejects.toThrow('a frame holds 1048576');
  await box.powerCycle();
  expect(await life(box)).toBe('running');
  expect(await box.agentSide.readRecord('platform')).toEqual({ small: true });
});

const settled = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
  );
