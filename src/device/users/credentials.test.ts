/** The password check at work: in the real recorder, on fakes. */
import { describe, expect, test } from 'vitest';
import { openFrame } from '../flash/frame.ts';
import type { RecorderImage } from '../image.ts';
import { createBox, OPERATOR, PASSWORD, storedUser } from '../testing/index.ts';

/** What flash holds at this instant, as the next boot would read it. */
function storedFailures(box: ReturnType<typeof createBox>): Record<string, number> {
  const frames = Object.values(box.flash.contents()).flatMap((bytes) => (bytes && openFrame(bytes)) ?? []);
  const newest = frames.sort((left, right) => right.sequence - left.sequence)[0];
  if (!newest) throw new Error('Flash holds no frame.');
  return (newest.image as RecorderImage).failures;
}

describe('wrong passwords', () => {
  test.each([
    ['admin', [6, 5, 4, 3, 2, 1]],
    [OPERATOR.name, [4, 3, 2, 1]],
    ['guest', [4, 3, 2, 1]],
  ])('%s is told the attempts left, %j, and the next wrong one locks for 60 s', async (user, left) => {
    const box = createBox();
    await box.powerOn();
    for (const attemptsLeft of left)
      expect(await box.login(user, 'wrong')).toEqual({ ok: false, code: 'password-wrong', attemptsLeft });
    expect(await box.login(user, 'wrong')).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(box.kdf.calls()).toBe(left.length + 1);
  });

  test('while locked the right password gets the very answer a wrong one gets, and no key is derived (I3)', async () => {
    const box = createBox();
    await box.powerOn();
    await box.guess(7);
    const right = await box.login('admin', PASSWORD);
    const wrong = await box.login('admin', 'wrong');
    const empty = await box.login('admin', '');
    expect(right).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(wrong).toEqual(right);
    expect(empty).toEqual(right);
    expect(box.kdf.calls()).toBe(7);
  });

  test('the right password as the seventh attempt is still evaluated and clears the counter', async () => {
    const box = createBox();
    await box.powerOn();
    await box.guess(6);
    expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
    expect(await box.login('admin', 'wrong')).toMatchObject({ code: 'password-wrong', attemptsLeft: 6 });
    expect(storedFailures(box)).toEqual({ admin: 1 });
  });

  test('the attempt is charged and lies in flash before the key is derived', async () => {
    const box = createBox();
    await box.powerOn();
    const seen: Record<string, number>[] = [];
    box.kdf.onDerive(() => void seen.push(storedFailures(box)));
    await box.guess(3);
    await box.login('admin', PASSWORD);
    await box.login(OPERATOR.name, 'wrong');
    expect(seen).toEqual([{ admin: 1 }, { admin: 2 }, { admin: 3 }, { admin: 4 }, { admin: 0, ivan: 1 }]);
  });

  test('when flash does not take the charge, no key is derived and the error is clear', async () => {
    const box = createBox();
    await box.powerOn();
    box.flash.plan((_, what) => (what === 'write' ? { kind: 'io' } : null));
    await expect(box.login('admin', PASSWORD)).rejects.toThrow('Flash did not take the change');
    expect(box.kdf.calls()).toBe(0);
  });

  test('an empty password is refused, not charged, and derives nothing', async () => {
    const box = createBox();
    await box.powerOn();
    for (let count = 0; count < 10; count++)
      expect(await box.login('admin', '')).toEqual({ ok: false, code: 'password-empty' });
    expect(box.kdf.calls()).toBe(0);
    expect(await box.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 6 });
  });

  test('a password longer than 64 characters is charged and refused without deriving a key', async () => {
    const box = createBox();
    await box.powerOn();
    expect(await box.login('admin', `${PASSWORD}${'x'.repeat(64)}`)).toMatchObject({ attemptsLeft: 6 });
    expect(await box.login('admin', 'x'.repeat(1_000_000))).toMatchObject({ attemptsLeft: 5 });
    expect(box.kdf.calls()).toBe(0);
  });

  test('one of 64 characters is still compared', async () => {
    const long = `${'Yard-Gate-7'.repeat(6)}`.slice(0, 64);
    const box = createBox({ users: [storedUser('admin', 'admin', long)] });
    await box.powerOn();
    expect(await box.login('admin', `${long.slice(0, 63)}x`)).toMatchObject({ attemptsLeft: 6 });
    expect(box.kdf.calls()).toBe(1);
    expect(await box.login('admin', long)).toMatchObject({ ok: true });
  });

  test.each([
    ['case', 'correct-horse-7'],
    ['a space at its end', 'Correct-Horse-7 '],
    ['a missing letter', 'Correct-Horse-'],
    ['a Cyrillic letter that looks the same', 'Сorrect-Horse-7'],
    ['a zero byte at its end', 'Correct-Horse-7\0'],
  ])('a password that differs in %s is wrong', async (_, password) => {
    const box = createBox();
    await box.powerOn();
    expect(await box.login('admin', password)).toMatchObject({ code: 'password-wrong' });
  });

  test('users have a counter each: a locked operator does not lock the admin', async () => {
    const box = createBox();
    await box.powerOn();
    await box.guess(5, OPERATOR.name);
    expect(await box.login(OPERATOR.name, OPERATOR.password)).toMatchObject({ code: 'locked' });
    expect(await box.login('admin', PASSWORD)).toMatchObject({ ok: true });
  });

  test.each(['nobody', '__proto__', 'toString', '', 'Admin'])(
    'an unknown user %j is refused and derives nothing',
    async (name) => {
      const box = createBox();
      await box.powerOn();
      expect(await box.login(name, PASSWORD)).toEqual({ ok: false, code: 'password-wrong', attemptsLeft: 0 });
      expect(box.kdf.calls()).toBe(0);
    },
  );

  test('login and the admin check share one counter, in any order', async () => {
    const box = createBox();
    await box.powerOn();
    const check = (password: string) => box.agentSide.verifyAdmin({ password, way: 'sadp' });
    for (let count = 0; count < 3; count++) {
      await box.login('admin', 'wrong');
      await check('wrong');
    }
    expect(await check('wrong')).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(await box.login('admin', PASSWORD)).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(await check(PASSWORD)).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(box.kdf.calls()).toBe(7);
  });

  test('a recorder that is not activated or not running checks no password', async () => {
    const fresh = createBox({ activated: false });
    await fresh.powerOn();
    expect(await fresh.login('admin', PASSWORD)).toEqual({ ok: false, code: 'not-activated' });
    const off = createBox();
    expect(await off.login('admin', PASSWORD)).toEqual({ ok: false, code: 'unknown-result' });
    expect(fresh.kdf.calls() + off.kdf.calls()).toBe(0);
  });
});
