// The cloud of a page as its accounts meet it, beside a recorder that lives there: one truth, whoever asks.
import { beforeEach, expect, test } from 'vitest';
import type { CloudCall } from '../../cloud/index.ts';
import type { SimulatedClock } from '../../device/testing/index.ts';
import { eraseWorld, type KeptWorld, memoryStorage, readKept, type World } from '../../world/index.ts';
import { openPageCloud, type PageCloud } from './pageCloud.ts';
import { ADMIN, pageWorld } from './testing/pageWorld.ts';

const PASSWORD = 'olga and her recorder';
const storage = memoryStorage();
let clock: SimulatedClock;
let world: World;
let online: () => Promise<void>;
let cloud: PageCloud;
let keys = 0;

async function begin(kept: KeptWorld | null): Promise<void> {
  ({ clock, world, online } = await pageWorld({ seed: 'page', storage, kept }));
  cloud = await openPageCloud(world);
}
const bound = async () => (await world.platform.facts()).binding;
const elsewhere = (): CloudCall => cloud.callFrom('elsewhere');

async function signedIn(mail: string, region = 'russia'): Promise<string> {
  await elsewhere()(region, { method: 'POST', path: '/accounts', body: { mail, password: PASSWORD } });
  const said = await elsewhere()(region, { method: 'POST', path: '/sessions', body: { mail, password: PASSWORD } });
  return String(said?.body['token']);
}
const code = async () => (await world.agentSide.facts()).config['platform.verificationCode'];
const add = async (token: string, typed?: string, region = 'russia') =>
  elsewhere()(region, {
    method: 'POST',
    path: '/devices',
    token,
    key: `add-it-${keys++}`,
    body: { serial: world.serial, code: typed ?? (await code()) },
  });

beforeEach(async () => {
  await eraseWorld(storage, 'bound-4x');
  await begin(null);
});

test('another owner adds the recorder once nobody has it; both sides tell the same', async () => {
  const token = await signedIn('olga@house.invalid');
  expect((await add(token))?.body).toMatchObject({ code: 'already-bound' });
  await world.cloud.free(world.serial);
  await clock.advance(1_000);
  expect(await bound()).toMatchObject({ state: 'not-bound' });
  expect((await add(token, 'Wrong1'))?.body).toMatchObject({ code: 'not-added' });
  expect(await add(token)).toMatchObject({ status: 200 });
  await clock.advance(1_000);
  expect(await bound()).toMatchObject({ state: 'bound', account: 'o***@house.invalid' });
  const list = await elsewhere()('russia', { method: 'GET', path: '/devices', token });
  expect(list?.body['devices']).toMatchObject([{ serial: world.serial, online: true, role: 'owner' }]);
});

test('its owner deletes it in the app, and the recorder hears of it', async () => {
  await world.cloud.free(world.serial);
  const token = await signedIn('olga@house.invalid');
  await add(token);
  await clock.advance(1_000);
  expect(await bound()).toMatchObject({ state: 'bound' });
  const path = `/devices/${world.serial}`;
  expect(await elsewhere()('russia', { method: 'DELETE', path, token, key: 'delete-it' })).toMatchObject({
    status: 200,
  });
  await clock.advance(1_000);
  expect(await bound()).toMatchObject({ state: 'not-bound' });
});

test('another verification code at the recorder is the one that adds it', async () => {
  await world.cloud.free(world.serial);
  const token = await signedIn('olga@house.invalid');
  const login = await world.recorder.login({ user: 'admin', password: ADMIN, way: 'local-menu' });
  if (!login.ok) throw new Error(login.code);
  const { session } = login;
  const before = await code();
  const changes = { 'platform.verificationCode': 'Other1' };
  expect(await world.recorder.applyConfig({ session, changes })).toEqual({ ok: true });
  await online();
  expect((await add(token, before))?.body).toMatchObject({ code: 'not-added' });
  expect(await add(token, 'Other1')).toMatchObject({ status: 200 });
});

test('a recorder without its network is offline there too, and is not added', async () => {
  await world.cloud.free(world.serial);
  const token = await signedIn('olga@house.invalid');
  world.network.change((now) => ({ ...now, cable: false }));
  await clock.advance(1_000);
  expect((await add(token))?.body).toMatchObject({ code: 'offline' });
});

test('of another region the recorder is not there, and nothing tells why', async () => {
  await world.cloud.free(world.serial);
  const token = await signedIn('olga@house.invalid', 'international');
  expect((await add(token, undefined, 'international'))?.body).toMatchObject({ code: 'not-added' });
});

test('whoever cannot reach a server hears nothing from it', async () => {
  const asked = { method: 'GET', path: '' } as const;
  expect(await cloud.callFrom('house')('russia', asked)).toMatchObject({ status: 200 });
  world.network.change((now) => ({ ...now, dns: { ...now.dns, answers: false } }));
  expect(await cloud.callFrom('house')('russia', asked)).toBeNull();
  expect(await elsewhere()('russia', asked)).toMatchObject({ status: 200 });
  world.network.change((now) => ({ ...now, servers: { ...now.servers, russia: { answers: false } } }));
  expect(await elsewhere()('russia', asked)).toBeNull();
  expect(await elsewhere()('atlantis', asked)).toBeNull();
});

test('accounts, names and bindings are there again with the world; sessions are not', async () => {
  await world.cloud.free(world.serial);
  const token = await signedIn('olga@house.invalid');
  await add(token);
  await world.keep();
  world.hardware.cutPower();
  const kept = await readKept(storage, 'bound-4x');
  if (kept === null || kept === 'unreadable') throw new Error('A world that was just kept is read.');
  expect(JSON.stringify(kept)).not.toContain(PASSWORD);
  await begin(kept);
  const path = `/devices/${world.serial}`;
  expect(await elsewhere()('russia', { method: 'GET', path, token })).toMatchObject({ status: 401 });
  const again = await signedIn('olga@house.invalid');
  expect((await elsewhere()('russia', { method: 'GET', path, token: again }))?.body).toMatchObject({ role: 'owner' });
  expect(await bound()).toMatchObject({ account: 'o***@house.invalid' });
});
