// The PC beside a page's recorder, with the tool's own list on it: who comes, who goes, and when.
import { beforeEach, expect, test } from 'vitest';
import { unawaited } from '../../device/index.ts';
import type { SimulatedClock } from '../../device/testing/index.ts';
import { discover } from '../../tool/index.ts';
import type { World } from '../../world/index.ts';
import { openPageCloud } from './pageCloud.ts';
import { openPageLan, type PageLan } from './pageLan.ts';
import { ADMIN, pageWorld } from './testing/pageWorld.ts';
import { toolPorts } from './toolPorts.ts';

let clock: SimulatedClock;
let world: World;
let lan: PageLan;

beforeEach(async () => {
  ({ clock, world } = await pageWorld({ seed: 'pc' }));
  lan = await openPageLan(world);
});

async function begin() {
  const ports = toolPorts(
    { lan: async () => lan, cloud: () => openPageCloud(world), platform: world.platform },
    { wall: clock.now, elapsed: clock.uptime, after: clock.delay },
  );
  const { list } = discover(await ports.openLan(), ports.time);
  return {
    ports,
    list,
    macs: () => list.getSnapshot().context.devices.map(({ mac }) => mac),
    status: () => list.getSnapshot().context.status,
  };
}

/** Step by step: what is heard is answered within the same second. */
async function pass(ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 500) await clock.advance(500);
}

const RECORDER = '02-00-5e-20-48-16';

test('a recorder is in the list as soon as it answers, and tells of its account when it is selected', async () => {
  const { macs, status, list } = await begin();
  await pass(500);
  expect(macs()).toEqual([RECORDER]);
  expect(status()).toBeNull();
  list.send({ type: 'device.selected', mac: RECORDER });
  await pass(2_000);
  expect(status()).toBe(1);
});

test('what it tells of its account is shown as soon as it is told, and not when everybody has answered', async () => {
  const { list, status } = await begin();
  await pass(2_000);
  list.send({ type: 'device.selected', mac: RECORDER });
  await clock.advance(100);
  expect(status()).toBe(1);
  list.send({ type: 'device.selected', mac: null });
  expect(status()).toBeNull();
});

test('one whose cable is out stays for the time-out, and no longer', async () => {
  const { macs } = await begin();
  await pass(2_000);
  world.network.change((now) => ({ ...now, cable: false }));
  await pass(40_000);
  expect(macs()).toEqual([RECORDER]);
  await pass(30_000);
  expect(macs()).toEqual([]);
});

test('to refresh is not to wait for that', async () => {
  const { macs, list } = await begin();
  await pass(2_000);
  world.network.change((now) => ({ ...now, cable: false }));
  list.send({ type: 'refresh.requested' });
  await pass(2_000);
  expect(macs()).toEqual([]);
});

test('one that is switched off in order says goodbye; one that comes says hello, between two rounds', async () => {
  const { macs, list } = await begin();
  await pass(2_000);
  const login = world.recorder.login({ user: 'admin', password: ADMIN, way: 'local-menu' });
  await pass(1_000);
  const answer = await login;
  if (!answer.ok) throw new Error('The documented password does not open.');
  unawaited(world.recorder.shutDown({ session: answer.session }));
  await pass(10_000);
  expect(macs()).toEqual([]);
  // Just asked, the next round is far: whoever is heard before it has said hello.
  list.send({ type: 'refresh.requested' });
  await pass(2_000);
  unawaited(world.hardware.powerOn());
  await pass(12_000);
  expect(macs()).toEqual([RECORDER]);
});

test('the PC in another network finds nobody there, and the recorder again when it is back', async () => {
  const { macs, list, ports } = await begin();
  await pass(2_000);
  ports.network.connect('guest');
  expect(ports.network.now()).toEqual({ connection: 'guest', address: '10.20.0.31' });
  list.send({ type: 'refresh.requested' });
  await pass(2_000);
  expect(macs()).toEqual([]);
  ports.network.connect('house');
  await pass(16_000);
  expect(macs()).toEqual([RECORDER]);
});

test('without a network no server is reached; elsewhere one is, whatever becomes of the recorder’s router', async () => {
  const { ports } = await begin();
  const asked = () => ports.cloud('russia', { method: 'GET', path: '/nothing' });
  expect(await asked()).toMatchObject({ status: 404 });
  world.network.change((now) => ({ ...now, gateway: { ...now.gateway, answers: false } }));
  expect(await asked()).toBeNull();
  ports.network.connect('guest');
  expect(await asked()).toMatchObject({ status: 404 });
  ports.network.connect('none');
  expect(await asked()).toBeNull();
});
