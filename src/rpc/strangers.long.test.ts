// What strangers may send over a line, a hundred thousand times, and what comes of it: nothing.
import { expect, test } from 'vitest';
import { counted, heapInUse } from '../device/testing/index.ts';
import { serveLine } from './index.ts';
import { hostileFrame, seededNumbers } from './testing/hostileFrames.ts';
import { channelPair } from './testing/pair.ts';
import { standing } from './testing/standing.ts';

const LINES = 1000;
const FRAMES_EACH = 100;
/** After so many what is fetched late has come, and what is kept for reuse is full. */
const WARM_LINES = 200;
const GROWTH_MAX_KB = 1024;

test('say what they like: the recorder lives, no bug is told, and nobody is let in', async () => {
  const { faces, box, quiet } = await standing();
  const before = box.flash.contents();
  const random = seededNumbers(20_261_129);
  const bugs: unknown[] = [];
  let frames = 0;
  let hungUp = 0;
  let warm = 0;
  for (let line = 0; line < LINES; line++) {
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
    for (let frame = 0; frame < FRAMES_EACH && up; frame++) {
      pair.client.send(hostileFrame(random));
      frames++;
    }
    await quiet();
    served.end();
    if (line === WARM_LINES) warm = heapInUse();
  }
  expect(heapInUse() - warm).toBeLessThan(GROWTH_MAX_KB);
  counted('hostile frames', frames, LINES * FRAMES_EACH);
  expect(hungUp).toBe(0);
  expect(bugs).toEqual([]);
  expect((await box.recorder.facts()).life).toBe('running');
  expect(box.flash.contents()).toEqual(before);
  expect(Reflect.get({}, 'x')).toBeUndefined();
});
