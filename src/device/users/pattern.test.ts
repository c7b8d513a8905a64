// The unlock pattern: which ones there are, how many may be wrong, and what opens it again.
import { describe, expect, test } from 'vitest';
import { type Box, createBox, PASSWORD, passwordRecord, storedUser } from '../testing/index.ts';
import { isPattern } from './pattern.ts';

const PATTERN = '14789';

async function withPattern(failures: Record<string, number> = {}): Promise<Box> {
  const admin = { ...storedUser('admin', 'admin', PASSWORD), pattern: passwordRecord(PATTERN, 'b0b0b0b0') };
  const box = createBox({ users: [admin, storedUser('ivan', 'operator', 'Operator-Pass-5')], failures });
  await box.powerOn();
  return box;
}
const draw = (box: Box, pattern = PATTERN) => box.recorder.loginByPattern({ pattern });
async function wrong(box: Box, times: number): Promise<unknown> {
  let last: unknown;
  for (let count = 0; count < times; count++) last = await draw(box, '3698');
  return last;
}
const facts = (box: Box) => box.agentSide.facts();

test.each([
  ['1478', true],
  ['123456789', true],
  ['7531', true],
  ['147', false],
  ['', false],
  ['1447', false],
  ['14780', false],
  ['1478a', false],
  ['a1478', false],
  ['1 478', false],
  ['1234567891', false],
])('%j is a pattern: %s', (pattern, is) => {
  expect(isPattern(pattern)).toBe(is);
});

describe('setting it', () => {
  test('asks for the password, is logged, and opens the recorder from then on', async () => {
    const box = createBox();
    await box.powerOn();
    expect(await draw(box)).toEqual({ ok: false, code: 'password-only' });
    expect(
      await box.recorder.setPattern({ session: box.session('admin'), password: 'wrong', pattern: PATTERN }),
    ).toMatchObject({
      code: 'password-wrong',
      attemptsLeft: 6,
    });
    expect(
      await box.recorder.setPattern({ session: box.session('admin'), password: PASSWORD, pattern: '147' }),
    ).toEqual({
      ok: false,
      code: 'bad-pattern',
    });
    expect((await facts(box)).users[0]).toMatchObject({ name: 'admin', hasPattern: false });
    expect(
      await box.recorder.setPattern({ session: box.session('admin'), password: PASSWORD, pattern: PATTERN }),
    ).toEqual({ ok: true });
    expect((await facts(box)).users.map(({ hasPattern }) => hasPattern)).toEqual([true, false, false]);
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'pattern-changed', set: true });
    await box.powerCycle();
    expect(await draw(box)).toMatchObject({ ok: true, user: { name: 'admin' } });
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'pattern-login', user: 'admin', outcome: 'ok' });
    expect(await box.recorder.setPattern({ session: box.session('admin'), password: PASSWORD, pattern: null })).toEqual(
      { ok: true },
    );
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'pattern-changed', set: false });
    expect(await draw(box)).toEqual({ ok: false, code: 'password-only' });
  });
});

describe('too many wrong ones', () => {
  test('six are evaluated, then only the password opens, however long one waits and how often it boots', async () => {
    const box = await withPattern();
    for (const attemptsLeft of [5, 4, 3, 2, 1])
      expect(await wrong(box, 1)).toEqual({ ok: false, code: 'pattern-wrong', attemptsLeft });
    expect((await facts(box)).patternShut).toBe(false);
    expect(await wrong(box, 1)).toEqual({ ok: false, code: 'password-only' });
    expect((await facts(box)).patternShut).toBe(true);
    const derived = box.kdf.calls();
    for (const later of [
      async () => box.clock.advance(3_600_000),
      () => box.powerCycle(),
      async () => box.clock.advance(24 * 3_600_000),
    ]) {
      await later();
      expect(await draw(box)).toEqual({ ok: false, code: 'password-only' });
    }
    expect(box.kdf.calls()).toBe(derived);
    expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
    expect((await facts(box)).patternShut).toBe(false);
    expect(await wrong(box, 1)).toMatchObject({ attemptsLeft: 5 });
    expect(await draw(box)).toMatchObject({ ok: true });
  });

  test('neither a wrong password nor another user’s right one opens it again; any right admin password does', async () => {
    const box = await withPattern({ '#pattern': 6 });
    await box.guess(1);
    await box.login('ivan', 'Operator-Pass-5');
    expect(await draw(box)).toEqual({ ok: false, code: 'password-only' });
    expect(await box.agentSide.verifyAdmin({ password: PASSWORD, way: 'sadp' })).toMatchObject({ ok: true });
    expect(await draw(box)).toMatchObject({ ok: true });
  });

  test('a right pattern before the last wrong one clears its counter, and never the password’s', async () => {
    const box = await withPattern();
    await box.guess(4);
    await wrong(box, 5);
    expect(await draw(box)).toMatchObject({ ok: true });
    expect(await wrong(box, 1)).toMatchObject({ attemptsLeft: 5 });
    expect(await box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 2 });
  });

  test('a power cut while the pattern is checked does not give the attempt back', async () => {
    const box = await withPattern();
    for (let count = 0; count < 6; count++) {
      box.kdf.onDerive(() => box.cutPower());
      expect(await draw(box, '3698')).toEqual({ ok: false, code: 'unknown-result' });
      box.kdf.onDerive(() => undefined);
      await box.powerOn();
    }
    expect(await draw(box)).toEqual({ ok: false, code: 'password-only' });
    expect(box.kdf.calls()).toBe(6);
  });
});

test('an admin who is locked out by passwords is not let in by pattern, nor is one evaluated', async () => {
  const box = await withPattern();
  await box.guess(7);
  const derived = box.kdf.calls();
  expect(await draw(box)).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
  expect(box.kdf.calls()).toBe(derived);
  await box.clock.advance(60_000);
  expect(await wrong(box, 1)).toEqual({ ok: false, code: 'pattern-wrong', attemptsLeft: 5 });
  expect(await draw(box)).toMatchObject({ ok: true });
});

test('a recorder that is off, or on its way down, evaluates none', async () => {
  const box = await withPattern();
  await box.recorder.restart({ session: box.session('admin') });
  expect(await draw(box)).toEqual({ ok: false, code: 'unknown-result' });
  box.cutPower();
  expect(await draw(box)).toEqual({ ok: false, code: 'unknown-result' });
  expect(box.kdf.calls()).toBe(0);
  expect(await draw(createBox())).toEqual({ ok: false, code: 'unknown-result' });
});

test('every one that was drawn is in the log, with what became of it', async () => {
  const box = await withPattern();
  await draw(box);
  await wrong(box, 6);
  const log = (await box.agentSide.readLog()).filter(({ event }) => event === 'pattern-login').reverse();
  expect(log.map((entry) => ['outcome' in entry && entry.outcome, entry.times ?? 1])).toEqual([
    ['ok', 1],
    ['wrong', 5],
    ['locked', 1],
  ]);
});
