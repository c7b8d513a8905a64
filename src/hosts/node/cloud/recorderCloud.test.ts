// Recorders of a process are devices of its cloud: one truth for the screen, for accounts and for whoever asks the process.
import { pino } from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import { StoreFault } from '../../../cloud/index.ts';
import { recorderOptions } from '../../../world/index.ts';
import { createFleet, type Fleet } from '../fleet.ts';
import type { Stand } from '../stand.ts';
import { testFolders } from '../testing/folders.ts';
import { type CloudHost, createCloudHost } from './cloudHost.ts';
import { type Keeping, regions } from './regions.ts';

const ADMIN = 'unbind4x';
const newFolder = testFolders();
const admin = recorderOptions('bound-4x', 'ip-4.30', 'en').factory.users[0]?.password;
/** The documented password opens at once. What deriving takes is seen elsewhere. */
const kdf = {
  derive: async (secret: string, salt: string) =>
    secret === ADMIN && salt === admin?.salt ? admin.hash : `00${Buffer.from(secret).toString('hex')}`,
};
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Standing {
  cloud: CloudHost;
  fleet: Fleet;
  stand: Stand;
  faults: unknown[];
  end(): Promise<void>;
}

async function standing(
  keeping: Keeping,
  {
    folder = null,
    scenario = 'bound-4x',
    host,
  }: {
    folder?: string | null;
    scenario?: 'bound-4x' | 'not-bound';
    host?: (cloud: CloudHost) => Pick<CloudHost, 'region'>;
  } = {},
): Promise<Standing> {
  const bug = (thrown: unknown): never => {
    throw thrown;
  };
  const cloud = createCloudHost({ regions, keeping, log: pino({ level: 'silent' }), bug });
  const faults: unknown[] = [];
  const fleet = createFleet({
    scenario,
    language: 'en',
    speed: 'instant',
    time: 'running',
    folder,
    kdf,
    cloud: host?.(cloud) ?? cloud,
    cloudFault: (thrown) => faults.push(thrown),
  });
  let isOver = false;
  const end = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    await fleet.end();
    await cloud.end();
  };
  ends.push(end);
  await fleet.resume(1);
  const stand = fleet.find(1);
  if (!stand) throw new Error('The first recorder stands there.');
  return { cloud, fleet, stand, faults, end };
}

const agent = ({ stand }: Standing) => stand.faces().platform.facts();
const isOnline = (here: Standing) =>
  vi.waitFor(async () => expect((await agent(here)).status).toEqual({ state: 'online' }), { timeout: 60_000 });
const becomes = (here: Standing, binding: object) =>
  vi.waitFor(async () => expect((await agent(here)).binding).toMatchObject(binding), { timeout: 60_000 });
const command = ({ stand }: Standing, name: string, ...given: unknown[]) =>
  stand.faces().trainer.command({ name, given });

async function ask({ cloud }: Standing, method: string, path: string, body?: object, token?: string) {
  const init = {
    method,
    headers: {
      'Idempotency-Key': `key-${Math.random()}`.replace('.', ''),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  };
  const response = await cloud.app.request(`/simcloud/v1/russia${path}`, init, {});
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
async function olga(here: Standing): Promise<string> {
  const body = { mail: 'olga@house.invalid', password: 'correct horse 42' };
  await ask(here, 'POST', '/accounts', body);
  return String((await ask(here, 'POST', '/sessions', body)).body['token']);
}
const code = ({ stand }: Standing) =>
  stand.hosted
    .world()
    .agentSide.facts()
    .then(({ config }) => config['platform.verificationCode']);
const add = async (here: Standing, token: string) =>
  ask(here, 'POST', '/devices', { serial: here.stand.hosted.world().serial, code: await code(here) }, token);

test('unbound at its screen, it is added to an account; deleted there, its screen tells', async () => {
  const here = await standing({ in: 'memory' });
  await isOnline(here);
  const token = await olga(here);
  expect((await add(here, token)).body).toMatchObject({ code: 'already-bound' });
  const unbound = await here.stand
    .faces()
    .platform.unbind({ operationId: 'at-the-screen', epoch: 1, password: ADMIN, way: 'local-menu', session: 'test' });
  expect(unbound).toEqual({ ok: true });
  expect((await add(here, token)).status).toBe(200);
  await becomes(here, { state: 'bound', epoch: 2, account: 'o***@house.invalid' });
  expect(here.stand.hosted.world().holdings.now()).toMatchObject({
    binding: { bound: true, epoch: 2 },
    region: 'russia',
  });
  const { serial } = here.stand.hosted.world();
  expect((await ask(here, 'DELETE', `/devices/${serial}`, undefined, token)).status).toBe(200);
  await becomes(here, { state: 'not-bound' });
  expect(here.faults).toEqual([]);
});

test('what a trainer does to a binding is done in the same rows, and moving it ends its link', async () => {
  const here = await standing({ in: 'memory' }, { scenario: 'not-bound' });
  await isOnline(here);
  const token = await olga(here);
  await command(here, 'bindAnotherOwner');
  await becomes(here, { state: 'bound' });
  expect((await add(here, token)).body).toMatchObject({ code: 'already-bound' });
  await command(here, 'ownerFrees');
  await becomes(here, { state: 'not-bound' });
  await command(here, 'setRegion', 'international');
  await vi.waitFor(
    async () => expect((await agent(here)).status).toMatchObject({ state: 'offline', reason: 'wrong-region' }),
    { timeout: 30_000 },
  );
  expect((await add(here, token)).body).toMatchObject({ code: 'not-added' });
  await command(here, 'setRegion', 'russia');
  await isOnline(here);
  expect((await add(here, token)).status).toBe(200);
});

test('a process that starts again finds its bindings in its cloud; a scenario begun anew is another binding', async () => {
  const folder = await newFolder();
  const before = await standing({ in: 'file', folder }, { folder });
  await isOnline(before);
  const token = await olga(before);
  await command(before, 'ownerFrees');
  await becomes(before, { state: 'not-bound' });
  expect((await add(before, token)).status).toBe(200);
  await before.end();

  const after = await standing({ in: 'file', folder }, { folder });
  await isOnline(after);
  await becomes(after, { state: 'bound', epoch: 2, account: 'o***@house.invalid' });
  await after.stand.faces().trainer.enter({ scenario: 'bound-4x', fresh: true });
  await isOnline(after);
  // Epochs never go back: what an operation of before named is nobody's any more.
  await becomes(after, { state: 'bound', epoch: 3, account: 'p***@mail.invalid' });
  expect((await ask(after, 'GET', '/devices', undefined, token)).body['devices']).toEqual([]);
});

test('a store that cannot be had is a silent server, and online again when it comes', async () => {
  const gone = { is: true };
  const here = await standing(
    { in: 'memory' },
    {
      host: (cloud) => ({
        region: async (name) => {
          if (gone.is) throw new StoreFault('lost', 'gone');
          return cloud.region(name);
        },
      }),
    },
  );
  await vi.waitFor(
    async () => expect((await agent(here)).status).toMatchObject({ state: 'offline', reason: 'server-silent' }),
    { timeout: 30_000 },
  );
  expect(here.faults.length).toBeGreaterThan(0);
  // Whoever acts by hand is not left waiting, and is told that nothing was done.
  expect(await command(here, 'bindAnotherOwner')).toMatchObject({ answer: 'no-answer' });
  expect(await command(here, 'ownerFrees')).toMatchObject({ answer: 'no-answer' });
  await command(here, 'setRegion', 'international');
  gone.is = false;
  await isOnline(here);
  expect((await agent(here)).binding).toMatchObject({ state: 'bound', epoch: 1 });
});
