// The wall clock: set by whoever may, kept over a power cut, seen in the log, and never by a lock-out.
import { expect, test } from 'vitest';
import { createBox, OPERATOR } from './testing/index.ts';

const JULY = Date.parse('2026-07-01T12:00:00Z');

async function running() {
  const box = createBox();
  await box.powerOn();
  return box;
}
const offset = async (box: Awaited<ReturnType<typeof running>>) => (await box.agentSide.facts()).clockOffset;

test('what is set runs on, and is still set after a power cut', async () => {
  const box = await running();
  expect(await box.recorder.setClock({ session: box.session('admin'), at: JULY })).toEqual({ ok: true });
  const apart = JULY - box.clock.now();
  expect(await offset(box)).toBe(apart);
  await box.powerCycle();
  expect(await offset(box)).toBe(apart);
});

test('the log tells who set it, with the time that was set', async () => {
  const box = await running();
  await box.recorder.setClock({ session: box.session('admin'), at: JULY });
  expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'clock-set', user: 'admin', at: JULY });
});

test.each([
  [OPERATOR.name, 'no-right'],
  ['nobody', 'session-unknown'],
  ['', 'session-unknown'],
  ['__proto__', 'session-unknown'],
])('user %j may not: %s', async (user, code) => {
  const box = await running();
  expect(await box.recorder.setClock({ session: box.session(user), at: JULY })).toEqual({
    ok: false,
    code,
  });
  expect(await offset(box)).toBe(0);
});

test.each([
  ['1999', Date.parse('1999-12-31T00:00:00Z')],
  ['2100', Date.parse('2100-01-01T00:00:00Z')],
  ['no number', Number.NaN],
  ['the end of time', Number.POSITIVE_INFINITY],
])('%s is not on this clock', async (_title, at) => {
  const box = await running();
  expect(await box.recorder.setClock({ session: box.session('admin'), at })).toEqual({
    ok: false,
    code: 'out-of-range',
  });
  expect(await offset(box)).toBe(0);
});

test('a recorder that is off has no clock to set', async () => {
  const box = createBox();
  expect(await box.recorder.setClock({ session: box.session('admin'), at: JULY })).toEqual({
    ok: false,
    code: 'no-right',
  });
});

test('a lock does not end because the clock was set a year ahead', async () => {
  const box = await running();
  for (let wrong = 0; wrong < 7; wrong++) await box.agentSide.verifyAdmin({ password: 'not this', way: 'local-menu' });
  await box.recorder.setClock({ session: box.session('admin'), at: box.clock.now() + 365 * 86_400_000 });
  expect(await box.agentSide.verifyAdmin({ password: 'not this', way: 'local-menu' })).toMatchObject({
    code: 'locked',
  });
});
