// What strangers may send over a line, and what comes of it: nothing.
import { describe, expect, test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { readFrame } from './frames.ts';
import { serveLine } from './index.ts';
import { channelPair } from './testing/pair.ts';
import { standing } from './testing/standing.ts';

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
        grants: { way: 'local-menu', id: `line-${line}`, console: false, trainer: false },
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
      grants: { way: 'local-menu', id: 'line-1', console: true, trainer: true },
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
