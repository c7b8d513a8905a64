/** What a lock outlives: reboots, power cuts, clocks set forward and back (I4). */
import { describe, expect, test } from 'vitest';
import { type Box, createBox, PASSWORD } from '../testing/index.ts';

const YEAR = 365 * 24 * 3600 * 1000;

async function lockedBox(): Promise<Box> {
  const box = createBox();
  await box.powerOn();
  await box.guess(7);
  return box;
}

const tryRight = (box: Box) => box.login('admin', PASSWORD);

describe('a lock', () => {
  test('ends after sixty seconds of uptime, not one millisecond sooner, and leaves a clean counter', async () => {
    const box = await lockedBox();
    await box.clock.advance(59_999);
    expect(await tryRight(box)).toEqual({ ok: false, code: 'locked', secondsLeft: 1 });
    await box.clock.advance(1);
    expect(await box.login('admin', 'wrong')).toMatchObject({ code: 'password-wrong', attemptsLeft: 6 });
    expect(await tryRight(box)).toMatchObject({ ok: true });
  });

  test.each([
    ['a year forward', YEAR],
    ['thirty years forward', 30 * YEAR],
    ['a year back', -YEAR],
    ['before 1970', -60 * YEAR],
    ['a minute forward', 60_000],
  ])('does not notice the wall clock set %s', async (_, jump) => {
    const box = await lockedBox();
    await box.clock.advance(10_000);
    box.clock.setWallClock(box.clock.now() + jump);
    expect(await tryRight(box)).toEqual({ ok: false, code: 'locked', secondsLeft: 50 });
    await box.clock.advance(50_000);
    expect(await tryRight(box)).toMatchObject({ ok: true });
  });

  test.each<[string, (box: Box) => Promise<void>]>([
    ['a power cut', (box) => box.powerCycle()],
    [
      'a reboot',
      async (box) => {
        await box.recorder.restart({ session: box.session('admin') });
        await box.clock.advance(4100);
      },
    ],
  ])('survives %s and then waits in full again', async (_, again) => {
    const box = await lockedBox();
    await box.clock.advance(55_000);
    await again(box);
    expect((await box.agentSide.facts()).life).toBe('running');
    const answer = await tryRight(box);
    expect(answer).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(box.kdf.calls()).toBe(7);
  });

  test('that outlived a power cut ends sixty seconds after the boot even if nobody tried in between', async () => {
    const box = await lockedBox();
    await box.powerCycle();
    await box.clock.advance(60_000);
    expect(await tryRight(box)).toMatchObject({ ok: true });
  });

  test('a counter that is not full survives too: five wrong, a power cut, and two are left', async () => {
    const box = createBox();
    await box.powerOn();
    await box.guess(5);
    await box.powerCycle();
    expect(await box.login('admin', 'wrong')).toMatchObject({ code: 'password-wrong', attemptsLeft: 1 });
    await box.powerCycle();
    expect(await box.login('admin', 'wrong')).toMatchObject({ code: 'locked', secondsLeft: 60 });
  });

  test('a power cut while the key is derived does not give the attempt back', async () => {
    const box = createBox();
    await box.powerOn();
    for (let count = 1; count <= 7; count++) {
      box.kdf.onDerive(() => box.cutPower());
      expect(await box.login('admin', `guess-${count}`)).toEqual({ ok: false, code: 'unknown-result' });
      box.kdf.onDerive(() => undefined);
      await box.powerOn();
    }
    expect(await tryRight(box)).toMatchObject({ code: 'locked' });
    expect(box.kdf.calls()).toBe(7);
  });

  test('checks that were queued before a power cut cannot write their older count over the newer one', async () => {
    const box = createBox();
    await box.powerOn();
    const release = box.kdf.hold();
    const before = [box.login('admin', 'old-1'), box.login('admin', 'old-2'), box.login('admin', 'old-3')];
    await box.clock.settle();
    await box.powerCycle();
    box.kdf.onDerive(() => undefined);
    await box.guess(4);
    const evaluated = box.kdf.calls();
    release();
    await box.clock.settle();
    await Promise.all(before);
    expect(box.kdf.calls(), 'nothing of the earlier boot is evaluated in the later one').toBe(evaluated);
    await box.powerCycle();
    expect(await box.login('admin', 'wrong')).toMatchObject({ code: 'password-wrong', attemptsLeft: 1 });
  });
});
