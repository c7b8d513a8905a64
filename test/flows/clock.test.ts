// The recorder's clock, set in the menu: everything that shows time shows the new one, in the recorder's own zone.
import { describe, expect, test } from 'vitest';
import { wallClockText } from '../../src/menu/time/wallClock.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const DATE_TIME = 'system/general/date-time';

async function at(user = 'admin'): Promise<Person> {
  const person = await sitDown();
  await person.boot();
  await person.logIn(user, user === 'admin' ? 'unbind4x' : 'watch24x7');
  await person.open(DATE_TIME);
  return person;
}
const shown = (person: Person, ms = person.menu.wallClock()) => wallClockText(ms, person.device().config);

test('six numbers and OK: the clock shows them, runs on, and is not reset by a power cut', async () => {
  const person = await at();
  await person.setClock({ year: 2031, month: 2, day: 28, hour: 23, minute: 59, second: 30 });
  expect(person.dialog()).toBeNull();
  expect(shown(person)).toMatch(/^28\.02\.2031 23:59:3\d$/);
  await person.advance(60_000);
  expect(shown(person)).toMatch(/^01\.03\.2031 00:00:3\d$/);
  await person.cutPower();
  await person.boot();
  expect(shown(person)).toMatch(/^01\.03\.2031 00:00:/);
  const [entry] = (await person.world.agentSide.readLog()).filter(({ event }) => event === 'clock-set');
  expect(shown(person, entry?.at)).toMatch(/^28\.02\.2031 23:59:30$/);
});

test('another zone, summer time, another order of the date: the same instant reads otherwise', async () => {
  const person = await at();
  await person.setClock({ year: 2026, month: 7, day: 1, hour: 12, minute: 0, second: 0 });
  await person.set('time.zone', 60);
  await person.set('time.dateFormat', 'ymd');
  await person.apply();
  expect(shown(person)).toMatch(/^2026\.07\.01 10:00:0\d$/);
  await person.open('system/general/dst');
  await person.set('time.dst', true);
  await person.apply();
  expect(shown(person)).toMatch(/^2026\.07\.01 11:00:0\d$/);
});

describe('what is no time', () => {
  test.each([
    ['31 April', { month: 4, day: 31 }],
    ['25 o’clock', { hour: 25 }],
    ['29 February of a common year', { year: 2027, month: 2, day: 29 }],
  ])('%s is refused in the dialog, which stays', async (_title, parts) => {
    const person = await at();
    const before = person.device().clockOffset;
    await person.setClock(parts);
    expect(person.dialog()).toBe('set-clock');
    expect(person.screen.clock?.getSnapshot().context.refusal).toBe('no-such-time');
    expect(person.device().clockOffset).toBe(before);
    await person.answer('cancel');
    expect(person.dialog()).toBeNull();
  });
  test('the year 1999 exists and is refused by the recorder', async () => {
    const person = await at();
    await person.setClock({ year: 1999, month: 6, day: 1 });
    expect(person.screen.clock?.getSnapshot().context.refusal).toBe('out-of-range');
  });
});

test('the operator, who may change settings, may set the clock too', async () => {
  const person = await at('operator');
  await person.setClock({ year: 2030 });
  expect(shown(person)).toContain('.2030 ');
});
