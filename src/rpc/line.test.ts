// What a line does when it is cut, and when the process was started anew; and what goes over it.
import { describe, expect, test } from 'vitest';
import { faultCode } from '../device/index.ts';
import { PASSWORD } from '../device/testing/index.ts';
import { remoteScreen } from './testing/screen.ts';
import { standing } from './testing/standing.ts';

describe('a line that is cut', () => {
  test('fails what waits, with a code, and nothing of it is sent again', async () => {
    const { faces, box, quiet } = await standing();
    const screen = remoteScreen(faces);
    await quiet();
    const asked = screen.faces.recorder.login({ user: 'admin', password: 'wrong', way: 'local-menu' });
    const end = asked.catch((thrown: unknown) => faultCode(thrown));
    screen.cut();
    expect(await end).toBe('line-lost');
    expect(screen.news.at(-1)).toEqual({ line: 'lost' });
    await expect(screen.faces.recorder.facts().catch((thrown: unknown) => faultCode(thrown))).resolves.toBe(
      'line-lost',
    );
    screen.connect();
    await quiet();
    expect(screen.pair().crossed.filter(({ text }) => text.includes('wrong'))).toEqual([]);
    expect((await box.login('admin', 'wrong-again')) as object).toMatchObject({ attemptsLeft: 6 });
  });

  test('has its streams opened anew on the next one, and a session goes on in it', async () => {
    const { faces, box, quiet } = await standing();
    const screen = remoteScreen(faces);
    await quiet();
    const { recorder } = screen.faces;
    const lives: string[] = [];
    const stop = recorder.watch(({ life }) => void lives.push(life));
    await quiet();
    const answer = await recorder.login({ user: 'admin', password: PASSWORD, way: 'local-menu' });
    if (!answer.ok) throw new Error(answer.code);
    screen.cut();
    box.cutPower();
    await box.powerOn();
    screen.connect();
    await quiet();
    expect([lives.at(0), lives.at(-1)]).toEqual(['running', 'running']);
    const after = lives.length;
    box.cutPower();
    await quiet();
    expect(lives.slice(after)).toEqual(['off']);
    stop();
    await box.powerOn();
    await quiet();
    expect(lives.at(-1)).toBe('off');
  });

  test('to a process that was started anew is told as such, once', async () => {
    const { faces, quiet } = await standing();
    const screen = remoteScreen(faces);
    await quiet();
    screen.cut();
    screen.connect('second');
    await quiet();
    expect(screen.news).toEqual([{ line: 'up' }, { line: 'lost' }, { line: 'other-start' }]);
  });
});

test('who asks, and by which way, is the line’s to say', async () => {
  const { faces, box, quiet, unbinds } = await standing();
  const screen = remoteScreen(faces, { way: 'app', id: 'line-7' });
  await quiet();
  const forged = { operationId: 'one', epoch: 1, password: 'x', way: 'device', session: 'line-1' } as const;
  await screen.faces.platform.unbind(forged);
  expect(unbinds).toEqual([{ way: 'app', session: 'line-7' }]);
  expect((await box.agentSide.readLog()).some(({ event }) => event === 'unbind')).toBe(false);
});

test('a line of strangers has nothing of the console, and none has a method that is in no table', async () => {
  const { faces, quiet } = await standing();
  const stranger = remoteScreen(faces, { console: false });
  await quiet();
  expect(await stranger.faces.recorder.facts()).toMatchObject({ life: 'running' });
  await expect(stranger.faces.recorder.consoleFacts()).rejects.toThrow('unknown-method');
  await expect(stranger.faces.recorder.loginByPattern({ pattern: '1235' })).rejects.toThrow('unknown-method');
  await expect(stranger.faces.box.powerOn()).rejects.toThrow('unknown-method');
});

test('facts go once, and then only what changed', async () => {
  const { faces, box, quiet } = await standing();
  const screen = remoteScreen(faces);
  await quiet();
  const answer = await screen.faces.recorder.login({ user: 'admin', password: PASSWORD, way: 'local-menu' });
  if (!answer.ok) throw new Error(answer.code);
  const { session } = answer;
  const told: unknown[] = [];
  screen.faces.recorder.watchSession({ session }, (news) => void told.push(news));
  await quiet();
  const before = screen.pair().crossed.length;
  await screen.faces.recorder.applyConfig({ session, changes: { 'general.deviceName': 'Gate' } });
  await quiet();
  const news = screen
    .pair()
    .crossed.slice(before)
    .filter(({ text }) => text.includes('"news"'));
  expect(news.length).toBeGreaterThan(0);
  for (const { text } of news) expect(text.length).toBeLessThan(1000);
  expect(told.at(-1)).toEqual({ ok: true, facts: (await box.agentSide.facts()) as object });
});
