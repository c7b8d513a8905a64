// The page's own world with a PC beside its recorder: what our own client finds there, and what the network's switches make of it.
import { beforeEach, expect, test } from 'vitest';
import type { SimulatedClock } from '../../device/testing/index.ts';
import { becameOf, foundIn, type QuestionsAt, questionsAt } from '../../lan/index.ts';
import type { World } from '../../world/index.ts';
import { openPageLan, type PageLan } from './pageLan.ts';
import { ADMIN, pageWorld } from './testing/pageWorld.ts';

let clock: SimulatedClock;
let world: World;
let lan: PageLan;
let tool: QuestionsAt;
let pc: { address: string; mask: string };

/** Moves time until the work is done. */
async function during<T>(work: Promise<T>): Promise<T> {
  const state = { done: false };
  const ending = work.finally(() => {
    state.done = true;
  });
  ending.catch(() => undefined);
  for (let step = 0; step < 1_000 && !state.done; step += 1) await clock.advance(100);
  if (!state.done) throw new Error('Not done within 100 s.');
  return ending;
}

const listed = async () => (await during(tool.all({ types: 'inquiry' }, 2_000))).map(foundIn);
async function ask(types: string, fields: Record<string, string> = {}) {
  const answer = await during(tool.one({ types, mac: '02-00-5e-20-48-16', fields }, 15_000));
  return answer && becameOf(answer);
}
const facts = () => world.agentSide.facts();

beforeEach(async () => {
  ({ clock, world } = await pageWorld({ seed: 'page' }));
  lan = await openPageLan(world);
  await clock.advance(60_000);
  // The computer beside the recorder, which the network has of its own.
  pc = { address: '192.168.1.10', mask: '255.255.255.0' };
  let ids = 0;
  const station = lan.station({ mac: '02-00-00-00-00-10', place: () => pc, plugged: () => true });
  tool = questionsAt(station, { later: clock.delay, newId: () => `Q${++ids}` });
});

test('the recorder is found with the time of its start, though nobody listened then', async () => {
  const [answer] = await during(tool.all({ types: 'inquiry' }, 2_000));
  if (!answer) throw new Error('Nobody answered.');
  expect(foundIn(answer)).toMatchObject({ address: '192.168.1.64', activated: true, platformEnabled: true });
  const booted = (await world.agentSide.readLog()).find(({ event }) => event === 'booted')?.at ?? 0;
  expect(clock.now() - booted).toBeGreaterThan(60_000);
  expect(answer.fields.get('BootTime')).toBe(new Date(booted).toISOString().slice(0, 19).replace('T', ' '));
});

test('the PC asks, changes and frees it', async () => {
  expect(await ask('getUnbindStatus')).toMatchObject({ unbindStatus: 1 });
  expect(await ask('ezvizUnbind', { Password: 'wrong' })).toMatchObject({ error: 2024, attemptsLeft: 6 });
  expect(await ask('update', { Password: ADMIN, IPv4Address: '192.168.1.70' })).toMatchObject({ result: 'success' });
  expect((await facts()).ip?.address).toBe('192.168.1.70');
  expect(await listed()).toMatchObject([{ address: '192.168.1.70' }]);
  await clock.advance(20_000);
  expect(await ask('ezvizUnbind', { Password: ADMIN })).toMatchObject({ result: 'success' });
  expect(world.holdings.now().binding.bound).toBe(false);
});

test.each<[string, () => unknown, number]>([
  ['the cable is out', () => world.network.change((now) => ({ ...now, cable: false })), 0],
  ['the plug is out', () => world.hardware.cutPower(), 0],
  [
    'the router is down: neighbours need none',
    () => world.network.change((now) => ({ ...now, gateway: { ...now.gateway, answers: false } })),
    1,
  ],
  [
    'another device has taken its address: it is heard in the group',
    () => world.network.change((now) => ({ ...now, taken: '192.168.1.64' })),
    1,
  ],
  ['the PC is in another subnet: it is heard in the group', () => Object.assign(pc, { address: '10.0.0.5' }), 1],
])('%s', async (_what, change, found) => {
  await change();
  await clock.advance(2_000);
  expect(await listed()).toHaveLength(found);
});

test('the socket’s traffic counts what it says and hears', async () => {
  const bytes = { sent: 0, received: 0 };
  world.network.watchTraffic((traffic) => {
    if (!('bytes' in traffic)) return;
    bytes.sent += traffic.bytes.sent;
    bytes.received += traffic.bytes.received;
  });
  await ask('getBindList');
  expect(bytes.received).toBeGreaterThan(200);
  expect(bytes.sent).toBeGreaterThan(400);
});

test('where the world goes, the wire is silent', async () => {
  lan.end();
  expect(await listed()).toEqual([]);
});
