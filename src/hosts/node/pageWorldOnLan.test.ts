// Worlds that went through a page, on the process's network. No network reaches a page, and what stands for a password in Digest is kept by the
// process alone: so such a recorder answers nobody over ISAPI until a right password was typed at its screen, and never to an older one.
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createWorld, memoryStorage, readKept, type Storage, speedFactors, type World } from '../../world/index.ts';
import { createHostClock, digest, kdf, systemRandom } from '../standard/index.ts';
import { createFleet } from './fleet.ts';
import { openLan } from './lan.ts';
import { fetchDigest } from './testing/fetchDigest.ts';

const { readWorldText, storeWorld, worldText } = await import('../../world/files.entry.ts');

const SCENARIO = 'bound-4x';
const ADMIN = 'unbind4x';
const NEW = 'Fresh-Start-26';
const CHECK = '/ISAPI/Security/userCheck';
/** Told to everybody while it is so of any account, so that it names none. */
const AWAITS_LOGIN = 'log in with it at the recorder once';
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const running = (world: World): Promise<void> =>
  new Promise((resolve) => {
    world.agentSide.watch(({ life }) => life === 'running' && resolve());
  });
async function session(world: World, password: string): Promise<string> {
  const login = await world.recorder.login({ user: 'admin', password, way: 'local-menu' });
  if (!login.ok) throw new Error(login.code);
  return login.session;
}

/** With the ports that a page gives. @param file the world that is loaded there; its own beginning without one */
async function inPage(file?: string): Promise<{ world: World; saved(): Promise<string> }> {
  const storage: Storage = memoryStorage();
  const read = file === undefined ? null : readWorldText(file);
  if (read && 'refused' in read) throw new Error(read.refused);
  if (read) await storeWorld(storage, read);
  const kept = await readKept(storage, SCENARIO);
  if (kept === 'unreadable') throw new Error('A world that was just stored is read.');
  const clock = createHostClock(speedFactors.instant);
  const world = await createWorld(
    { clock, kdf, digest, random: systemRandom, storage },
    { scenario: SCENARIO, language: 'en', kept },
  );
  const up = running(world);
  await world.hardware.powerOn();
  await up;
  return {
    world,
    async saved() {
      world.hardware.cutPower();
      await world.keep();
      return worldText(storage, SCENARIO, world.parts());
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A recorder of the process, heard on this machine's loopback. */
async function inProcess() {
  const httpPort = await freePort();
  const fleet = createFleet({ scenario: SCENARIO, language: 'en', speed: 'instant', time: 'running', folder: null });
  await fleet.resume(1);
  const bugs: unknown[] = [];
  const lan = await openLan({
    fleet,
    iface: 'lo',
    flase: false,
    port: await freePort(),
    httpPort: () => httpPort,
    bug: (thrown) => bugs.push(thrown),
    notHad: (address) => bugs.push(address),
    portNotHad: (place) => bugs.push(place),
  });
  ends.push(fleet.end, lan.end);
  const stand = fleet.find(1);
  if (!stand) throw new Error('The first recorder stands there.');
  await running(stand.hosted.world());
  return {
    stand,
    bugs,
    async load(file: string): Promise<World> {
      expect(await stand.faces().trainer.loadWorld({ text: file })).toBeNull();
      const world = stand.hosted.world();
      await running(world);
      return world;
    },
    async check(password: string): Promise<string> {
      const [place] = await lan.http();
      const said = await fetchDigest(`http://${place?.address}:${place?.port}${CHECK}`, { user: 'admin', password });
      return /<statusValue>(\d+)</.exec(said)?.[1] ?? said;
    },
    async status(password: string): Promise<string> {
      const [place] = await lan.http();
      return fetchDigest(`http://${place?.address}:${place?.port}/ISAPI/System/status`, { user: 'admin', password });
    },
  };
}

test('a page’s recorder answers its admin over ISAPI from the first right login at its screen on', async () => {
  const page = await inPage();
  await session(page.world, ADMIN);
  const { load, check, status, bugs } = await inProcess();
  const world = await load(await page.saved());
  expect(await status(ADMIN)).toContain(AWAITS_LOGIN);
  // Asking for what is not kept is no guess.
  expect(world.hardware.charged()).toMatchObject({ admin: 0 });
  await session(world, ADMIN);
  expect(await check(ADMIN)).toBe('200');
  expect(await check('no-such-pass')).toBe('401');
  expect(bugs).toEqual([]);
});

test('a password changed in a page leaves nothing by which the older one could be proven', async () => {
  const { stand, load, check, status, bugs } = await inProcess();
  expect(await check(ADMIN)).toBe('200');
  const page = await inPage((await stand.faces().trainer.worldFile()).text);
  const changed = await page.world.recorder.changePassword({
    session: await session(page.world, ADMIN),
    password: ADMIN,
    newPassword: NEW,
  });
  expect(changed).toEqual({ ok: true });
  const world = await load(await page.saved());
  expect(await status(ADMIN)).toContain(AWAITS_LOGIN);
  expect(await status(NEW)).toContain(AWAITS_LOGIN);
  await session(world, NEW);
  expect(await check(ADMIN)).toBe('401');
  expect(await check(NEW)).toBe('200');
  expect(bugs).toEqual([]);
});
