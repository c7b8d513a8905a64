import { describe, expect, test } from 'vitest';
import { PASSWORD } from '../device/testing/index.ts';
import type { CloudPush } from './cloudLink.ts';
import { createTestbed, SERIAL, type Testbed, type TestbedOptions } from './testing/testbed.ts';

const status = async (testbed: Testbed) => (await testbed.shows()).status;

async function running(options: Parameters<typeof createTestbed>[0] = {}): Promise<Testbed> {
  const testbed = await createTestbed(options);
  await testbed.box.powerOn();
  return testbed;
}

describe('registration', () => {
  test('takes three to five seconds and one round trip, then the service is online', async () => {
    const testbed = await running();
    expect(await status(testbed)).toEqual({ state: 'registering', last: null });
    await testbed.advance(2999);
    expect(await status(testbed)).toEqual({ state: 'registering', last: null });
    await testbed.advance(2901);
    expect(await status(testbed)).toEqual({ state: 'online' });
    expect(await testbed.shows()).toMatchObject({
      binding: { state: 'bound', epoch: 1, account: 'first@owner.test' },
      unbindState: 1,
      unsettled: false,
    });
  });

  test.each<[string, Parameters<typeof createTestbed>[0], object, number]>([
    ['the service is off', { service: false }, { state: 'off' }, 3],
    ['the cable is out', { plugged: false }, { state: 'offline', reason: 'no-link' }, 4],
    [
      'the name does not resolve',
      { config: { 'platform.serverAddress': 'nowhere.sim.invalid' } },
      { state: 'offline', reason: 'name-not-resolved' },
      4,
    ],
    ['the device is of another region', { region: 'russia' }, { state: 'offline', reason: 'wrong-region' }, 4],
  ])('when %s the status says so', async (_, world, expected, unbindState) => {
    const testbed = await running(world);
    await testbed.advance(8000);
    expect(await testbed.shows()).toMatchObject({ status: expected, unbindState, binding: { state: 'unknown' } });
  });

  test('a silent server is offline after six seconds, tried again after twelve, and online once it speaks', async () => {
    const testbed = await running();
    testbed.faults.silent = true;
    await testbed.advance(11_500);
    expect(await status(testbed)).toEqual({ state: 'offline', reason: 'server-silent' });
    testbed.faults.silent = false;
    await testbed.goOnline();
    expect(await status(testbed)).toEqual({ state: 'online' });
  });

  test('trying again keeps the last reason, also for who would unbind, until what it hung on is another', async () => {
    const testbed = await running({ config: { 'platform.serverAddress': 'nowhere.sim.invalid' } });
    await testbed.advance(8000);
    expect(await testbed.shows()).toMatchObject({ status: { state: 'offline' }, unbindState: 4 });
    await testbed.advance(12_000);
    const again = { status: { state: 'registering', last: 'name-not-resolved' }, unbindState: 4 };
    expect(await testbed.shows()).toMatchObject(again);
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'offline', reason: 'name-not-resolved' });
    await testbed.apply({ 'platform.serverAddress': 'litedev.hik-connect.com' });
    expect(await testbed.shows()).toMatchObject({ status: { state: 'registering', last: null }, unbindState: 0 });
    await testbed.goOnline();
    await testbed.cloud.drop('SIM000042');
    await testbed.advance(11_000);
    expect(await status(testbed)).toEqual({ state: 'registering', last: null });
  });

  test('no two retries are logged: a server silent for an hour makes one entry', async () => {
    const testbed = await running();
    testbed.faults.silent = true;
    await testbed.advance(3_600_000);
    const offline = (await testbed.log()).filter((entry) => entry.event === 'platform-offline');
    expect(offline).toHaveLength(1);
    testbed.faults.silent = false;
    await testbed.goOnline();
    expect((await testbed.log())[0]).toMatchObject({ event: 'platform-online', server: 'litedev.hik-connect.com' });
  });

  test('a recorder of the Russian region comes online once its server is changed, and the binding is shown', async () => {
    const testbed = await running({ region: 'russia' });
    await testbed.advance(8000);
    expect(await status(testbed)).toEqual({ state: 'offline', reason: 'wrong-region' });
    await testbed.apply({ 'platform.serverAddress': 'litedev.hik-connectru.com' });
    expect(await status(testbed)).toEqual({ state: 'registering', last: null });
    await testbed.advance(5900);
    expect(await testbed.shows()).toMatchObject({ status: { state: 'online' }, unbindState: 1 });
  });

  test('cable out and in again: no-link at once, then registering, then online', async () => {
    const testbed = await running();
    await testbed.goOnline();
    testbed.box.ethernet.pull();
    await testbed.box.clock.settle();
    expect(await status(testbed)).toEqual({ state: 'offline', reason: 'no-link' });
    await testbed.advance(60_000);
    expect(await status(testbed)).toEqual({ state: 'offline', reason: 'no-link' });
    testbed.box.ethernet.plug();
    await testbed.box.clock.settle();
    expect(await status(testbed)).toEqual({ state: 'registering', last: null });
    await testbed.advance(5900);
    expect(await status(testbed)).toEqual({ state: 'online' });
  });

  test.each(['no-link', 'no-address'] as const)(
    'word of a session lost (%s) that comes when all is well again: it is tried again, not waited for (I6)',
    async (reason) => {
      let tell: (push: CloudPush) => void = () => undefined;
      const wire: TestbedOptions['wire'] = (link) => ({
        ...link,
        watch(listener) {
          tell = listener;
          return link.watch(listener);
        },
      });
      const testbed = await running({ wire });
      await testbed.goOnline();
      tell({ push: 'session-lost', reason });
      expect(await status(testbed)).toEqual({ state: 'offline', reason });
      await testbed.advance(20_000);
      expect(await status(testbed)).toEqual({ state: 'online' });
    },
  );

  test('a reply to an earlier attempt is nobody’s: switched off while registering stays off and leaves no session', async () => {
    const testbed = await running();
    for (let at = 0; at < 6000; at += 200) {
      await testbed.switchService(true);
      await testbed.advance(at);
      await testbed.switchService(false);
      await testbed.advance(20_000);
      expect(await status(testbed)).toEqual({ state: 'off' });
      expect(await testbed.inSession(), `switched off ${at} ms into it`).toBe(false);
    }
  });

  test('switching the service off leaves the session and keeps the binding; on again, it is there', async () => {
    const testbed = await running();
    await testbed.goOnline();
    expect(await testbed.inSession()).toBe(true);
    await testbed.switchService(false);
    expect(await testbed.inSession()).toBe(false);
    expect(await testbed.shows()).toMatchObject({
      status: { state: 'off' },
      unbindState: 3,
      binding: { state: 'bound' },
    });
    await testbed.switchService(true);
    await testbed.goOnline();
    expect(await testbed.shows()).toMatchObject({ unbindState: 1, binding: { state: 'bound', epoch: 1 } });
    expect(testbed.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
  });

  test('while the recorder does not run it is not registered', async () => {
    const testbed = await running();
    await testbed.goOnline();
    testbed.box.cutPower();
    await testbed.advance(30_000);
    expect(await status(testbed)).toEqual({ state: 'off' });
    expect(await testbed.inSession()).toBe(false);
  });

  test('what others do in the cloud is shown at once while online, and after the next registration otherwise', async () => {
    const testbed = await running();
    await testbed.goOnline();
    await testbed.freeElsewhere();
    await testbed.box.clock.settle();
    expect(await testbed.shows()).toMatchObject({ binding: { state: 'not-bound' }, unbindState: 2 });
    await testbed.bindTo('second@owner.test');
    await testbed.box.clock.settle();
    expect(await testbed.shows()).toMatchObject({
      binding: { state: 'bound', epoch: 2, account: 'second@owner.test' },
    });
    await testbed.switchService(false);
    await testbed.freeElsewhere();
    await testbed.box.clock.settle();
    expect(await testbed.shows()).toMatchObject({ binding: { state: 'bound', epoch: 2 } });
    await testbed.switchService(true);
    await testbed.goOnline();
    expect(await testbed.shows()).toMatchObject({ binding: { state: 'not-bound' } });
  });

  test('freed and bound again within one save, each stands in the log, once', async () => {
    const testbed = await running();
    await testbed.goOnline();
    await testbed.freeElsewhere();
    await testbed.bindTo('second@owner.test');
    await testbed.box.clock.settle();
    const told = (await testbed.log()).flatMap((entry) => (entry.event === 'binding-changed' ? [entry.bound] : []));
    expect(told).toEqual([true, false]);
  });

  test('the same configuration saved again does not disturb the session', async () => {
    const testbed = await running();
    await testbed.goOnline();
    await testbed.apply({ 'general.language': 'en' });
    expect(await status(testbed)).toEqual({ state: 'online' });
  });

  test('the cloud forgetting the session is noticed at the next request and mended', async () => {
    const testbed = await running();
    await testbed.goOnline();
    await testbed.cloud.drop('SIM000042');
    expect(await testbed.unbind()).toEqual({ ok: false, code: 'unknown-result' });
    await testbed.advance(20_000);
    expect(await testbed.shows()).toMatchObject({ status: { state: 'online' }, unsettled: false, unbindState: 1 });
    expect(await testbed.unbind()).toEqual({ ok: true });
  });
});

test.each(['nothing', 'the plug pulled', 'the service switched off'])(
  'a session over which nothing was answered is left: the cloud does not take the recorder for online, followed by %s',
  async (what) => {
    const testbed = await running();
    await testbed.goOnline();
    testbed.faults.loseReplies = true;
    const asked = testbed.platform.ticket({ password: PASSWORD, way: 'app' });
    expect(await testbed.box.finish(asked)).toEqual({ ok: false, code: 'server-timeout' });
    expect(await status(testbed)).toEqual({ state: 'offline', reason: 'server-silent' });
    if (what === 'the plug pulled') testbed.box.cutPower();
    if (what === 'the service switched off') await testbed.switchService(false);
    await testbed.advance(0);
    expect([await testbed.inSession(), await testbed.cloud.isOnline(SERIAL)]).toEqual([false, false]);
  },
);
