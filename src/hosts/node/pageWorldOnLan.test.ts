// Worlds that went through a page, on the process's network. No network reaches a page, and what stands for a password in Digest is kept by the
// process alone: so such a recorder answers nobody over ISAPI until a right password was typed at its screen, and never to an older one.
import { afterEach, expect, test } from 'vitest';
import { createWorld, memoryStorage, readKept, type Storage, speedFactors, type World } from '../../world/index.ts';
import { createHostClock, digest, kdf, systemRandom } from '../standard/index.ts';
import { fetchDigest } from './testing/fetchDigest.ts';
import { ADMIN, standOnLoopback, untilRunning } from './testing/standingLan.ts';

const { readWorldText, storeWorld, worldText } = await import('../../world/files.entry.ts');

const SCENARIO = 'bound-4x';
const NEW = 'Fresh-Start-26';
const CHECK = '/ISAPI/Security/userCheck';
/** Told to everybody while it is so of any account, so that it names none. */
const AWAITS_LOGIN = 'log in with it at the recorder once';
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
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
  const up = untilRunning(world);
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

/** A recorder of the process, heard on this machine's loopback. */
async function inProcess() {
  const { stand, lan, bugs, end } = await standOnLoopback();
  ends.push(end);
  return {
    stand,
    bugs,
    async load(file: string): Promise<World> {
      expect(await stand.faces().trainer.loadWorld({ text: file })).toBeNull();
      const world = stand.hosted.world();
      await untilRunning(world);
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
