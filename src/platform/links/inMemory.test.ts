import { describe, expect, test } from 'vitest';
import { createBox } from '../../device/testing/index.ts';
import { cloudLinkContract } from '../cloudLink.contract.ts';
import type { CloudPush } from '../cloudLink.ts';
import { createCloud } from './cloud.ts';
import { type CloudFaults, goodWire } from './faults.ts';
import { createInMemoryLink, type PathFault, ROUND_TRIP_MS } from './inMemory.ts';

const serial = 'SIM000042';

function makeWorld() {
  const { clock, ethernet, finish } = createBox();
  const faults: CloudFaults = { ...goodWire };
  const way: { obstacle: PathFault | null } = { obstacle: null };
  const carried: { sent: number; received: number }[] = [];
  const cloud = createCloud({
    devices: {
      [serial]: {
        region: 'international',
        lastEpoch: 1,
        binding: { revision: 1, bound: true, epoch: 1, account: 'first@owner.test' },
        sharedWith: [],
        operations: {},
      },
    },
  });
  const link = createInMemoryLink({
    cloud,
    clock,
    serial,
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
    binding: () => cloud.binding(serial),
    bind: (account: string) => cloud.bind(serial, account),
  };
}

cloudLinkContract('the in-memory link', makeWorld);

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
    const session = reply.ok ? reply.session : '';
    expect(await finish(link.unbind({ session, operationId: 'op', epoch: 1 }))).toMatchObject({
      result: 'session-unknown',
    });
  });

  test.each<[keyof CloudFaults, boolean]>([
    ['silent', true],
    ['loseRequests', true],
    ['loseReplies', false],
  ])('with %s an unbind is not answered, and the binding stands: %s', async (fault, stands) => {
    const { link, clock, faults, finish, binding } = makeWorld();
    const reply = await finish(link.register(asked));
    faults[fault] = true;
    let answered = false;
    void link.unbind({ session: reply.ok ? reply.session : '', operationId: 'op', epoch: 1 }).then(() => {
      answered = true;
    });
    await clock.advance(60_000);
    expect(answered).toBe(false);
    expect(binding().bound).toBe(stands);
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
    void link.beat({ session: reply.ok ? reply.session : '' }).then((said) => heard.push(said));
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
    expect(cloud.bind('SIM000043', 'x')).toBe(false);
    expect(pushed).toEqual([]);
  });
});
