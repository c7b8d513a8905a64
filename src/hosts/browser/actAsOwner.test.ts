// The trainer as somebody with an account: each deed and each refusal, at the cloud of a page.
import { beforeEach, expect, test } from 'vitest';
import type { CloudCall, CloudRequest } from '../../cloud/index.ts';
import type { SimulatedClock } from '../../device/testing/index.ts';
import type { OwnerDeed } from '../../trainer/index.ts';
import { eraseWorld, memoryStorage, type World } from '../../world/index.ts';
import { actAsOwner } from './actAsOwner.ts';
import { openPageCloud } from './pageCloud.ts';
import { pageWorld } from './testing/pageWorld.ts';

const PASSWORD = 'olga and her recorder';
const storage = memoryStorage();
let clock: SimulatedClock;
let world: World;
let cloud: CloudCall;
let asked: CloudRequest[];

beforeEach(async () => {
  await eraseWorld(storage, 'bound-4x');
  ({ clock, world } = await pageWorld({ seed: 'owner', storage, kept: null }));
  const page = await openPageCloud(world);
  asked = [];
  cloud = (region, request) => {
    asked.push(request);
    return page.callFrom('elsewhere')(region, request);
  };
});

const act = async (deed: OwnerDeed, wish: { mail?: string; password?: string; code?: string } = {}) => {
  const { config } = await world.agentSide.facts();
  const at = { serial: world.serial, region: 'russia' };
  const answer = await actAsOwner(cloud, at, deed, {
    mail: wish.mail ?? 'olga@house.invalid',
    takePassword: () => wish.password ?? PASSWORD,
    code: wish.code ?? config['platform.verificationCode'],
  });
  await clock.advance(1_000);
  return answer;
};

test('a new address gets an account and the recorder; deleted there, it is nobody’s; no session is left behind', async () => {
  expect(await act('add')).toBe('already-bound');
  await world.cloud.free(world.serial);
  expect(await act('add')).toBe('done');
  expect((await world.platform.facts()).binding).toMatchObject({ state: 'bound', account: 'o***@house.invalid' });
  expect(await act('add')).toBe('already-yours');
  expect(await act('remove', { mail: 'anna@house.invalid' })).toBe('sign-in-refused');
  expect(await act('remove')).toBe('done');
  expect((await world.platform.facts()).binding).toMatchObject({ state: 'not-bound' });
  expect(await act('remove')).toBe('not-yours');
  const token = asked.findLast(({ path, method }) => path === '/sessions/current' && method === 'DELETE')?.token;
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect((await cloud('russia', { method: 'GET', path: '/account', token: token ?? '' }))?.status).toBe(401);
});

test('what was typed wrong is named, and an account keeps the password that it has', async () => {
  await world.cloud.free(world.serial);
  expect(await act('add', { mail: 'olga@house.example' })).toBe('mail-malformed');
  expect(await act('add', { password: 'short' })).toBe('password-short');
  expect(asked).toEqual([]);
  expect(await act('add', { code: 'WRONG9' })).toBe('not-added');
  expect(await act('add', { code: '?' })).toBe('not-added');
  expect(await act('add', { password: 'another password' })).toBe('sign-in-refused');
  expect(await act('add')).toBe('done');
});

test('a cloud that is silent, a recorder that is offline: nothing is changed, and it is told', async () => {
  await world.cloud.free(world.serial);
  world.faults.silent = true;
  expect(await act('add')).toBe('no-answer');
  world.faults.silent = false;
  world.network.change((now) => ({ ...now, cable: false }));
  await clock.advance(1_000);
  expect(await act('add')).toBe('offline');
  expect(world.holdings.now().binding).toMatchObject({ bound: false });
});
