// Whoever keeps a connection and says nothing is cut off, so that others get one; what waits behind a slow answer comes in its order.
import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../../../test/harness/freePort.ts';
import type { IsapiAnswer, IsapiRequest } from '../../lan/index.ts';
import { createHttpDoor } from './httpDoor.ts';
import { rawHttp, sayAndWait, statusesIn } from './testing/rawHttp.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function opened(answer: (request: IsapiRequest) => Promise<IsapiAnswer>) {
  const port = await freePort();
  const bugs: unknown[] = [];
  const door = createHttpDoor({
    answer,
    bug: (thrown) => bugs.push(thrown),
    notHad: (_place, cause) => bugs.push(cause),
    patienceMs: 200,
  });
  ends.push(door.end);
  door.move({ address: '127.0.0.1', port });
  await door.settled();
  return { port, bugs };
}
const fine = async ({ target }: IsapiRequest): Promise<IsapiAnswer> => ({ status: 200, headers: [], body: target });

test.each([
  ['half a request line', 'GET /ISAPI/Sys'],
  ['a header that does not end', 'GET / HTTP/1.1\r\nHost: a\r\nX: y'],
  ['a body of which half comes', 'PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf'],
  ['a chunk that does not come', 'PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nx'],
])(
  '%s is waited for no longer than a request may take',
  async (_what, text) => {
    const { port, bugs } = await opened(fine);
    // As many as there are connections: until they are gone nobody else gets one.
    const slow = Array.from({ length: 200 }, () => sayAndWait(port, text));
    await Promise.all(slow.map(({ ended }) => ended));
    expect(await rawHttp(port, 'GET /there HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toContain('/there');
    expect(bugs).toEqual([]);
  },
  12_000,
);

test('a thousand requests in one piece are answered one by one, in their order', async () => {
  const { port, bugs } = await opened(fine);
  const asked = Array.from({ length: 1_000 }, (_, at) => `/n${at}`);
  const heard = await rawHttp(port, asked.map((target) => `GET ${target} HTTP/1.1\r\nHost: a\r\n\r\n`).join(''));
  expect(statusesIn(heard)).toHaveLength(1_000);
  expect([...heard.matchAll(/\/n\d+/g)].map(([target]) => target)).toEqual(asked);
  expect(bugs).toEqual([]);
});

test('whoever breaks off in the middle is answered nothing, and nothing is asked for them', async () => {
  const asked: string[] = [];
  const { port, bugs } = await opened((request) => {
    asked.push(request.target);
    return fine(request);
  });
  for (let at = 0; at < 50; at += 1)
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('PUT /half HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf', () =>
          socket.resetAndDestroy(),
        );
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
    });
  expect(await rawHttp(port, 'GET /there HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toContain('/there');
  expect(asked).toEqual(['/there']);
  expect(bugs).toEqual([]);
});
