// What is left of a lock is the recorder's uptime at every look: whoever sleeps, or ticks late, sees the truth at the next one.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AnyActorLogic, createActor } from 'xstate';
import { wireAccount } from './account.machine.ts';
import { atUptime, noting, oneSecondLater, secondsLeft } from './lockCountdown.ts';
import { wireLogin } from './login.machine.ts';
import { wireOwnPassword } from './ownPassword.machine.ts';
import { wireRecovery } from './recovery.machine.ts';
import { wireRestore } from './restore.machine.ts';
import type { SecretRef } from './secret.ts';
import { wireUnbind } from './unbind.machine.ts';

test.each([
  [null, 0],
  [{ code: 'password-wrong', attemptsLeft: 3 }, 0],
  [{ code: 'locked', secondsLeft: 60 }, 60],
  [{ code: 'locked', secondsLeft: 1 }, 1],
])('%j shows %i seconds', (refusal, seconds) => {
  expect(secondsLeft(refusal)).toBe(seconds);
});

test.each([
  [1000, 60],
  [1001, 60],
  [2000, 59],
  [60_000, 1],
  [60_999, 1],
  [61_000, 0],
  [66_000, 0],
])('locked for 60 s at an uptime of 1 s: at %i ms %i are left', (uptime, left) => {
  const refusal = noting({ uptime: () => 1000 })({ ok: false, code: 'locked', secondsLeft: 60 });
  expect(secondsLeft(atUptime(refusal, uptime))).toBe(left);
});

test.each([[null], [{ code: 'password-wrong', attemptsLeft: 3 }], [{ code: 'ok' }]])('%j is no wait', (refusal) => {
  expect(atUptime(refusal, 0)).toBeNull();
  expect(noting({ uptime: () => 0 })(refusal ?? {})).toEqual(refusal ?? {});
});

test.each([
  [
    { code: 'locked', secondsLeft: 2 },
    { code: 'locked', secondsLeft: 1 },
  ],
  [{ code: 'locked', secondsLeft: 1 }, null],
  [{ code: 'locked', secondsLeft: -5 }, null],
  [{ code: 'password-wrong', attemptsLeft: 3 }, null],
  [null, null],
])('for a bare chart %j is, a second later, %j', (refusal, later) => {
  expect(oneSecondLater(refusal)).toEqual(later);
});

describe('a conversation that is locked for 60 s while the computer sleeps', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const answer = { ok: false, code: 'locked', secondsLeft: 60 } as const;
  const refuse = async (): Promise<typeof answer> => answer;
  const other = (): Promise<never> => Promise.reject(new Error('not asked here'));
  const secret = 'secret-1' as SecretRef;
  const submitted = { type: 'password.submitted', secret };
  type Clocked = { uptime(): number };
  const conversations: [string, (clock: Clocked) => AnyActorLogic, unknown, object[]][] = [
    ['login', (clock) => wireLogin({ ...clock, login: refuse, loginByPattern: other }), { user: 'admin' }, [submitted]],
    [
      'login by pattern',
      (clock) => wireLogin({ ...clock, login: other, loginByPattern: refuse }),
      { user: 'admin' },
      [{ type: 'pattern.offered' }, { type: 'pattern.submitted', pattern: secret }],
    ],
    [
      'unbind',
      (clock) => wireUnbind({ ...clock, unbind: refuse }),
      { epoch: 1 },
      [{ type: 'unbind.confirmed' }, submitted],
    ],
    [
      'restore',
      (clock) => wireRestore({ ...clock, restore: refuse }),
      { user: 'admin' },
      [{ type: 'extent.chosen', extent: 'factory' }, { type: 'restore.confirmed' }, submitted],
    ],
    [
      'recovery',
      (clock) => wireRecovery({ ...clock, guidFiles: other, verification: other, reset: refuse }),
      undefined,
      [{ type: 'way.chosen', way: 'questions' }, { type: 'proof.given' }, { ...submitted, answers: [] }],
    ],
    ['account', (clock) => wireAccount({ ...clock, permit: refuse, perform: other }), { do: 'add' }, [submitted]],
    [
      'own password',
      (clock) => wireOwnPassword({ ...clock, change: refuse }),
      { user: 'ivan' },
      [{ type: 'passwords.submitted', secret, next: secret }],
    ],
  ];

  test.each(conversations)(
    '%s: counts by the clock, and is open at the first look after it',
    async (_, wire, input, events) => {
      let uptime = 5000;
      const actor = createActor(wire({ uptime: () => uptime }), { input }).start();
      for (const event of events) {
        actor.send(event);
        await vi.advanceTimersByTimeAsync(0);
      }
      const seen = () => {
        const { value, context } = actor.getSnapshot() as {
          value: string;
          context: { refusal: { code: string } | null };
        };
        return [value === 'locked', secondsLeft(context.refusal)];
      };
      expect(seen()).toEqual([true, 60]);
      // Two ticks, and ten seconds by the recorder's clock.
      uptime += 10_000;
      await vi.advanceTimersByTimeAsync(2000);
      expect(seen()).toEqual([true, 50]);
      uptime += 55_000;
      await vi.advanceTimersByTimeAsync(1000);
      expect(seen()).toEqual([false, 0]);
    },
  );
});
