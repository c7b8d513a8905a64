// The in-memory wire: the link's contract over a good wire and over bad ones, and what is its own.
import { describe, expect, test } from 'vitest';
import { createBox, createSeededRandom } from '../device/testing/index.ts';
import { type CloudLink, type CloudPush, REPLY_MS } from '../platform/index.ts';
import { type CloudLinkWorld, cloudLinkContract } from '../platform/testing/index.ts';
import { type CloudFaults, goodWire } from './faults.ts';
import { type PathFault, ROUND_TRIP_MS } from './inMemoryLink.ts';
import { boundDevice, chaoticLink, createFarSide } from './testing/index.ts';

const serial = 'SIM000042';

function makeWorld() {
  const { clock, ethernet, finish } = createBox();
  const faults: CloudFaults = { ...goodWire };
  const way: { obstacle: PathFault | null } = { obstacle: null };
  const carried: { sent: number; received: number }[] = [];
  const farSide = createFarSide(boundDevice(serial));
  const { cloud } = farSide;
  const link = farSide.link({
    clock,
    serial,
    replyMs: REPLY_MS,
    obstacle: () => (ethernet.linkUp() ? way.obstacle : 'no-link'),
    watchPath: ethernet.watch,
    carried: (bytes) => void carried.push(bytes),
    faults: () => faults,
  });
  return {
    link,
    cloud,
    clock,
    ethernet,
    way,
    carried,
    faults,
    finish,
    serial,
    server: 'litedev.hik-connect.com',
    serverElsewhere: 'dev.hik-connectru.com',
    serverNowhere: 'nowhere.sim.invalid',
    quiet: () => clock.advance(10_000),
    binding: async () => farSide.binding(serial),
    ticket: () => farSide.ticket(serial),
    bind: async (account: string) => (await cloud.bind(serial, account)) === 'bound',
    restart: cloud.restart,
  };
}

function badWorld(seed: number): CloudLinkWorld & { link: CloudLink } {
  const world = makeWorld();
  const random = createSeededRandom(seed);
  const chance = (): number => Number.parseInt(random.hex(2), 16) / 0x10000;
  return { ...world, link: chaoticLink(world.link, { clock: world.clock, chance, latest: 2000 }) };
}

cloudLinkContract('the in-memory link', makeWorld);
for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) cloudLinkContract(`a bad wire no. ${seed}`, () => badWorld(seed));

describe('the in-memory wire', () => {
  const asked = { server: 'litedev.hik-connect.com', serial };

  test('takes 900 ms there and back', async () => {
    const { link, clock } = makeWorld();
    let answered = false;
    void link.register(asked).then(() => {
      answered = true;
    });
    expect(ROUND_TRIP_MS).toBe(900);
    await clock.advance(899);
    expect(answered).toBe(false);
    await clock.advance(1);
    expect(answered).toBe(true);
  });

  test('without a cable there is no link, at once', async () => {
    const { link, ethernet } = makeWorld();
    ethernet.pull();
    expect(await link.register(asked)).toEqual({ ok: false, reason: 'no-link' });
  });

  test('pulling the cable ends the session and tells so', async () => {
    const { link, ethernet, finish } = makeWorld();
    const reply = await finish(link.register(asked));
    const pushed: CloudPush[] = [];
    link.watch((push) => void pushed.push(push));
    ethernet.pull();
    expect(pushed).toEqual([{ push: 'session-lost', reason: 'no-link' }]);
    ethernet.plug();
    const session = reply !== 'no-reply' && reply.ok ? reply.session : '';
    expect(await finish(link.unbind({ session, operationId: 'op', epoch: 1 }))).toMatchObject({
      result: 'session-unknown',
    });
  });

  test.each<[keyof CloudFaults, boolean]>([
    ['silent', true],
    ['loseRequests', true],
    ['loseReplies', false],
  ])('with %s an unbind ends without a reply after six seconds, and the binding stands: %s', async (fault, stands) => {
    const { link, clock, faults, finish, binding } = makeWorld();
    const reply = await finish(link.register(asked));
    faults[fault] = true;
    const heard: unknown[] = [];
    const session = reply !== 'no-reply' && reply.ok ? reply.session : '';
    void link.unbind({ session, operationId: 'op', epoch: 1 }).then((said) => heard.push(said));
    await clock.advance(5999);
    expect(heard).toEqual([]);
    await clock.advance(1);
    expect(heard).toEqual(['no-reply']);
    expect((await binding()).bound).toBe(stands);
    expect(clock.waiting()).toBe(0);
  });

  test.each<[PathFault, number]>([
    ['no-link', 0],
    ['no-address', 0],
    ['no-gateway', 450],
    ['name-not-resolved', 450],
  ])('%s is known after %i ms, to a registration and to a sign of life alike', async (reason, ms) => {
    const { link, clock, way, finish } = makeWorld();
    const reply = await finish(link.register(asked));
    way.obstacle = reason;
    const heard: unknown[] = [];
    void link.register(asked).then((said) => heard.push(said));
    void link.beat({ session: reply !== 'no-reply' && reply.ok ? reply.session : '' }).then((said) => heard.push(said));
    await clock.advance(ms === 0 ? 0 : ms - 1);
    expect(heard).toHaveLength(ms === 0 ? 2 : 0);
    await clock.advance(1);
    expect(heard).toEqual([
      { ok: false, reason },
      { result: 'failed', reason },
    ]);
  });

  test('what crosses the cable is told: a request when it sets out, its answer when it comes', async () => {
    const { link, clock, carried, faults } = makeWorld();
    void link.register(asked);
    await clock.settle();
    expect(carried).toEqual([{ sent: 2400, received: 0 }]);
    await clock.advance(900);
    expect(carried).toEqual([
      { sent: 2400, received: 0 },
      { sent: 0, received: 5200 },
    ]);
    faults.silent = true;
    void link.beat({ session: 'any' });
    await clock.advance(60_000);
    expect(carried.slice(2)).toEqual([{ sent: 310, received: 0 }]);
  });

  test('somebody else’s device is none of its business', async () => {
    const { link, cloud, finish } = makeWorld();
    await finish(link.register(asked));
    const pushed: CloudPush[] = [];
    link.watch((push) => void pushed.push(push));
    expect(await cloud.bind('SIM000043', 'x')).toBe('already-bound');
    expect(pushed).toEqual([]);
  });
});
