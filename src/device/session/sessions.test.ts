// A session: begun by a login alone, known by a token that proves it, ended by everything that must end it.
import { describe, expect, test } from 'vitest';
import { type Box, OPERATOR, PASSWORD } from '../testing/index.ts';
import { change, ends, lives, loggedIn, MINUTE, NEW, running } from '../testing/sessions.ts';
import { MAX_SESSIONS_OF_A_USER } from './sessions.ts';

test('each login yields another, of 128 bits; none is told to anybody but in the answer', async () => {
  const box = await running();
  const tokens = [await loggedIn(box), await loggedIn(box), await loggedIn(box, OPERATOR.name, OPERATOR.password)];
  expect(new Set(tokens).size).toBe(3);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
  const told = JSON.stringify([
    await box.recorder.facts(),
    await box.recorder.consoleFacts(),
    await box.agentSide.facts(),
    await box.agentSide.readLog(),
    ...(await Promise.all(tokens.map((session) => box.recorder.sessionFacts({ session })))),
  ]);
  const flash = Buffer.from(box.flash.contents().a ?? []).toString() + Buffer.from(box.flash.contents().b ?? []);
  for (const token of tokens) expect((told + flash).includes(token)).toBe(false);
});

describe('it ends', () => {
  test('with logout, once, which is told in the log', async () => {
    const box = await running();
    const session = await loggedIn(box);
    const end = ends(box, session);
    expect(await box.recorder.logout({ session })).toEqual({ ok: true });
    expect(await lives(box, session)).toBe(false);
    expect(await box.recorder.logout({ session })).toEqual({ ok: false, code: 'session-unknown' });
    expect(end()).toEqual(['logout']);
    expect((await box.agentSide.readLog()).filter(({ event }) => event === 'logout')).toHaveLength(1);
  });

  test.each([1, 2, 5, 10, 20, 30] as const)('after %i minutes in which nobody did anything', async (minutes) => {
    const box = await running({ 'general.autoLogout': minutes });
    const session = await loggedIn(box);
    const end = ends(box, session);
    await box.clock.advance(minutes * MINUTE - 1);
    // What a screen asks by itself is no sign of life.
    await box.recorder.messages({ session });
    await box.recorder.traffic({ session });
    expect(await lives(box, session)).toBe(true);
    await box.clock.advance(1);
    expect(await box.recorder.restart({ session })).toEqual({ ok: false, code: 'session-unknown' });
    await box.clock.settle();
    expect(end()).toEqual(['idle']);
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'logout', user: 'admin' });
  });

  test.each<[string, (box: Box, session: string) => Promise<unknown>]>([
    ['a touch', (box, session) => box.recorder.touch({ session })],
    ['a call', (box, session) => box.recorder.checkConfig({ session, changes: {} })],
  ])('%s begins the minutes anew, and only in its own session', async (_title, act) => {
    const box = await running({ 'general.autoLogout': 1 });
    const [mine, other] = [await loggedIn(box), await loggedIn(box)];
    for (let minute = 0; minute < 5; minute++) {
      await box.clock.advance(MINUTE - 1);
      await act(box, mine);
    }
    expect([await lives(box, mine), await lives(box, other)]).toEqual([true, false]);
  });

  test('by the uptime, not by a wall clock that is set; with 0 minutes never', async () => {
    const box = await running({ 'general.autoLogout': 1 });
    const session = await loggedIn(box);
    box.clock.setWallClock(box.clock.now() + 365 * 24 * 60 * MINUTE);
    expect(await lives(box, session)).toBe(true);
    const never = await running({ 'general.autoLogout': 0 });
    const patient = await loggedIn(never);
    await never.clock.advance(100 * 24 * 60 * MINUTE);
    expect(await lives(never, patient)).toBe(true);
  });

  test('with another password of its user: the one in which it was given goes on, the others do not', async () => {
    const box = await running();
    const [mine, other] = [await loggedIn(box), await loggedIn(box)];
    const stranger = await loggedIn(box, OPERATOR.name, OPERATOR.password);
    const [end, still] = [ends(box, other), ends(box, mine)];
    expect(await box.recorder.changePassword({ session: mine, password: PASSWORD, newPassword: NEW })).toEqual({
      ok: true,
    });
    expect([await lives(box, mine), await lives(box, other), await lives(box, stranger)]).toEqual([true, false, true]);
    expect([end(), still()]).toEqual([['account'], []]);
  });

  test.each<[string, (box: Box) => Promise<unknown>]>([
    [
      'a password that the admin sets',
      (box) => change(box, (leave) => box.recorder.setUserPassword({ ...leave, name: 'ivan', password: NEW })),
    ],
    [
      'another role',
      (box) =>
        change(box, (leave) => box.recorder.editUser({ ...leave, name: 'ivan', role: 'guest', rights: ['log'] })),
    ],
    ['its user', (box) => change(box, (leave) => box.recorder.deleteUser({ ...leave, name: 'ivan' }))],
    [
      'its user, also if one of the name and password is there again',
      async (box) => {
        await change(box, (leave) => box.recorder.deleteUser({ ...leave, name: 'ivan' }));
        const again = { name: 'ivan', role: 'operator', rights: ['log'], password: OPERATOR.password } as const;
        await change(box, (leave) => box.recorder.addUser({ ...leave, ...again, rights: ['log'] }));
      },
    ],
  ])('with %s', async (_title, happens) => {
    const box = await running();
    const [session, admin] = [await loggedIn(box, OPERATOR.name, OPERATOR.password), await loggedIn(box)];
    const end = ends(box, session);
    await happens(box);
    expect([await lives(box, session), await lives(box, admin)]).toEqual([false, true]);
    expect(end()).toEqual(['account']);
  });

  test('with the power, however fast it comes back', async () => {
    const box = await running();
    const session = await loggedIn(box);
    const end = ends(box, session);
    await box.powerCycle();
    expect(await lives(box, session)).toBe(false);
    expect(end()).toEqual(['power']);
  });

  test('when its user begins more than there may be: the oldest goes, and nobody else’s', async () => {
    const box = await running();
    const admin = await loggedIn(box);
    const mine: string[] = [];
    for (let count = 0; count <= MAX_SESSIONS_OF_A_USER; count++)
      mine.push(await loggedIn(box, OPERATOR.name, OPERATOR.password));
    expect(await Promise.all(mine.map((session) => lives(box, session)))).toEqual(mine.map((_, index) => index > 0));
    expect(await lives(box, admin)).toBe(true);
  });
});

test('rights that come and go hold in it at once', async () => {
  const box = await running();
  const session = await loggedIn(box, OPERATOR.name, OPERATOR.password);
  expect(await box.recorder.listFirmware({ session })).toEqual({ ok: false, code: 'no-right' });
  await change(box, (leave) =>
    box.recorder.editUser({ ...leave, name: 'ivan', role: 'operator', rights: ['advanced'] }),
  );
  expect(await box.recorder.listFirmware({ session })).toMatchObject({ ok: true });
});

test.each<[string, (box: Box, session: string) => Promise<unknown>, string]>([
  [
    'defaults',
    (box, session) => box.recorder.restoreDefaults({ session, extent: 'factory', password: PASSWORD }),
    'no-right',
  ],
  [
    'a pattern',
    (box, session) => box.recorder.setPattern({ session, password: PASSWORD, pattern: '1478' }),
    'unknown-result',
  ],
  [
    'another password',
    (box, session) => box.recorder.changePassword({ session, password: PASSWORD, newPassword: NEW }),
    'unknown-result',
  ],
])('%s: not done where the session ended while a key was derived', async (_title, begin, code) => {
  const box = await running();
  const session = await loggedIn(box);
  const { users, config } = await box.agentSide.facts();
  box.kdf.onDerive(() => void box.recorder.logout({ session }));
  expect(await begin(box, session)).toEqual({ ok: false, code });
  expect(await box.agentSide.facts()).toMatchObject({ life: 'running', users, config });
  expect((await box.login('admin', PASSWORD)).ok).toBe(true);
});

test('leave belongs to the session that got it', async () => {
  const box = await running();
  const [mine, other] = [await loggedIn(box), await loggedIn(box)];
  const given = await box.recorder.permitAccounts({ session: mine, password: PASSWORD });
  const permit = given.ok ? given.permit : '';
  expect(await box.recorder.deleteUser({ session: other, permit, name: 'guest' })).toEqual({
    ok: false,
    code: 'no-permit',
  });
  expect(await box.recorder.deleteUser({ session: mine, permit, name: 'guest' })).toEqual({ ok: true });
});
