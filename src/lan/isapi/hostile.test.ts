// Requests as nobody sends them, by chance that repeats itself: none throws, none is answered 5xx but "busy", none charges an attempt.
import { expect, test } from 'vitest';
import { createSeededRandom } from '../../device/testing/index.ts';
import { challengesIn } from './testing/client.ts';
import { known } from './testing/house.ts';

const REQUESTS = 5000;
const pieces = {
  method: ['GET', 'PUT', 'POST', 'DELETE', 'HEAD', '', 'BREW', '__proto__'],
  target: [
    '/',
    '',
    '*',
    '/ISAPI',
    '/ISAPI/',
    '/ISAPI/System/status',
    '/ISAPI/System/Network/EZVIZ',
    '//',
    '/ISAPI/%00',
    '/ISAPI/__proto__',
    '?',
    '/ISAPI/Streaming/channels/999999',
    'http://a/ISAPI/System/status',
    '/ISAPI/System/status?format=json&format=json',
    `/${'x'.repeat(3000)}`,
  ],
  header: [
    'Digest',
    'Digest ,',
    'Digest username="admin"',
    'Basic YWRtaW46',
    'Digest username="',
    'Negotiate',
    '',
    'Digest nc=zzzzzzzz',
    `Digest ${'a="b",'.repeat(400)}`,
    'Digest username="\\\\\\"", realm="SIM000042"',
  ],
  body: [
    '',
    '<',
    '<a/>',
    '<!DOCTYPE a>',
    '<EZVIZ>',
    '{',
    '{"EZVIZ":[[[[',
    `${'<a>'.repeat(5000)}`,
    '&#65;'.repeat(4000),
    '\0',
    '{"__proto__":{"enabled":true}}',
  ],
};

test('nothing of it throws or is let in', async () => {
  const house = await known();
  const random = createSeededRandom(11);
  const any = <T>(all: readonly T[]): T => all[Number.parseInt(random.hex(3), 16) % all.length] as T;
  const [challenge] = challengesIn(await house.send('/ISAPI/System/status'));
  const seen = new Map<number, number>();
  for (let count = 0; count < REQUESTS; count++) {
    const nonce = any([challenge?.nonce ?? '', 'ff'.repeat(30), random.hex(30), '']);
    const uri = any(pieces.target);
    const near = `Digest username="admin", realm="SIM000042", nonce="${nonce}", uri="${uri}", response="${random.hex(8)}", qop=auth, nc=00000001, cnonce="c"`;
    const { status } = await house.send(any([uri, any(pieces.target)]), {
      method: any(pieces.method),
      body: any(pieces.body),
      headers: { authorization: any([any(pieces.header), near]) },
    });
    seen.set(status, (seen.get(status) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual([400, 401]);
  expect(house.testbed.box.technician.charged()).toMatchObject({ admin: 0 });
  expect(({} as { enabled?: unknown }).enabled).toBeUndefined();
});

test('bodies of strangers who know a password change nothing', async () => {
  const house = await known();
  const before = (await house.testbed.device()).config;
  for (const body of pieces.body) {
    for (const json of ['', '?format=json']) {
      const answer = await house.ask(`/ISAPI/System/Network/EZVIZ${json}`, 'Correct-Horse-7', { method: 'PUT', body });
      expect(answer.status).toBe(400);
    }
  }
  expect((await house.testbed.device()).config).toEqual(before);
});
