// What a line does when it is cut, when the process was started anew, and when a stranger speaks on it.
import { describe, expect, test } from 'vitest';
import { faultCode } from '../device/index.ts';
import { counted, createBox, OPERATOR, PASSWORD, storedUser } from '../device/testing/index.ts';
import { changeBetween, changed } from './change.ts';
import { readFrame } from './frames.ts';
import { type ScreenFaces, serveLine } from './index.ts';
import { channelPair } from './testing/pair.ts';
import { remoteScreen } from './testing/screen.ts';

async function standing() {
  const users = [storedUser('admin', 'admin', PASSWORD), storedUser(OPERATOR.name, 'operator', OPERATOR.password)];
  const box = createBox({ users });
  await box.powerOn();
  const faces: ScreenFaces = {
    recorder: box.recorder,
    platform: {
      facts: () => Promise.reject(new Error('No agent here.')),
      watch: () => () => undefined,
      unbind: async ({ way, session }) => {
        unbinds.push({ way, session });
        return { ok: true };
      },
    },
    box: { powerOn: box.powerOn, restoreFactory: async () => undefined },
    clocks: { watch: () => () => undefined },
  };
  const unbinds: { way: string; session: string | undefined }[] = [];
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await box.clock.settle();
  };
  return { box, faces, quiet, unbinds };
}

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

describe('strangers', () => {
  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const hostile = (random: () => number): string => {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const names = [
      'call',
      'watch',
      'unwatch',
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      '',
      'x'.repeat(500),
    ];
    const methods = [
      'recorder.login',
      'recorder.constructor',
      'box.powerOn',
      '__proto__.polluted',
      'platform.unbind',
      'recorder.watchSession',
    ];
    const value = (): unknown =>
      pick<unknown>([
        null,
        0,
        -1,
        1e308,
        '',
        'admin',
        [],
        {},
        { __proto__: 1 },
        { session: {} },
        [[[]]],
        true,
        'y'.repeat(9000),
      ]);
    return pick([
      () => 'null',
      () => '{',
      () => deep(2000),
      () => JSON.stringify({ t: 'q', m: pick(names), a: [pick(methods), [value()]], i: String(random()) }),
      () => JSON.stringify({ t: 'q', m: 'watch', a: [value(), pick(methods), [value(), value()]], i: '1' }),
      () => JSON.stringify({ t: 's', i: String(random()), r: value(), e: value() }),
      () =>
        `{"t":"q","m":"call","a":["recorder.applyConfig",[{"session":"0","changes":{"__proto__":{"x":1}}}]],"i":"1"}`,
      () => JSON.stringify({ t: pick(['q', 's', 7, null]), m: value(), a: value(), i: value() }),
    ])();
  };

  test('say what they like: the recorder lives, no bug is told, and nobody is let in', async () => {
    const { faces, box, quiet } = await standing();
    const before = box.flash.contents();
    let seed = 20_261_129;
    const random = (): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed / 2 ** 32;
    };
    const bugs: unknown[] = [];
    let frames = 0;
    let hungUp = 0;
    for (let line = 0; line < 40; line++) {
      const pair = channelPair();
      let up = true;
      const served = serveLine(pair.server, {
        faces,
        grants: { way: 'local-menu', id: `line-${line}`, console: false },
        instance: 'one',
        every: () => () => undefined,
        bug: (thrown) => void bugs.push(thrown),
        hangUp() {
          up = false;
          hungUp++;
        },
      });
      pair.client.listen(() => undefined);
      for (let frame = 0; frame < 100 && up; frame++) {
        pair.client.send(hostile(random));
        frames++;
      }
      await quiet();
      served.end();
    }
    counted('hostile frames', frames, 3500);
    expect(hungUp).toBe(0);
    expect(bugs).toEqual([]);
    expect((await box.recorder.facts()).life).toBe('running');
    expect(box.flash.contents()).toEqual(before);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  test('who sends nothing but rubbish is hung up on', async () => {
    const { faces, quiet } = await standing();
    const pair = channelPair();
    let hungUp = 0;
    serveLine(pair.server, {
      faces,
      grants: { way: 'local-menu', id: 'line-1', console: true },
      instance: 'one',
      every: () => () => undefined,
      bug: () => undefined,
      hangUp: () => void hungUp++,
    });
    for (let frame = 0; frame < 100; frame++) pair.client.send('rubbish');
    await quiet();
    expect(hungUp).toBe(1);
  });

  test('a frame is a question or an answer, and nothing else', () => {
    for (const text of [
      'null',
      '[]',
      '1',
      '"q"',
      '{}',
      '{"t":"q"}',
      '{"t":"q","m":"","a":[]}',
      '{"t":"q","m":"x","a":{}}',
    ])
      expect(() => readFrame(text), text).toThrow();
    expect(readFrame('{"t":"q","m":"x","a":[],"i":"1","o":true}')).toEqual({ t: 'q', m: 'x', a: [], i: '1' });
    expect(readFrame('{"t":"s","i":"1","r":2,"e":{"message":"no"}}')).toEqual({ t: 's', i: '1', r: 2 });
  });
});

test.each<[unknown, unknown]>([
  [undefined, { a: 1 }],
  [{ a: 1 }, { a: 1 }],
  [
    { a: 1, b: { c: [1] } },
    { a: 1, b: { c: [2] } },
  ],
  [{ a: 1, b: 2 }, { b: 2 }],
  [{ a: null }, { a: {} }],
  [{ a: {} }, { a: null }],
  [{ a: [1, 2] }, { a: { 0: 1 } }],
  [7, 7],
  [{ x: { y: { z: 1 } } }, { x: { y: {} } }],
  [JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":2}}')],
])('a change carries one value to the next: %j → %j', (before, after) => {
  const change: unknown = JSON.parse(JSON.stringify(changeBetween(before, after)));
  expect(changed(before, change)).toEqual(after);
});
