// What lies between the recorder and its server, as the agent lives with it: reasons, signs of life, and trying again.
import { describe, expect, test } from 'vitest';
import type { PathFault } from '../cloud/index.ts';
import { HEARTBEAT_MS } from './index.ts';
import { createTestbed, type Testbed } from './testing/testbed.ts';

const status = async (testbed: Testbed) => (await testbed.shows()).status;
const offline = (reason: string) => ({ state: 'offline', reason });

async function online(): Promise<Testbed> {
  const testbed = await createTestbed();
  await testbed.goOnline();
  return testbed;
}

describe('a path that is barred from the beginning', () => {
  test.each<[PathFault, number]>([
    ['no-address', 5001],
    ['ip-conflict', 5001],
    ['no-gateway', 5451],
    ['name-not-resolved', 5451],
    ['server-silent', 11_451],
  ])('%s is the status after one attempt', async (reason, ms) => {
    const testbed = await createTestbed();
    await testbed.block(reason);
    await testbed.box.powerOn();
    await testbed.advance(ms);
    expect(await status(testbed)).toEqual(offline(reason));
    expect(await testbed.inSession()).toBe(false);
  });
  test.each<PathFault>(['no-gateway', 'name-not-resolved', 'server-silent'])(
    '%s, repaired: tried again at once, online in six seconds',
    async (reason) => {
      const testbed = await createTestbed();
      await testbed.block(reason);
      await testbed.box.powerOn();
      await testbed.advance(11_500);
      await testbed.block(null);
      expect(await status(testbed)).toEqual({ state: 'registering', last: reason });
      await testbed.advance(5900);
      expect(await status(testbed)).toEqual({ state: 'online' });
    },
  );
});

describe('a path that breaks while online', () => {
  test.each<PathFault>(['no-link', 'no-address', 'ip-conflict', 'no-gateway'])(
    '%s is seen at once, and the session ends',
    async (reason) => {
      const testbed = await online();
      await testbed.block(reason);
      expect(await status(testbed)).toEqual(offline(reason));
      expect(await testbed.inSession()).toBe(false);
      await testbed.block(null);
      expect(await status(testbed)).toEqual({ state: 'registering', last: reason });
    },
  );
  test.each<[PathFault, number]>([
    ['name-not-resolved', 10_450],
    ['server-silent', 16_000],
  ])('%s is further away: noticed by the next sign of life', async (reason, ms) => {
    const testbed = await online();
    await testbed.block(reason);
    expect(await status(testbed)).toEqual({ state: 'online' });
    await testbed.advance(ms);
    expect(await status(testbed)).toEqual(offline(reason));
  });
  test('asked to unbind in the silence before that, nothing is lost: asked again, and settled', async () => {
    const testbed = await online();
    await testbed.block('server-silent');
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'unknown-result' });
    expect(testbed.cloudHolds().bound).toBe(true);
    await testbed.block(null);
    await testbed.advance(6000);
    expect(await testbed.shows()).toMatchObject({ status: { state: 'online' }, unsettled: false, unbindState: 1 });
    expect(await testbed.unbind()).toEqual({ ok: true });
  });
});

describe('signs of life', () => {
  test('a binding that changed in a short silence is known with the next one', async () => {
    const testbed = await online();
    testbed.faults.silent = true;
    await testbed.freeElsewhere();
    await testbed.box.clock.settle();
    expect(await testbed.shows()).toMatchObject({ binding: { state: 'bound' } });
    testbed.faults.silent = false;
    await testbed.advance(HEARTBEAT_MS + 1000);
    expect(await testbed.shows()).toMatchObject({ status: { state: 'online' }, binding: { state: 'not-bound' } });
  });
  test('a server that fell silent is noticed within sixteen seconds, and logged once', async () => {
    const testbed = await online();
    testbed.faults.silent = true;
    await testbed.advance(16_000);
    expect(await status(testbed)).toEqual(offline('server-silent'));
    await testbed.advance(600_000);
    const told = (await testbed.log()).filter((entry) => entry.event === 'platform-offline');
    expect(told).toMatchObject([{ reason: 'server-silent' }]);
  });
  test('a session that the cloud forgot is opened anew, without a word in the log', async () => {
    const testbed = await online();
    await testbed.cloud.drop('SIM000042');
    await testbed.advance(HEARTBEAT_MS + 900 + 5900);
    expect(await status(testbed)).toEqual({ state: 'online' });
    expect(await testbed.inSession()).toBe(true);
    expect((await testbed.log()).map(({ event }) => event)).toEqual(['platform-online', 'booted']);
  });
  test('a device that was moved to another region learns it by the next one', async () => {
    const testbed = await online();
    await testbed.cloud.move('SIM000042', 'russia');
    await testbed.advance(HEARTBEAT_MS + 900 + 5900);
    expect(await status(testbed)).toEqual(offline('wrong-region'));
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
  });
  test('an hour of them writes nothing and moves nobody', async () => {
    const testbed = await online();
    const writes = (await testbed.log()).length;
    let told = 0;
    testbed.platform.watch(() => void told++);
    await testbed.advance(3_600_000);
    expect([(await testbed.log()).length, told]).toEqual([writes, 1]);
    expect(await testbed.inSession()).toBe(true);
  });
});

describe('addresses', () => {
  test('while DHCP may still answer the status is connecting; a lease begins the registration', async () => {
    const testbed = await createTestbed({ config: { 'network.dhcp': true } });
    await testbed.box.powerOn();
    await testbed.advance(1499);
    expect(await status(testbed)).toEqual({ state: 'registering', last: null });
    await testbed.advance(1 + 5900);
    expect(await status(testbed)).toEqual({ state: 'online' });
  });
  test('a DHCP server that is silent is no-address, until it lends', async () => {
    const testbed = await createTestbed({ config: { 'network.dhcp': true } });
    const { lends } = testbed.box.ethernet;
    testbed.box.ethernet.lends = null;
    await testbed.box.powerOn();
    await testbed.advance(60_000);
    expect(await status(testbed)).toEqual(offline('no-address'));
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'offline', reason: 'no-address' });
    testbed.box.ethernet.lends = lends;
    await testbed.advance(10_000 + 5900);
    expect(await status(testbed)).toEqual({ state: 'online' });
  });
  test('other addresses are another registration', async () => {
    const testbed = await online();
    await testbed.apply({ 'network.address': '192.168.1.70' });
    expect(await status(testbed)).toEqual({ state: 'registering', last: null });
    expect(await testbed.inSession()).toBe(false);
    await testbed.advance(5900);
    expect(await status(testbed)).toEqual({ state: 'online' });
  });
  test('settings that change no address in use disturb nothing', async () => {
    const testbed = await online();
    await testbed.apply({ 'network.autoDns': false });
    expect(await status(testbed)).toEqual({ state: 'online' });
  });
});
