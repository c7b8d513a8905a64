/**
 * Whatever the admin changes in whatever order, between guesses, waits and power cuts: the admin stays and may do everything, names
 * stay unique, and every check answers exactly as a model of the lock-out rule says. So no change of accounts spends or gives back
 * anybody's attempts but those of the account it is about (I3), and none shortens a lock (I4).
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, counted, createBox, OPERATOR, PASSWORD } from '../testing/index.ts';

const SEQUENCES = 700;
const LIMIT = { admin: 7, others: 5 };
const LOCK_MS = 60_000;
const names = ['admin', 'ivan', 'guest', 'petr', 'PETR'] as const;

type Step =
  | { do: 'guess'; name: string; times: number }
  | { do: 'login' | 'delete' | 'edit' | 'add' | 'set-password' | 'change-own'; name: string }
  | { do: 'wrong-leave' | 'cut' }
  | { do: 'wait'; ms: number };

const name = fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('guess' as const), name, times: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('login' as const), name }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'delete' as const,
        'edit' as const,
        'add' as const,
        'set-password' as const,
        'change-own' as const,
      ),
      name,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('wrong-leave' as const, 'cut' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1000, 20_000, 59_999, 60_000, 61_000),
    }),
  },
);

/** The lock-out rule once more, said anew and not taken from the code. */
class Model {
  readonly passwords = new Map([
    ['admin', PASSWORD],
    ['ivan', OPERATOR.password],
    ['guest', 'Guest-Pass-11'],
  ]);
  /** What flash has, and until which uptime that means a lock. */
  private readonly counters = new Map<string, { failures: number; until: number }>();
  constructor(private readonly uptime: () => number) {}

  private limit = (who: string): number => (who === 'admin' ? LIMIT.admin : LIMIT.others);
  secondsLocked(who: string): number {
    const until = this.counters.get(who)?.until ?? 0;
    return Math.max(0, Math.ceil((until - this.uptime()) / 1000));
  }
  check(who: string, password: string): object {
    if (!this.passwords.has(who)) return { ok: false, code: 'password-wrong', attemptsLeft: 0 };
    const shut = this.secondsLocked(who);
    if (shut > 0) return { ok: false, code: 'locked', secondsLeft: shut };
    const before = this.counters.get(who);
    const failures = before && before.failures < this.limit(who) ? before.failures + 1 : 1;
    if (this.passwords.get(who) === password) {
      this.counters.delete(who);
      return { ok: true };
    }
    const full = failures >= this.limit(who);
    this.counters.set(who, { failures, until: full ? this.uptime() + LOCK_MS : 0 });
    return full
      ? { ok: false, code: 'locked', secondsLeft: 60 }
      : { ok: false, code: 'password-wrong', attemptsLeft: this.limit(who) - failures };
  }
  /** An account was changed; `fresh` is whose password is another now, or none. */
  changed(fresh: string | null): void {
    for (const who of [...this.counters.keys()])
      if ((who === fresh || !this.passwords.has(who)) && this.secondsLocked(who) === 0) this.counters.delete(who);
  }
  booted(): void {
    for (const [who, { failures }] of this.counters)
      this.counters.set(who, { failures, until: failures >= this.limit(who) ? this.uptime() + LOCK_MS : 0 });
  }
}

const seen = { steps: 0, locked: 0, changes: 0, deletedWhileLocked: 0, cuts: 0 };

async function take(box: Box, model: Model, one: Step, version: number): Promise<void> {
  const { recorder } = box;
  const fresh = `New-Secret-${version}x`;
  const told = async (who: string, password: string): Promise<boolean> => {
    const meant = model.check(who, password);
    const answer = await box.login(who, password);
    if (!answer.ok && answer.code === 'locked') seen.locked++;
    expect(answer).toMatchObject(meant);
    return answer.ok;
  };
  const leave = async (): Promise<string | null> => {
    const meant = model.check('admin', model.passwords.get('admin') ?? '');
    const given = await recorder.permitAccounts({
      session: box.session('admin'),
      password: model.passwords.get('admin') ?? '',
    });
    expect(given).toMatchObject(meant);
    return given.ok ? given.permit : null;
  };
  const done = (answer: { ok: boolean }, may: boolean): boolean => {
    expect(answer.ok).toBe(may);
    if (may) seen.changes++;
    return may;
  };

  switch (one.do) {
    case 'guess':
      for (let time = 0; time < one.times; time++) await told(one.name, `no-${time}`);
      return;
    case 'login':
      await told(one.name, model.passwords.get(one.name) ?? PASSWORD);
      return;
    case 'wrong-leave':
      expect(await recorder.permitAccounts({ session: box.session('admin'), password: 'no' })).toMatchObject(
        model.check('admin', 'no'),
      );
      return;
    case 'wait':
      await box.clock.advance(one.ms);
      return;
    case 'cut':
      seen.cuts++;
      await box.powerCycle();
      model.booted();
      return;
    case 'change-own': {
      const meant = model.passwords.has(one.name)
        ? model.check(one.name, model.passwords.get(one.name) ?? '?')
        : { ok: false, code: 'session-unknown' };
      const answer = await recorder.changePassword({
        session: box.session(one.name),
        password: model.passwords.get(one.name) ?? '?',
        newPassword: fresh,
      });
      expect(answer).toMatchObject(meant);
      if (!answer.ok) return;
      seen.changes++;
      model.passwords.set(one.name, fresh);
      model.changed(one.name);
      return;
    }
  }
  const permit = await leave();
  const session = box.session('admin');
  if (permit === null) return;
  const there = model.passwords.has(one.name);
  const other = there && one.name !== 'admin';
  const taken = [...model.passwords.keys()].some((who) => who.toLowerCase() === one.name.toLowerCase());
  switch (one.do) {
    case 'add': {
      const form = {
        session,
        permit,
        name: one.name,
        role: 'operator' as const,
        rights: ['log' as const],
        password: fresh,
      };
      if (!done(await recorder.addUser(form), !taken)) return;
      // A lock of a former user of the name goes on for the new one.
      model.passwords.set(one.name, fresh);
      model.changed(one.name);
      return;
    }
    case 'edit':
      if (done(await recorder.editUser({ session, permit, name: one.name, role: 'guest', rights: [] }), other))
        model.changed(null);
      return;
    case 'set-password':
      if (!done(await recorder.setUserPassword({ session, permit, name: one.name, password: fresh }), other)) return;
      model.passwords.set(one.name, fresh);
      model.changed(one.name);
      return;
    case 'delete':
      if (!done(await recorder.deleteUser({ session, permit, name: one.name }), other)) return;
      if (model.secondsLocked(one.name) > 0) seen.deletedWhileLocked++;
      model.passwords.delete(one.name);
      model.changed(one.name);
  }
}

test('admin stays, names are unique, and every answer is the one of the rule', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
      const box = createBox();
      await box.powerOn();
      const model = new Model(() => box.clock.uptime());
      for (const [at, one] of steps.entries()) {
        seen.steps++;
        await take(box, model, one, at);
        const { users, life } = await box.agentSide.facts();
        expect(life).toBe('running');
        expect(users.map((user) => user.name).sort()).toEqual([...model.passwords.keys()].sort());
        expect(new Set(users.map((user) => user.name.toLowerCase())).size).toBe(users.length);
        expect(users.filter(({ role }) => role === 'admin')).toEqual([
          {
            name: 'admin',
            role: 'admin',
            rights: ['settings', 'log', 'power', 'advanced', 'users', 'manual'],
            hasPattern: false,
          },
        ]);
        expect(JSON.stringify(users)).not.toMatch(/hash|salt/);
      }
    }),
    { numRuns: SEQUENCES, seed: 12 },
  );
  counted('account steps', seen.steps, 9000);
  counted('changes of accounts', seen.changes, 1500);
  counted('answers “locked”', seen.locked, 1000);
  counted('users deleted while locked', seen.deletedWhileLocked, 10);
  counted('power cuts between them', seen.cuts, 200);
});
