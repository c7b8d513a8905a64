// What lies between the recorder and its server, as the agent lives with it: reasons, signs of life, and trying again.
import { describe, expect, test } from 'vitest';
import { HEARTBEAT_MS } from './index.ts';
import type { PathFault } from './links/inMemory.ts';
import { type Bench, createBench } from './testing/bench.ts';

const status = async (bench: Bench) => (await bench.shows()).status;
const offline = (reason: string) => ({ state: 'offline', reason });

async function online(): Promise<Bench> {
  const bench = await createBench();
  await bench.goOnline();
  return bench;
}

describe('a path that is barred from the beginning', () => {
  test.each<[PathFault, number]>([
    ['no-address', 5001],
    ['no-gateway', 5451],
    ['name-not-resolved', 5451],
    ['server-silent', 11_451],
  ])('%s is the status after one attempt', async (reason, ms) => {
    const bench = await createBench();
    await bench.block(reason);
    await bench.box.powerOn();
    await bench.advance(ms);
    expect(await status(bench)).toEqual(offline(reason));
    expect(bench.inSession()).toBe(false);
  });
  test.each<PathFault>(['no-gateway', 'name-not-resolved', 'server-silent'])(
    '%s, repaired: tried again at once, online in six seconds',
    async (reason) => {
      const bench = await createBench();
      await bench.block(reason);
      await bench.box.powerOn();
      await bench.advance(11_500);
      await bench.block(null);
      expect(await status(bench)).toEqual({ state: 'registering', last: reason });
      await bench.advance(5900);
      expect(await status(bench)).toEqual({ state: 'online' });
    },
  );
});

describe('a path that breaks while online', () => {
  test.each<PathFault>(['no-link', 'no-address', 'no-gateway'])(
    '%s is seen at once, and the session ends',
    async (reason) => {
      const bench = await online();
      await bench.block(reason);
      expect(await status(bench)).toEqual(offline(reason));
      expect(bench.inSession()).toBe(false);
      await bench.block(null);
      expect(await status(bench)).toEqual({ state: 'registering', last: reason });
    },
  );
  test.each<[PathFault, number]>([
    ['name-not-resolved', 10_450],
    ['server-silent', 16_000],
  ])('%s is further away: noticed by the next sign of life', async (reason, ms) => {
    const bench = await online();
    await bench.block(reason);
    expect(await status(bench)).toEqual({ state: 'online' });
    await bench.advance(ms);
    expect(await status(bench)).toEqual(offline(reason));
  });
  test('asked to unbind in the silence before that, nothing is lost: asked again, and settled', async () => {
    const bench = await online();
    await bench.block('server-silent');
    expect(await bench.unbind()).toEqual({ ok: false, code: 'unknown-result' });
    expect(bench.cloudHolds().bound).toBe(true);
    await bench.block(null);
    await bench.advance(6000);
    expect(await bench.shows()).toMatchObject({ status: { state: 'online' }, unsettled: false, unbindState: 1 });
    expect(await bench.unbind()).toEqual({ ok: true });
  });
});

describe('signs of life', () => {
  test('a binding that changed in a short silence is known with the next one', async () => {
    const bench = await online();
    bench.faults.silent = true;
    bench.freeElsewhere();
    await bench.box.clock.settle();
    expect(await bench.shows()).toMatchObject({ binding: { state: 'bound' } });
    bench.faults.silent = false;
    await bench.advance(HEARTBEAT_MS + 1000);
    expect(await bench.shows()).toMatchObject({ status: { state: 'online' }, binding: { state: 'not-bound' } });
  });
  test('a server that fell silent is noticed within sixteen seconds, and logged once', async () => {
    const bench = await online();
    bench.faults.silent = true;
    await bench.advance(16_000);
    expect(await status(bench)).toEqual(offline('server-silent'));
    await bench.advance(600_000);
    const told = (await bench.log()).filter((entry) => entry.event === 'platform-offline');
    expect(told).toMatchObject([{ reason: 'server-silent' }]);
  });
  test('a session that the cloud forgot is opened anew, without a word in the log', async () => {
    const bench = await online();
    bench.cloud.drop('SIM000042');
    await bench.advance(HEARTBEAT_MS + 900 + 5900);
    expect(await status(bench)).toEqual({ state: 'online' });
    expect(bench.inSession()).toBe(true);
    expect((await bench.log()).map(({ event }) => event)).toEqual(['platform-online', 'booted']);
  });
  test('a device that was moved to another region learns it by the next one', async () => {
    const bench = await online();
    bench.cloud.move('SIM000042', 'russia');
    await bench.advance(HEARTBEAT_MS + 900 + 5900);
    expect(await status(bench)).toEqual(offline('wrong-region'));
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
  });
  test('an hour of them writes nothing and moves nobody', async () => {
    const bench = await online();
    const writes = (await bench.log()).length;
    let told = 0;
    bench.platform.watch(() => void told++);
    await bench.advance(3_600_000);
    expect([(await bench.log()).length, told]).toEqual([writes, 1]);
    expect(bench.inSession()).toBe(true);
  });
});

describe('addresses', () => {
  test('while DHCP may still answer the status is connecting; a lease begins the registration', async () => {
    const bench = await createBench({ config: { 'network.dhcp': true } });
    await bench.box.powerOn();
    await bench.advance(1499);
    expect(await status(bench)).toEqual({ state: 'registering', last: null });
    await bench.advance(1 + 5900);
    expect(await status(bench)).toEqual({ state: 'online' });
  });
  test('a DHCP server that is silent is no-address, until it lends', async () => {
    const bench = await createBench({ config: { 'network.dhcp': true } });
    const { lends } = bench.box.ethernet;
    bench.box.ethernet.lends = null;
    await bench.box.powerOn();
    await bench.advance(60_000);
    expect(await status(bench)).toEqual(offline('no-address'));
    expect(await bench.unbind()).toEqual({ ok: false, code: 'offline', reason: 'no-address' });
    bench.box.ethernet.lends = lends;
    await bench.advance(10_000 + 5900);
    expect(await status(bench)).toEqual({ state: 'online' });
  });
  test('other addresses are another registration', async () => {
    const bench = await online();
    await bench.apply({ 'network.address': '192.168.1.70' });
    expect(await status(bench)).toEqual({ state: 'registering', last: null });
    expect(bench.inSession()).toBe(false);
    await bench.advance(5900);
    expect(await status(bench)).toEqual({ state: 'online' });
  });
  test('settings that change no address in use disturb nothing', async () => {
    const bench = await online();
    await bench.apply({ 'network.autoDns': false });
    expect(await status(bench)).toEqual({ state: 'online' });
  });
});
