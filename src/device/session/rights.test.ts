// Who may do what, generated from the recorder's one list of methods: every method × caller × state of the session, every cell looked at.
import { expect, test } from 'vitest';
import { BOOT_MS, SHUTDOWN_MS } from '../life.ts';
import { type MethodName, type MethodNeed, methodNeeds } from '../methods.ts';
import { type Guarded, guardedRequests as requests } from '../testing/guardedRequests.ts';
import { type Box, counted, createBox, PASSWORD, storedUser } from '../testing/index.ts';
import { allRights, grantableRights, type Right } from '../users/rights.ts';
import type { StoredUser } from '../users/users.ts';
import { MAX_SESSIONS_OF_A_USER } from './sessions.ts';

const needs: readonly [MethodName, MethodNeed][] = Object.entries(methodNeeds) as [MethodName, MethodNeed][];
const guarded = needs.filter((row): row is [Guarded, MethodNeed] => Object.hasOwn(requests, row[0]));

const operatorWith = (name: string, rights: Right[]): StoredUser => ({
  ...storedUser(name, 'operator', 'Operator-Pass-5'),
  rights,
});
const people: readonly StoredUser[] = [
  storedUser('admin', 'admin', PASSWORD),
  { ...storedUser('guest', 'guest', 'Guest-Pass-11'), rights: [] },
  ...grantableRights.map((right) => operatorWith(`only-${right}`, [right])),
  // Flash may hold what no form gives: user management stays the admin's all the same.
  operatorWith('with-all', [...allRights]),
];

async function boxOfAll(): Promise<Box> {
  const box = createBox({ users: [...people] });
  await box.powerOn();
  return box;
}

type Answer = { ok?: boolean; code?: string };
/** Calls as a stranger's line would: by name, with whatever it was given. */
async function ask(box: Box, method: Guarded, request: object): Promise<Answer> {
  const call = Reflect.get(box.recorder, method) as (request: object) => Promise<Answer>;
  const asked = call(request).catch((fault: { code?: string }) => ({ ok: false, code: fault.code ?? 'a bug' }));
  return (await box.finish(asked)) ?? {};
}

const mayPass = (user: StoredUser, need: MethodNeed): boolean =>
  need === 'session' || user.role === 'admin' || (need !== 'users' && user.rights.some((right) => right === need));

/** What the methods ask beyond their right, and refuse with the same code. */
const alsoAdmins: readonly Guarded[] = ['restoreDefaults', 'importConfig', 'applyConfig', 'checkConfig'];

test('each user is let through to what is theirs, and stopped before everything else', async () => {
  let cells = 0;
  for (const [method, need] of guarded)
    for (const user of people) {
      const box = await boxOfAll();
      const session = box.session(user.name);
      const before = box.flash.contents();
      const answer = await ask(box, method, { ...requests[method], session });
      const cell = `${method} by ${user.name}`;
      if (mayPass(user, need)) {
        expect(answer.code, cell).not.toBe('session-unknown');
        if (!alsoAdmins.includes(method)) expect(answer.code, cell).not.toBe('no-right');
        expect(answer.code, cell).not.toBe('a bug');
      } else {
        expect(answer, cell).toEqual({ ok: false, code: 'no-right' });
        expect(box.flash.contents(), cell).toEqual(before);
      }
      cells++;
    }
  counted('cells of method × user', cells, 43 * people.length);
});

interface End {
  /** The admin's cannot end by another's hand. */
  whose: string;
  happens(box: Box, token: string): Promise<unknown>;
  /** Whoever idles out is noted as gone at the first look, which may be the very call. */
  noted?: 'logout';
}

/** Another session of the admin does something to an account. */
const byAdmin =
  (does: (box: Box, proof: { session: string; permit: string; name: string }) => Promise<unknown>): End['happens'] =>
  async (box) => {
    const session = box.newSession('admin');
    const given = await box.finish(box.recorder.permitAccounts({ session, password: PASSWORD }));
    if (!('permit' in given)) throw new Error('The admin is given no permit.');
    const answer = await box.finish(does(box, { session, permit: given.permit, name: 'only-log' }));
    expect(answer).toEqual({ ok: true });
  };

const ends: Record<string, End> = {
  'logged out': { whose: 'admin', happens: (box, session) => box.recorder.logout({ session }) },
  'after a power cut': { whose: 'admin', happens: (box) => box.powerCycle() },
  'after a reboot': {
    whose: 'admin',
    async happens(box) {
      await box.recorder.restart({ session: box.newSession('admin') });
      await box.clock.advance(SHUTDOWN_MS + BOOT_MS + 1000);
      expect((await box.recorder.facts()).life).toBe('running');
    },
  },
  'idle for longer than the settings allow': {
    whose: 'admin',
    noted: 'logout',
    async happens(box) {
      const { config } = await box.agentSide.facts();
      await box.clock.advance(config['general.autoLogout'] * 60_000 + 1);
    },
  },
  'another password of its user': {
    whose: 'only-log',
    happens: byAdmin((box, proof) => box.recorder.setUserPassword({ ...proof, password: 'Another-Horse-9' })),
  },
  'another role of its user': {
    whose: 'only-log',
    happens: byAdmin((box, proof) => box.recorder.editUser({ ...proof, role: 'guest', rights: [] })),
  },
  'its user deleted': { whose: 'only-log', happens: byAdmin((box, proof) => box.recorder.deleteUser(proof)) },
  'another password, which its user gave in another session': {
    whose: 'only-log',
    async happens(box) {
      const given = { password: 'Operator-Pass-5', newPassword: 'Another-Horse-9' };
      const session = box.newSession('only-log');
      expect(await box.finish(box.recorder.changePassword({ session, ...given }))).toEqual({ ok: true });
    },
  },
  'pushed out by newer ones of its user': {
    whose: 'only-log',
    async happens(box) {
      for (let count = 0; count < MAX_SESSIONS_OF_A_USER; count++) box.newSession('only-log');
    },
  },
  'while the plug is out': { whose: 'admin', happens: async (box) => box.cutPower() },
};

test.each(Object.entries(ends))(
  'a session that is over opens nothing, and nothing is written for it: %s',
  async (end, { whose, happens, noted }) => {
    let cells = 0;
    for (const [method] of guarded) {
      const box = await boxOfAll();
      const session = box.newSession(whose);
      await happens(box, session);
      await box.clock.settle();
      const [before, log, facts] = [box.flash.contents(), await box.agentSide.readLog(), await box.agentSide.facts()];
      // A screen that finds its user gone says so: the one line of the log is then its own.
      const due = noted && method === 'logout' ? { ok: true } : { ok: false, code: 'session-unknown' };
      expect(await ask(box, method, { ...requests[method], session }), method).toEqual(due);
      await box.clock.settle();
      if (noted) {
        const [newest, ...rest] = await box.agentSide.readLog();
        expect([newest?.event, rest], method).toEqual([noted, log]);
        const { config, users, life } = await box.agentSide.facts();
        expect({ config, users, life }, method).toEqual({ config: facts.config, users: facts.users, life: facts.life });
      } else expect(box.flash.contents(), method).toEqual(before);
      cells++;
    }
    counted(`cells of method × end of session, ${end}`, cells, 38);
  },
);

test.each(Object.entries(ends))('a session that is over is not watched either: %s', async (_, { whose, happens }) => {
  const box = await boxOfAll();
  const session = box.newSession(whose);
  await happens(box, session);
  const told: unknown[] = [];
  box.recorder.watchSession({ session }, (news) => void told.push(news));
  await box.powerCycle();
  expect(told).toEqual([{ ok: false, over: 'unknown' }]);
});

const forged: readonly unknown[] = [
  ...['', 'admin', 'none-of-admin', '0'.repeat(32), '__proto__', 'constructor', 'toString'],
  undefined,
  null,
  0,
  true,
  {},
  ['admin'],
  { user: 'admin' },
];

test('no name, no guess and nothing that is no token is a session', async () => {
  const box = await boxOfAll();
  box.session('admin');
  const before = box.flash.contents();
  let cells = 0;
  for (const [method] of guarded)
    for (const session of forged) {
      const request = { ...requests[method], user: 'admin', by: { name: 'admin' }, session };
      expect(await ask(box, method, request), `${method} with ${JSON.stringify(session)}`).toEqual({
        ok: false,
        code: 'session-unknown',
      });
      cells++;
    }
  expect(box.flash.contents()).toEqual(before);
  counted('forged sessions', cells, 38 * forged.length);
});

test('no method reaches the agent’s record or writes the log at will', async () => {
  const box = await boxOfAll();
  const names = Object.keys(box.recorder);
  expect(names.sort()).toEqual(needs.map(([name]) => name).sort());
  for (const inner of ['writeRecord', 'readRecord', 'appendLog', 'verifyAdmin', 'takeTime'])
    expect(Reflect.get(box.recorder, inner), inner).toBeUndefined();
});
