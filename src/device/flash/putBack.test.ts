/**
 * Images put back: the slots hold something whole that is not what was saved last. One save behind is what bad flash can do, so the
 * recorder runs with every door locked in full; anything else is somebody's hand, so it is safe mode.
 */
import { describe, expect, test } from 'vitest';
import type { ConfigSlot } from '../ports.ts';
import { type Box, counterOf, createBox, createMemoryFlash, OPERATOR, PASSWORD } from '../testing/index.ts';
import { openFrame } from './frame.ts';

const ruined = new Uint8Array(300).fill(0xff);
const life = async (box: Box) => (await box.agentSide.facts()).life;
const rename = (box: Box, name: string) =>
  box.recorder.applyConfig({ session: box.session('admin'), changes: { 'general.deviceName': name } });
const sequence = (bytes: Uint8Array | null): number => (bytes && openFrame(bytes)?.sequence) ?? 0;
const newest = (box: Box): ConfigSlot => {
  const { a, b } = box.flash.contents();
  return sequence(a) > sequence(b) ? 'a' : 'b';
};

/** A box that ran for a while, and what its slots held before six passwords were guessed. */
async function guessedAt() {
  const box = createBox();
  await box.powerOn();
  await rename(box, 'Last week');
  const lastWeek = box.flash.contents();
  await rename(box, 'Today');
  await box.guess(6);
  box.cutPower();
  return { box, lastWeek };
}

describe('an older image put back', () => {
  test.each(['a', 'b'] as const)('with slot %s ruined and the other from last week: safe mode', async (slot) => {
    const { box, lastWeek } = await guessedAt();
    const other = slot === 'a' ? 'b' : 'a';
    box.flash.put(slot, ruined);
    box.flash.put(other, lastWeek[other]);
    await box.powerOn();
    expect(await life(box)).toBe('safe-mode');
    expect((await box.agentSide.facts()).safeMode).toBe('replaced');
    expect(await box.login('admin', PASSWORD)).toEqual({ ok: false, code: 'unknown-result' });
  });

  test('in both slots: safe mode, at every start', async () => {
    const { box, lastWeek } = await guessedAt();
    for (const slot of ['a', 'b'] as const) box.flash.put(slot, lastWeek[slot]);
    for (let starts = 0; starts < 3; starts++) {
      await box.powerCycle();
      expect(await life(box)).toBe('safe-mode');
    }
  });

  test('of another recorder, which counted further: safe mode', async () => {
    const { box } = await guessedAt();
    const other = createBox({ serial: 'SIM000043' });
    await other.powerOn();
    for (let count = 0; count < 40; count++) await rename(other, `Name ${count}`);
    const { a, b } = other.flash.contents();
    box.flash.put('a', a);
    box.flash.put('b', b);
    await box.powerOn();
    expect(await life(box)).toBe('safe-mode');
  });

  test('its way out leads to an inactive recorder, also past a cut', async () => {
    const { box, lastWeek } = await guessedAt();
    for (const slot of ['a', 'b'] as const) box.flash.put(slot, lastWeek[slot]);
    await box.powerOn();
    await box.restoreFactory();
    expect(await life(box)).toBe('inactive');
    await box.powerCycle();
    expect(await life(box)).toBe('inactive');
  });
});

describe('the newest save lost, the one before it whole', () => {
  test.each([1, 3, 6])('after %i guesses: it runs, and every door is locked in full', async (guesses) => {
    const box = createBox();
    await box.powerOn();
    await rename(box, 'Before');
    await box.guess(guesses);
    box.cutPower();
    box.flash.put(newest(box), ruined);
    await box.powerOn();
    expect(await life(box)).toBe('running');
    const calls = box.kdf.calls();
    expect(await box.login('admin', PASSWORD)).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(await box.login(OPERATOR.name, OPERATOR.password)).toMatchObject({ code: 'locked' });
    expect(box.kdf.calls()).toBe(calls);
    expect((await box.agentSide.facts()).patternShut).toBe(true);
    expect((await box.agentSide.readLog()).map(({ event }) => event)).toContain('newest-save-lost');
    await box.clock.advance(60_000);
    expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
  });

  test('a cut before that start is saved changes nothing: locked in full at the next', async () => {
    const box = createBox();
    await box.powerOn();
    await box.guess(3);
    box.cutPower();
    box.flash.put(newest(box), ruined);
    box.plugIn();
    await box.clock.advance(1000);
    box.cutPower();
    await box.powerOn();
    expect(await box.login('admin', PASSWORD)).toMatchObject({ code: 'locked' });
  });
});

describe('nothing is taken for a put-back image that is none', () => {
  test('an ordinary life: starts, saves, cuts, restarts', async () => {
    const box = createBox();
    for (let starts = 0; starts < 6; starts++) {
      await box.powerCycle();
      expect(await life(box)).toBe('running');
      if (starts % 2) await rename(box, `Name ${starts}`);
      expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
    }
  });

  test('flash from before there was a count is taken, and counted from then on', async () => {
    const { box } = await guessedAt();
    const adopted = createBox({ flash: createMemoryFlash(box.flash.contents()) });
    await adopted.powerOn();
    expect(await life(adopted)).toBe('running');
    expect(await adopted.login('admin', 'wrong')).toMatchObject({ code: 'locked' });
    const then = adopted.flash.contents();
    for (let count = 0; count < 3; count++) await rename(adopted, `Name ${count}`);
    for (const slot of ['a', 'b'] as const) adopted.flash.put(slot, then[slot]);
    await adopted.powerCycle();
    expect(await life(adopted)).toBe('safe-mode');
  });

  test('a battery that lost its count costs a lock in full and no setting', async () => {
    const { box } = await guessedAt();
    for (const cell of ['x', 'y'] as const) box.battery.put(cell, new Uint8Array(8));
    await box.powerOn();
    expect(await life(box)).toBe('running');
    expect(await box.login(OPERATOR.name, OPERATOR.password)).toMatchObject({ code: 'locked' });
    await box.powerCycle();
    expect(await box.login(OPERATOR.name, OPERATOR.password)).toMatchObject({ code: 'locked' });
    expect((await box.agentSide.facts()).config['general.deviceName']).toBe('Today');
  });
});

describe('what is blank and what is not', () => {
  test.each([
    ['junk in a, nothing in b', ruined, null],
    ['nothing in a, junk in b', null, ruined],
  ])('%s, and never a save begun: safe mode, junk is not blank', async (_, a, b) => {
    const box = createBox({ flash: createMemoryFlash({ a, b }) });
    await box.powerOn();
    expect(await life(box)).toBe('safe-mode');
    expect((await box.agentSide.facts()).safeMode).toBe('unreadable');
  });

  test('both slots erased in a recorder that has saved: safe mode, no fresh counter', async () => {
    const { box } = await guessedAt();
    for (const slot of ['a', 'b'] as const) box.flash.put(slot, null);
    await box.powerOn();
    expect(await life(box)).toBe('safe-mode');
  });

  test('a erased and b gone after the first save: safe mode', async () => {
    const box = createBox();
    await box.powerOn();
    box.cutPower();
    box.flash.put('a', ruined);
    box.flash.put('b', null);
    await box.powerOn();
    expect(await life(box)).toBe('safe-mode');
  });

  test.each([0, 7, 40])('the very first save cut short at byte %i: still blank, and it starts', async (at) => {
    const box = createBox();
    box.flash.plan((_call, what) => (what === 'write' ? { kind: 'cut', at, tear: 'garbage' } : null));
    await box.powerOn();
    expect(await life(box)).toBe('off');
    expect(box.flash.contents().b).toBeNull();
    box.flash.plan(() => null);
    await box.powerOn();
    expect(await life(box)).toBe('running');
    expect(counterOf(box)).toBe(sequence(box.flash.contents()[newest(box)]));
  });
});
