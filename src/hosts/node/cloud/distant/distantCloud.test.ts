// Recorders of one process at the cloud of another, over real sockets of this machine: one truth for screen and account.
import { createServer } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { listenAt } from '../../httpServer.ts';
import {
  CODE,
  type DistantRecorder,
  type RecorderWishes,
  recorderAt,
  type Served,
  servedCloud,
  signedUp,
} from '../../testing/distantHouse.ts';
import { testFolders } from '../../testing/folders.ts';

const newFolder = testFolders();
const SERIAL = 'SIM204816';
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
const online = { status: { state: 'online' } };
const offline = (reason: string) => ({ status: { state: 'offline', reason } });

async function cloudOf(...given: Parameters<typeof servedCloud>): Promise<Served> {
  const cloud = await servedCloud(...given);
  ends.push(cloud.end);
  return cloud;
}
async function recorder(servers: string | null, wishes?: RecorderWishes): Promise<DistantRecorder> {
  const one = await recorderAt(servers, wishes);
  let isOver = false;
  const end = async (): Promise<void> => {
    if (!isOver) await one.end();
    isOver = true;
  };
  ends.push(end);
  return { ...one, end };
}
const add = (cloud: Served, token: string) => cloud.ask('POST', '/devices', { serial: SERIAL, code: CODE }, token);
const devices = async (cloud: Served, token: string) =>
  (await cloud.ask('GET', '/devices', undefined, token)).body['devices'];

/** Somebody who answers everything with a page, and with nonsense on a link. */
async function noCloud(): Promise<string> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Hello'),
  );
  const port = await listenAt(server, 0, '127.0.0.1');
  ends.push(async () => void server.close());
  return `http://127.0.0.1:${port}`;
}

test('added over HTTP, unbound at its screen; its key outlives the process, and the server that is gone is passed over', async () => {
  const cloud = await cloudOf();
  const folder = await newFolder();
  const here = await recorder(`http://127.0.0.1:9,${cloud.url}`, { folder });
  await here.becomes({ ...online, binding: { state: 'not-bound' } });
  expect(here.told).toEqual(expect.arrayContaining(['no-answer', 'linked to the cloud']));
  const token = await signedUp(cloud, 'olga@house.invalid');
  expect((await add(cloud, token)).status).toBe(200);
  await here.becomes({ binding: { state: 'bound', epoch: 1, account: 'o***@house.invalid' } });
  await here.end();
  expect(await devices(cloud, token)).toMatchObject([{ serial: SERIAL, online: false }]);

  const again = await recorder(cloud.url, { folder });
  await again.becomes({ ...online, binding: { state: 'bound', epoch: 1 } });
  expect(await devices(cloud, token)).toMatchObject([{ serial: SERIAL, online: true }]);
  expect(await again.unbind('at-the-screen', 1)).toEqual({ ok: true });
  expect(await devices(cloud, token)).toEqual([]);
  expect(again.stand.hosted.world().holdings.history()).toMatchObject([{ change: 'freed', epoch: 1 }]);
  expect((await add(cloud, token)).status).toBe(200);
  await again.becomes({ binding: { state: 'bound', epoch: 2 } });
  // The same operation again gets its first outcome, and the owner keeps the device.
  expect(await again.unbind('at-the-screen', 1)).toEqual({ ok: true });
  expect(await devices(cloud, token)).toMatchObject([{ epoch: 2 }]);
});

test('what its cameras see comes over the same link, and nothing of a recorder that is gone', async () => {
  const cloud = await cloudOf();
  const here = await recorder(cloud.url);
  await here.becomes({ ...online, binding: { state: 'not-bound' } });
  const token = await signedUp(cloud, 'olga@house.invalid');
  await add(cloud, token);
  const view = async () => (await cloud.ask('GET', `/devices/${SERIAL}/view`, undefined, token)).body['view'];
  const { channels } = JSON.parse(String(await view())) as { channels: unknown[] };
  expect(channels).toHaveLength(16);
  await here.end();
  expect(await view()).toBeNull();
});

test('a scenario that begins bound is bound to an account of the trainer’s; who is bound to somebody else stays so', async () => {
  const cloud = await cloudOf();
  const here = await recorder(cloud.url, { scenario: 'bound-4x' });
  await here.becomes({ ...online, binding: { state: 'bound', epoch: 1, account: 'p***@mail.invalid' } });
  const token = await signedUp(cloud, 'olga@house.invalid');
  expect((await add(cloud, token)).body).toMatchObject({ code: 'already-bound' });
  await here.command('ownerFrees');
  await here.becomes({ binding: { state: 'not-bound' } });
  expect(await here.command('bindAnotherOwner')).toMatchObject({ answer: 'bound' });
  await here.becomes({ binding: { state: 'bound', epoch: 2, account: 'n***@mail.invalid' } });
  // Begun anew, it is the scenario's owner's again, under an epoch of its own.
  await here.stand.faces().trainer.enter({ scenario: 'bound-4x', fresh: true });
  await here.becomes({ ...online, binding: { state: 'bound', epoch: 3, account: 'p***@mail.invalid' } });
  expect(await here.unbind('to-olga', 3)).toEqual({ ok: true });
  expect((await add(cloud, token)).status).toBe(200);
  // A person's own account: none of the trainer's takes it from there, nor adds to it.
  expect(await here.command('ownerFrees')).toMatchObject({ answer: 'not-theirs' });
  expect(await here.command('bindAnotherOwner')).toMatchObject({ answer: 'already-bound' });
  await here.stand.faces().trainer.enter({ scenario: 'not-bound', fresh: true });
  await here.becomes({ ...online, binding: { state: 'bound', epoch: 4, account: 'o***@house.invalid' } });
  expect(here.told.at(-1)).toBe('not-theirs');
  expect(await devices(cloud, token)).toMatchObject([{ serial: SERIAL }]);
});

test('another server’s region, a region that is not served, and another folder’s key: refused in the recorder’s words', async () => {
  const cloud = await cloudOf({ in: 'memory' }, ['russia']);
  const folder = await newFolder();
  const here = await recorder(cloud.url, { folder });
  await here.becomes(online);
  await here.command('setRegion', 'international');
  await here.becomes(offline('wrong-region'));
  await here.command('setRegion', 'russia');
  await here.becomes(online);
  await here.end();
  const elsewhere = await recorder(cloud.url, { folder: await newFolder() });
  await elsewhere.becomes(offline('wrong-region'));
  expect(elsewhere.told).toContain('key-refused');
  await elsewhere.end();
  const abroad = await cloudOf({ in: 'memory' }, ['international']);
  const stranger = await recorder(abroad.url);
  await stranger.becomes(offline('wrong-region'));
  expect(stranger.told).toContain('region-not-served');
});

test('a refusal that comes after the recorder gave up is what it says at its next try', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    const refusal = JSON.stringify({ simulated: 'yes', code: 'activated-already' });
    // A recorder at full speed waits for six hundred milliseconds.
    setTimeout(() => response.writeHead(409, { 'Content-Type': 'application/json' }).end(refusal), 1200);
  });
  const port = await listenAt(server, 0, '127.0.0.1');
  ends.push(async () => void server.close());
  const here = await recorder(`http://127.0.0.1:${port}`);
  await here.becomes(offline('wrong-region'));
  expect([asked, here.told]).toEqual([1, ['key-refused']]);
});

test('what is no cloud is a silent server, told of in the log; whose the recorder is, nobody knows then', async () => {
  const here = await recorder(await noCloud(), { scenario: 'bound-4x' });
  await here.becomes(offline('server-silent'));
  expect(here.told).toContain('not-a-cloud');
  expect((await here.agent()).binding).toEqual({ state: 'unknown' });
  expect(await here.command('bindAnotherOwner')).toMatchObject({ answer: 'no-answer' });
});

test('a link that says what no cloud says is ended, and the process lives', async () => {
  const binding = { bound: false, revision: 0 };
  const nonsense: ((id: string) => unknown)[] = [
    (id) => ({ id, reply: { ok: true, session: 'one', binding: { bound: true, revision: 1 } } }),
    (id) => ({ id, reply: { ok: true, session: 'one', binding: { bound: false, revision: -1 } } }),
    (id) => ({ id, reply: { ok: true, session: 7, binding } }),
    (id) => ({ id, reply: { ok: true, binding } }),
    (id) => ({ id, reply: null }),
    () => ({ push: 'binding-changed', binding: { bound: true, revision: 'x' } }),
    () => null,
  ];
  const said = await Promise.all(
    nonsense.map(async (what) => {
      const server = createServer((_, response) =>
        response
          .writeHead(201, { 'Content-Type': 'application/json' })
          .end(JSON.stringify({ simulated: 'yes', key: 'a'.repeat(64) })),
      );
      const sockets = new WebSocketServer({ server });
      let heard = 0;
      sockets.on('connection', (socket) =>
        socket.on('message', (data) => {
          heard++;
          const { id, ask } = JSON.parse(data.toString()) as { id: string; ask: string };
          const alive = { id, reply: { result: 'alive', binding } };
          const answer = ask === 'register' ? what(id) : alive;
          socket.send(answer === null ? '{' : JSON.stringify(answer));
        }),
      );
      const port = await listenAt(server, 0, '127.0.0.1');
      ends.push(async () => {
        for (const socket of sockets.clients) socket.terminate();
        server.close();
      });
      const here = await recorder(`http://127.0.0.1:${port}`);
      const seen = new Set<string>();
      here.stand.faces().platform.watch(({ status }) => seen.add(status.state));
      await vi.waitFor(() => expect(heard).toBeGreaterThan(1), { timeout: 40_000 });
      await here.becomes(offline('server-silent'));
      expect([...seen].sort()).toEqual(['off', 'offline', 'registering']);
      expect((await here.agent()).binding).toEqual({ state: 'unknown' });
      return heard;
    }),
  );
  expect(said).toHaveLength(7);
});

test('from a cloud of its own to another and back: no number goes back, and each cloud’s word is heard', async () => {
  const folder = await newFolder();
  const cloud = await cloudOf();
  const own = await recorder(null, { folder, scenario: 'bound-4x' });
  await own.becomes({ ...online, binding: { state: 'bound', epoch: 1 } });
  await own.command('ownerFrees');
  await own.command('bindAnotherOwner');
  await own.becomes({ binding: { state: 'bound', epoch: 2 } });
  await own.end();
  const away = await recorder(cloud.url, { folder, scenario: 'bound-4x' });
  // There it is nobody's, whatever it was here.
  await away.becomes({ ...online, binding: { state: 'not-bound' } });
  const token = await signedUp(cloud, 'olga@house.invalid');
  expect((await add(cloud, token)).status).toBe(200);
  await away.becomes({ binding: { state: 'bound', account: 'o***@house.invalid' } });
  const { binding } = await away.agent();
  const epoch = binding.state === 'bound' ? binding.epoch : 0;
  expect(epoch).toBeGreaterThan(2);
  // What named a binding of before frees nobody.
  expect(await away.unbind('of-before', 1)).toMatchObject({ ok: false });
  expect(await devices(cloud, token)).toMatchObject([{ serial: SERIAL }]);
  expect(await away.unbind('of-now', epoch)).toEqual({ ok: true });
  expect(await devices(cloud, token)).toEqual([]);
  await away.end();
  const back = await recorder(null, { folder, scenario: 'bound-4x' });
  await back.becomes({ ...online, binding: { state: 'not-bound' } });
});
