// Who is told of a session's end and of what is new, and what of it stands in the log.
import { describe, expect, test } from 'vitest';
import { type Box, OPERATOR } from '../testing/index.ts';
import { change, ends, lives, loggedIn, MINUTE, NEW, running } from '../testing/sessions.ts';
import type { SessionNews } from './own.ts';
import { MAX_SESSIONS_OF_A_USER } from './sessions.ts';

describe('who is told', () => {
  test('the watcher of one that idled out, as soon as anything at all changes, though nobody looks at it', async () => {
    const box = await running({ 'general.autoLogout': 1 });
    const [left, there] = [await loggedIn(box), await loggedIn(box, OPERATOR.name, OPERATOR.password)];
    const end = ends(box, left);
    await box.clock.advance(MINUTE - 1);
    await box.recorder.touch({ session: there });
    await box.clock.advance(1);
    expect(end()).toEqual([]);
    box.ethernet.pull();
    await box.clock.settle();
    expect(end()).toEqual(['idle']);
    expect((await box.agentSide.readLog())[0]).toMatchObject({ event: 'logout', user: 'admin' });
    expect(await lives(box, there)).toBe(true);
  });

  test('a session that idled out while the recorder was going down leaves no line in the log', async () => {
    const box = await running({ 'general.autoLogout': 1 });
    const session = await loggedIn(box);
    await box.clock.advance(MINUTE);
    box.cutPower();
    expect(await box.recorder.logout({ session })).toEqual({ ok: false, code: 'session-unknown' });
    await box.powerOn();
    expect((await box.agentSide.readLog()).filter(({ event }) => event === 'logout')).toEqual([]);
  });

  test('the oldest one, when its user begins one too many: its user left it', async () => {
    const box = await running();
    const oldest = await loggedIn(box);
    const end = ends(box, oldest);
    for (let count = 0; count < MAX_SESSIONS_OF_A_USER; count++) await loggedIn(box);
    expect(end()).toEqual(['logout']);
  });

  test('nobody who no longer wants to know', async () => {
    const box = await running();
    const session = await loggedIn(box);
    const told: SessionNews[] = [];
    const stop = box.recorder.watchSession({ session }, (news) => void told.push(news));
    stop();
    await box.recorder.applyConfig({ session, changes: { 'general.deviceName': 'Unseen' } });
    await box.recorder.logout({ session });
    await box.clock.settle();
    expect(told).toHaveLength(1);
  });

  test('a logout after the end is none, and stands in no log', async () => {
    const byName = async (end: (box: Box, session: string) => Promise<unknown>): Promise<unknown> => {
      const box = await running();
      const session = await loggedIn(box, OPERATOR.name, OPERATOR.password);
      await end(box, session);
      const answer = await box.recorder.logout({ session });
      const lines = (await box.agentSide.readLog()).filter(({ event }) => event === 'logout');
      return [answer, lines];
    };
    const none = [{ ok: false, code: 'session-unknown' }, []];
    expect(await byName((box) => box.powerCycle())).toEqual(none);
    expect(await byName((box) => change(box, (leave) => box.recorder.deleteUser({ ...leave, name: 'ivan' })))).toEqual(
      none,
    );
    expect(
      await byName((box) =>
        change(box, (leave) => box.recorder.setUserPassword({ ...leave, name: 'ivan', password: NEW })),
      ),
    ).toEqual(none);
  });
});

test('messages are exceptions and news, newest first, whatever rights there are; what users did is the log’s', async () => {
  const box = await running();
  await box.powerCycle();
  const session = box.session('guest');
  await box.recorder.applyConfig({ session: box.session('admin'), changes: { 'general.deviceName': 'Gate' } });
  const log = await box.agentSide.readLog();
  const kinds = new Set(log.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['exception', 'information', 'operation']);
  const told = await box.recorder.messages({ session });
  expect(told).toEqual({ ok: true, entries: log.filter(({ kind }) => kind !== 'operation') });
  expect(await box.recorder.touch({ session })).toEqual({ ok: true });
});
