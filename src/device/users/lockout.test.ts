import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted } from '../testing/index.ts';
import {
  afterBoot,
  at,
  attemptLimit,
  attemptsLeft,
  charged,
  clean,
  counterPolicies,
  passwordPolicy,
  type Role,
  secondsLocked,
} from './lockout.ts';

const roles: Role[] = ['admin', 'operator', 'guest'];
const admin = passwordPolicy('admin');
const guest = passwordPolicy('guest');

describe('the lock-out rule', () => {
  test.each<[Role, number]>([
    ['admin', 7],
    ['operator', 5],
    ['guest', 5],
  ])('%s may try %i passwords', (role, limit) => {
    expect(attemptLimit(role)).toBe(limit);
  });

  test.each([
    [1, 6, 0],
    [2, 5, 0],
    [6, 1, 0],
    [7, 0, 60],
  ])('after %i charged attempts admin has %i left and is locked for %i s', (attempts, left, seconds) => {
    let lockout = clean;
    for (let count = 0; count < attempts; count++) lockout = charged(lockout, passwordPolicy('admin'), 1000);
    expect(attemptsLeft(lockout, passwordPolicy('admin'))).toBe(left);
    expect(secondsLocked(lockout, 1000)).toBe(seconds);
  });

  test.each([
    [0, 60],
    [1, 60],
    [1000, 59],
    [59_000, 1],
    [59_999, 1],
    [60_000, 0],
    [60_001, 0],
  ])('%i ms into the lock, %i s are left', (waited, seconds) => {
    expect(secondsLocked({ failures: 7, lockedUntil: 100_000 }, 40_000 + waited)).toBe(seconds);
  });

  test.each([
    ['#guid', 7, 1800],
    ['#questions', 7, 1800],
    ['#pattern', 6, Number.POSITIVE_INFINITY],
  ] as const)('%s may be wrong %i times and is then shut for %f s', (counter, limit, seconds) => {
    const policy = counterPolicies[counter];
    let lockout = clean;
    for (let count = 1; count < limit; count++) lockout = charged(lockout, policy, 1000);
    expect([secondsLocked(lockout, 1000), attemptsLeft(lockout, policy)]).toEqual([0, 1]);
    lockout = charged(lockout, policy, 1000);
    expect([secondsLocked(lockout, 1000), attemptsLeft(lockout, policy)]).toEqual([seconds, 0]);
    expect(secondsLocked(afterBoot(lockout.failures, policy, 5), 5)).toBe(seconds);
  });

  test('a lock whose time has run out leaves a clean counter, and the next attempt is the first of seven', () => {
    const over = at({ failures: 7, lockedUntil: 60_000 }, 60_000);
    expect(over).toEqual({ failures: 0, lockedUntil: null });
    expect(attemptsLeft(charged({ failures: 7, lockedUntil: 60_000 }, admin, 60_000), admin)).toBe(6);
  });

  test('after power-on a full counter waits sixty seconds again and one that is not full is kept', () => {
    expect(afterBoot(7, admin, 500)).toEqual({ failures: 7, lockedUntil: 60_500 });
    expect(afterBoot(5, admin, 500)).toEqual({ failures: 5, lockedUntil: null });
    expect(afterBoot(5, guest, 500)).toEqual({ failures: 5, lockedUntil: 60_500 });
  });

  test('whatever comes, no more than the limit is charged between two unlocks and no lock gets shorter (I3, I4)', () => {
    let looked = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.array(fc.oneof(fc.constant('try' as const), fc.constant('reboot' as const), fc.nat(70_000)), {
          minLength: 10,
          maxLength: 60,
          size: 'max',
        }),
        (role, story) => {
          let now = 0;
          let lockout = clean;
          let sinceUnlock = 0;
          for (const what of story) {
            looked++;
            const before = secondsLocked(lockout, now);
            if (what === 'try' && before === 0) {
              if (at(lockout, now).failures === 0) sinceUnlock = 0;
              lockout = charged(lockout, passwordPolicy(role), now);
              sinceUnlock++;
              if (sinceUnlock > (role === 'admin' ? 7 : 5)) return false;
            } else if (what === 'reboot') {
              lockout = afterBoot(lockout.failures, passwordPolicy(role), now);
              if (secondsLocked(lockout, now) < before) return false;
            } else if (typeof what === 'number') now += what;
          }
          return true;
        },
      ),
      { numRuns: 2000, seed: 42 },
    );
    counted('steps of lock-out stories', looked, 20_000);
  });
});
