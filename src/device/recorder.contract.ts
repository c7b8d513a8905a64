/**
 * What every `Recorder` must hold to, whoever speaks to it over whatever line: the page in its own process, JSON over a socket. Each
 * line's test calls this; here nothing but the interface is used, and hands on the box.
 */
import { describe, expect, test } from 'vitest';
import { faultCode } from './fault.ts';
import type { Recorder } from './methods.ts';
import type { PublicFacts } from './publicFacts.ts';
import type { SessionNews } from './session/own.ts';

/** A box that runs, with an admin and an operator who may read the log. */
export interface RecorderWorld {
  recorder: Recorder;
  admin: { name: string; password: string };
  operator: { name: string; password: string };
  /** Lets everything arrive that is on its way. */
  quiet(): Promise<void>;
  cutPower(): void;
  powerOn(): Promise<void>;
  /** Flash refuses every write from now on. */
  refuseFlash(): void;
  /** From now on every file server hands out one firmware, which this recorder can install. */
  shelve(): void;
  /** Nobody does anything for so long, ms of uptime. */
  idle(ms: number): Promise<void>;
}

export function recorderContract(name: string, makeWorld: () => Promise<RecorderWorld>): void {
  async function loggedIn(who: 'admin' | 'operator' = 'admin') {
    const world = await makeWorld();
    const { name: user, password } = world[who];
    const answer = await world.recorder.login({ user, password, way: 'isapi' });
    if (!answer.ok) throw new Error(`The ${who} is not let in: ${answer.code}`);
    return { ...world, session: answer.session, user: answer.user };
  }
  const fails = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'done',
      (thrown: unknown) => faultCode(thrown) ?? thrown,
    );

  describe(`${name}: facts`, () => {
    test('are told at once and at every change, until nobody wants them', async () => {
      const { recorder, cutPower, powerOn, quiet } = await makeWorld();
      const told: PublicFacts[] = [];
      const stop = recorder.watch((facts) => void told.push(facts));
      await quiet();
      expect(told.at(0)).toEqual(await recorder.facts());
      cutPower();
      await quiet();
      expect(told.at(-1)?.life).toBe('off');
      stop();
      await powerOn();
      await quiet();
      expect(told.at(-1)?.life).toBe('off');
      expect((await recorder.facts()).life).toBe('running');
    });

    test('of the console are those of everybody and what its screen needs', async () => {
      const { recorder, admin, operator } = await makeWorld();
      expect(await recorder.consoleFacts()).toMatchObject({
        ...(await recorder.facts()),
        users: [{ name: admin.name }, { name: operator.name }],
      });
    });
  });

  describe(`${name}: a session`, () => {
    test('comes of a right password, and of nothing else', async () => {
      const { recorder, admin } = await makeWorld();
      const login = (password: string, user = admin.name) => recorder.login({ user, password, way: 'isapi' });
      expect(await login('wrong')).toEqual({ ok: false, code: 'password-wrong', attemptsLeft: 6 });
      expect(await login('')).toEqual({ ok: false, code: 'password-empty' });
      expect(await login(admin.password, 'nobody')).toMatchObject({ ok: false, code: 'password-wrong' });
      expect(await login(admin.password)).toMatchObject({ ok: true, user: { name: admin.name, role: 'admin' } });
    });

    test('does what its user may, and is told which setting it may not change', async () => {
      const { recorder, session, quiet } = await loggedIn();
      const changes = { 'general.deviceName': 'Gate 2' };
      expect(await recorder.applyConfig({ session, changes })).toEqual({ ok: true });
      await quiet();
      expect(await recorder.sessionFacts({ session })).toMatchObject({ ok: true, facts: { config: changes } });
      const { recorder: other, session: lesser } = await loggedIn('operator');
      expect(await other.applyConfig({ session: lesser, changes })).toEqual({
        ok: false,
        refused: [{ field: 'general.deviceName', code: 'no-right' }],
      });
      expect(await other.setClock({ session: lesser, at: 1_800_000_000_000 })).toEqual({ ok: false, code: 'no-right' });
    });

    test('is shown by its token alone', async () => {
      const { recorder, session, admin } = await loggedIn();
      const unknown = { ok: false, code: 'session-unknown' };
      const shown: unknown[] = [
        '',
        admin.name,
        admin.password,
        session.toUpperCase(),
        `${session}0`,
        null,
        7,
        [session],
        {},
      ];
      for (const token of shown)
        expect(await recorder.restart({ session: token } as { session: string }), JSON.stringify(token)).toEqual(
          unknown,
        );
      expect((await recorder.facts()).life).toBe('running');
    });

    test('is watched to its end, which is told once, with the reason', async () => {
      const { recorder, session, quiet } = await loggedIn();
      const told: SessionNews[] = [];
      recorder.watchSession({ session }, (news) => void told.push(news));
      await quiet();
      expect(told.at(0)).toMatchObject({ ok: true });
      await recorder.logout({ session });
      await quiet();
      expect(told.filter(({ ok }) => !ok)).toEqual([{ ok: false, over: 'logout' }]);
      recorder.watchSession({ session }, (news) => void told.push(news));
      await quiet();
      expect(told.at(-1)).toEqual({ ok: false, over: 'unknown' });
    });
  });

  describe(`${name}: the rest of a session’s rules`, () => {
    test('nobody there for longer than the settings allow: it is over, and whoever watches is told so', async () => {
      const { recorder, session, quiet, idle } = await loggedIn();
      const told: SessionNews[] = [];
      recorder.watchSession({ session }, (news) => void told.push(news));
      await quiet();
      const minutes = told.flatMap((news) => (news.ok ? [news.facts.config['general.autoLogout']] : [])).at(0) ?? 0;
      expect(minutes).toBeGreaterThan(0);
      await idle(minutes * 60_000 - 1000);
      expect(await recorder.touch({ session })).toEqual({ ok: true });
      await idle(minutes * 60_000 + 1000);
      expect(await recorder.sessionFacts({ session })).toEqual({ ok: false, code: 'session-unknown' });
      await quiet();
      expect(told.filter(({ ok }) => !ok)).toEqual([{ ok: false, over: 'idle' }]);
    });

    test('accounts are changed with a permit alone, which the password of whoever asks yields, and no name', async () => {
      const { recorder, session, admin } = await loggedIn();
      const newcomer = { name: 'newcomer', role: 'guest' as const, rights: [], password: 'Garden-Gate-77' };
      for (const permit of ['', admin.name, admin.password, '0'.repeat(32)])
        expect(await recorder.addUser({ session, permit, ...newcomer }), permit).toMatchObject({ ok: false });
      expect(await recorder.permitAccounts({ session, password: 'wrong' })).toMatchObject({ code: 'password-wrong' });
      const given = await recorder.permitAccounts({ session, password: admin.password });
      if (!('permit' in given)) throw new Error('The admin is given no permit.');
      const { recorder: other, session: lesser } = await loggedIn('operator');
      expect(await other.addUser({ session: lesser, permit: given.permit, ...newcomer })).toEqual({
        ok: false,
        code: 'no-right',
      });
      expect(await recorder.addUser({ session, permit: given.permit, ...newcomer })).toEqual({ ok: true });
      expect((await recorder.consoleFacts()).users.map((user) => user.name)).toContain('newcomer');
    });
  });

  describe(`${name}: firmware over the network`, () => {
    const source = { by: 'ftp', server: '192.168.1.20' } as const;

    test('is found and fetched, told to whoever watches, and is there to be installed', async () => {
      const { recorder, session, quiet, idle, shelve } = await loggedIn();
      shelve();
      const asked = recorder.findFirmware({ session, source });
      await quiet();
      await idle(2000);
      expect(await asked).toMatchObject({ ok: true, file: { name: 'new.dav' } });
      const told: SessionNews[] = [];
      recorder.watchSession({ session }, (news) => void told.push(news));
      const begun = recorder.fetchFirmware({ session, source });
      await quiet();
      await idle(2000);
      expect(await begun).toEqual({ ok: true });
      await idle(30_000);
      await quiet();
      const last = told.at(-1);
      if (!last?.ok) throw new Error('The session is over.');
      expect(last.facts.download).toMatchObject({ state: 'complete', file: 'new.dav', source, verdict: { ok: true } });
      expect(await recorder.dropFirmware({ session })).toEqual({ ok: true });
      const { verdict } = last.facts.download ?? {};
      if (!verdict?.ok) throw new Error('It cannot be installed.');
      const request = { session, file: 'new.dav', version: verdict.version, from: 'download' } as const;
      expect(await recorder.startUpgrade(request)).toEqual({ ok: false, code: 'no-download' });
    });

    test('is nothing for whoever may not install, and an address that is none is refused', async () => {
      const { recorder, session } = await loggedIn();
      const nowhere = { by: 'ftp', server: '10.0.0.256' } as const;
      const refused = { ok: false, code: 'not-a-target' };
      expect(await recorder.findFirmware({ session, source: nowhere })).toEqual(refused);
      expect(await recorder.fetchFirmware({ session, source: nowhere })).toEqual(refused);
      const { recorder: other, session: lesser } = await loggedIn('operator');
      expect(await other.findFirmware({ session: lesser, source })).toEqual({ ok: false, code: 'no-right' });
      expect(await other.dropFirmware({ session: lesser })).toEqual({ ok: false, code: 'no-right' });
    });
  });

  describe(`${name}: what fails`, () => {
    test('for want of power says so by a code, and the session is gone with it', async () => {
      const { recorder, session, cutPower, powerOn } = await loggedIn();
      const work = fails(recorder.applyConfig({ session, changes: { 'general.deviceName': 'Never' } }));
      // Over a line the request may not have arrived yet: then there is no session to do it in.
      await Promise.resolve();
      await Promise.resolve();
      cutPower();
      expect(await work).toBe('power-lost');
      await powerOn();
      expect(await recorder.sessionFacts({ session })).toEqual({ ok: false, code: 'session-unknown' });
    });

    test('because flash refuses says so by a code, and the old state stands', async () => {
      const { recorder, session, refuseFlash } = await loggedIn();
      refuseFlash();
      expect(await fails(recorder.applyConfig({ session, changes: { 'general.deviceName': 'Never' } }))).toBe(
        'flash-failed',
      );
      expect(await recorder.sessionFacts({ session })).toMatchObject({
        facts: { config: { 'general.deviceName': 'SIM Network Video Recorder' } },
      });
    });
  });
}
