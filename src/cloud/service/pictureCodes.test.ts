// Codes in pictures, as whoever looks or listens meets them: what is kept of them, how long they are good, how many there may be.
import { expect, test } from 'vitest';
import { heardIn } from '../testing/ear.ts';
import { testService } from '../testing/service.ts';
import { IN_ALL, OF_SOURCE } from './pictureCodes.ts';

const serial = 'SIM000042';
const wish = { serial, face: 'tool' };

function house() {
  const far = testService();
  const picture = async (more: { source?: string; face?: string } = {}) => {
    const { source, face = 'tool' } = more;
    const reply = await far.ask('POST', '/picture-codes', {
      body: { serial, face },
      ...(source !== undefined && { source }),
    });
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body as { id: string; expiresIn: number; shapes: { width: number; height: number; paths: string[] } };
  };
  const listen = async (id: string) => far.ask('GET', `/picture-codes/${id}/audio`);
  const count = () => far.store.transaction((rows) => rows.pictureCount());
  return { ...far, picture, listen, count };
}

test('a picture is shapes to be stroked, in a box, and nothing else; no two are alike', async () => {
  const { picture } = house();
  const [one, other] = [await picture(), await picture()];
  expect(Object.keys(one).sort()).toEqual(['expiresIn', 'id', 'shapes', 'simulated']);
  expect([one.expiresIn, one.shapes.width, one.shapes.height]).toEqual([120, 320, 100]);
  expect(one.id).toMatch(/^[0-9a-f]{32}$/);
  for (const path of one.shapes.paths) {
    expect(path).toMatch(/^M-?\d+\.\d -?\d+\.\d(L-?\d+\.\d -?\d+\.\d)+$/);
    for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
      expect(Number(x)).toBeGreaterThan(-10);
      expect(Number(x)).toBeLessThan(330);
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(100);
    }
  }
  expect(one.shapes.paths.length).toBeGreaterThan(25);
  expect(one.shapes.paths.filter((path) => other.shapes.paths.includes(path))).toEqual([]);
});

test('what is heard is seven digits, the same at every listening, while the sound is another each time', async () => {
  const { picture, listen } = house();
  const digits = new Set<string>();
  for (let at = 0; at < 12; at++) {
    const { id } = await picture();
    const [once, again] = [await listen(id), await listen(id)];
    expect(once.status).toBe(200);
    const code = heardIn(String(once.body['wav']));
    expect(code).toMatch(/^\d{7}$/);
    expect(heardIn(String(again.body['wav']))).toBe(code);
    expect(again.body['wav']).not.toBe(once.body['wav']);
    for (const digit of code) digits.add(digit);
  }
  expect(digits.size).toBe(10);
});

test('neither the code nor the id stands in what is kept', async () => {
  const { picture, listen, store } = house();
  const { id } = await picture({ source: '10.1.2.3' });
  const code = heardIn(String((await listen(id)).body['wav']));
  const kept = await store.transaction(async (rows) => {
    const seen: unknown[] = [];
    // By the way on which a service finds it: there is no other list of them.
    const { sealOf } = await import('./picture/seal.ts');
    const { operationKey } = await import('../operationKey.ts');
    const row = await rows.picture((await sealOf(id, async (text) => operationKey(text))).row);
    seen.push(row, row && (await rows.picturesOf(row.source)));
    return JSON.stringify(seen);
  });
  expect(kept).toContain(serial);
  for (const secret of [code, id, '10.1.2.3']) expect(kept).not.toContain(secret);
});

test('after two minutes it is gone, and is no more to be heard', async () => {
  const { picture, listen, time, count } = house();
  const { id } = await picture();
  time.now += 119_999;
  expect((await listen(id)).status).toBe(200);
  time.now += 1;
  expect((await listen(id)).body).toMatchObject({ code: 'picture-gone' });
  expect((await listen('nobody')).body).toMatchObject({ code: 'picture-gone' });
  time.now += 1;
  await picture();
  expect(await count()).toBe(1);
});

test('of one source the oldest goes; another source keeps its own', async () => {
  const { picture, listen, count } = house();
  const theirs = await picture({ source: '10.0.0.2' });
  const mine: string[] = [];
  for (let at = 0; at < OF_SOURCE + 2; at++) mine.push((await picture({ source: '10.0.0.1' })).id);
  expect(await count()).toBe(OF_SOURCE + 1);
  expect((await listen(theirs.id)).status).toBe(200);
  // Those that end at the same moment go by chance; as many as are too many have gone.
  const heard = await Promise.all(mine.map(async (id) => (await listen(id)).status));
  expect(heard.filter((status) => status === 200)).toHaveLength(OF_SOURCE);
});

test('when so many are out in all, a new one waits until some have ended', async () => {
  const { ask, store, time, picture } = house();
  await store.transaction(async (rows) => {
    for (let at = 0; at < IN_ALL; at++)
      await rows.addPicture({
        id: `row-${at}`,
        serial,
        face: 'app',
        sealed: '0000000',
        source: `s-${at}`,
        until: time.now + 1000,
      });
  });
  const full = await ask('POST', '/picture-codes', { body: wish });
  expect([full.status, full.body['code']]).toEqual([429, 'too-many-tries']);
  time.now += 1001;
  expect((await picture()).expiresIn).toBe(120);
});

test('four hundred of one source in a quarter of an hour, then it waits; another goes on', async () => {
  const { ask, picture } = house();
  for (let at = 0; at < 400; at++) await picture({ source: '10.0.0.1' });
  const late = await ask('POST', '/picture-codes', { body: wish, source: '10.0.0.1' });
  expect([late.status, late.headers.get('Retry-After')]).toEqual([429, '900']);
  expect((await picture({ source: '10.0.0.2' })).expiresIn).toBe(120);
});

test.each([
  [{ face: 'tool' }, 'serial'],
  [{ serial, face: 'screen' }, 'face'],
  [{ serial: `SIM000042'; drop table pictures; --`, face: 'tool' }, 'serial'],
  [{ ...wish, text: '1234567' }, 'text'],
])('what cannot be is refused by its field: %j', async (body, field) => {
  const { ask } = house();
  expect((await ask('POST', '/picture-codes', { body })).body).toMatchObject({ code: 'bad-body', field });
});

test('of a serial number that nobody has there is a picture as well: nobody learns by it what is here', async () => {
  const { ask } = house();
  const known = await ask('POST', '/picture-codes', { body: wish });
  const unknown = await ask('POST', '/picture-codes', { body: { ...wish, serial: 'SIM999999' } });
  expect([unknown.status, Object.keys(unknown.body)]).toEqual([known.status, Object.keys(known.body)]);
});
