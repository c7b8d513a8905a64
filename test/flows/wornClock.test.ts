// A worn clock battery at the owner's screen: what a pulled plug does to the time, and what does not.
import { expect, test } from 'vitest';
import { BOOT_MS, SHUTDOWN_MS } from '../../src/device/index.ts';
import { counted } from '../../src/device/testing/index.ts';
import { createCommands, seededRandom } from '../../src/world/index.ts';
import { isWorn } from '../../src/world/scenarios/secondHand.ts';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const yearOf = (person: Person): number => new Date(person.menu.wallClock() + 12 * 3_600_000).getUTCFullYear();

async function withWornBattery(): Promise<Person> {
  const person = await sitDown();
  await person.boot();
  createCommands(() => person.world).setClockWorn(true);
  return person;
}

test('the plug is pulled: the clock begins in 2000, and the log with it', async () => {
  const person = await withWornBattery();
  const before = yearOf(person);
  expect(before).toBeGreaterThan(2000);
  await person.cutPower();
  await person.boot();
  expect(yearOf(person)).toBe(2000);
  const [booted] = (await person.world.agentSide.readLog()).filter(({ event }) => event === 'booted');
  expect(new Date((booted?.at ?? 0) + 12 * 3_600_000).getUTCFullYear()).toBe(2000);
});

test('a restart keeps the time, for the plug stays in', async () => {
  const person = await withWornBattery();
  const session = await sessionElsewhere(person.world);
  await person.world.recorder.restart({ session });
  await person.advance(SHUTDOWN_MS + BOOT_MS + 10);
  expect(yearOf(person)).toBeGreaterThan(2000);
});

test('a new battery keeps it over the next cut', async () => {
  const person = await withWornBattery();
  createCommands(() => person.world).setClockWorn(false);
  await person.cutPower();
  await person.boot();
  expect(yearOf(person)).toBeGreaterThan(2000);
});

test('of recorders that somebody lived with some have one, as their seed says', () => {
  const worn = Array.from({ length: 200 }, (_, seed) => isWorn('things', seededRandom(`${seed}`))).filter(
    Boolean,
  ).length;
  counted('worn batteries', worn, 20);
  expect(worn).toBeLessThan(100);
  expect(isWorn('things', seededRandom('one'))).toBe(isWorn('things', seededRandom('one')));
});
