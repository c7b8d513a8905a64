// What strangers may send over a line, and what comes of it: nothing.
import { describe, expect, test } from 'vitest';
import { readFrame } from './frames.ts';
import { serveLine } from './index.ts';
import { channelPair } from './testing/pair.ts';
import { standing } from './testing/standing.ts';

describe('strangers', () => {
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
