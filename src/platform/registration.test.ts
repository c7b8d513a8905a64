import { describe, expect, test } from 'vitest';
import { type Bench, createBench } from './testing/bench.ts';

const status = async (bench: Bench) => (await bench.shows()).status;

async function running(options: Parameters<typeof createBench>[0] = {}): Promise<Bench> {
  const bench = await createBench(options);
  await bench.box.powerOn();
  return bench;
}

describe('registration', () => {
  test('takes three to five seconds and one round trip, then the service is online', async () => {
    const bench = await running();
    expect(await status(bench)).toEqual({ state: 'registering', last: null });
    await bench.advance(2999);
    expect(await status(bench)).toEqual({ state: 'registering', last: null });
    await bench.advance(2901);
    expect(await status(bench)).toEqual({ state: 'online' });
    expect(await bench.shows()).toMatchObject({
      binding: { state: 'bound', epoch: 1, account: 'first@owner.test' },
      unbindState: 1,
      unsettled: false,
    });
  });

  test.each<[string, Parameters<typeof createBench>[0], object, number]>([
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
    const bench = await running(world);
    await bench.advance(8000);
    expect(await bench.shows()).toMatchObject({ status: expected, unbindState, binding: { state: 'unknown' } });
  });

  test('a silent server is offline after six seconds, tried again after twelve, and online once it speaks', async () => {
    const bench = await running();
    bench.faults.silent = true;
    await bench.advance(11_500);
    expect(await status(bench)).toEqual({ state: 'offline', reason: 'server-silent' });
    bench.faults.silent = false;
    await bench.goOnline();
    expect(await status(bench)).toEqual({ state: 'online' });
  });

  test('trying again keeps the last reason, also for who would unbind, until what it hung on is another', async () => {
    const bench = await running({ config: { 'platform.serverAddress': 'nowhere.sim.invalid' } });
    await bench.advance(8000);
    expect(await bench.shows()).toMatchObject({ status: { state: 'offline' }, unbindState: 4 });
    await bench.advance(12_000);
    const again = { status: { state: 'registering', last: 'name-not-resolved' }, unbindState: 4 };
    expect(await bench.shows()).toMatchObject(again);
    expect(await bench.unbind()).toEqual({ ok: false, code: 'offline', reason: 'name-not-resolved' });
    await bench.apply({ 'platform.serverAddress': 'litedev.hik-connect.com' });
    expect(await bench.shows()).toMatchObject({ status: { state: 'registering', last: null }, unbindState: 0 });
    await bench.goOnline();
    bench.cloud.drop('SIM000042');
    await bench.advance(11_000);
    expect(await status(bench)).toEqual({ state: 'registering', last: null });
  });

  test('no two retries are logged: a server silent for an hour makes one entry', async () => {
    const bench = await running();
    bench.faults.silent = true;
    await bench.advance(3_600_000);
    const offline = (await bench.log()).filter((entry) => entry.event === 'platform-offline');
    expect(offline).toHaveLength(1);
    bench.faults.silent = false;
    await bench.goOnline();
    expect((await bench.log())[0]).toMatchObject({ event: 'platform-online', server: 'litedev.hik-connect.com' });
  });

  test('a recorder of the Russian region comes online once its server is changed, and the binding is shown', async () => {
    const bench = await running({ region: 'russia' });
    await bench.advance(8000);
    expect(await status(bench)).toEqual({ state: 'offline', reason: 'wrong-region' });
    await bench.apply({ 'platform.serverAddress': 'litedev.hik-connectru.com' });
    expect(await status(bench)).toEqual({ state: 'registering', last: null });
    await bench.advance(5900);
    expect(await bench.shows()).toMatchObject({ status: { state: 'online' }, unbindState: 1 });
  });

  test('cable out and in again: no-link at once, then registering, then online', async () => {
    const bench = await running();
    await bench.goOnline();
    bench.box.ethernet.pull();
    await bench.box.clock.settle();
    expect(await status(bench)).toEqual({ state: 'offline', reason: 'no-link' });
    await bench.advance(60_000);
    expect(await status(bench)).toEqual({ state: 'offline', reason: 'no-link' });
    bench.box.ethernet.plug();
    await bench.box.clock.settle();
    expect(await status(bench)).toEqual({ state: 'registering', last: null });
    await bench.advance(5900);
    expect(await status(bench)).toEqual({ state: 'online' });
  });

  test('a reply to an earlier attempt is nobody’s: switched off while registering stays off and leaves no session', async () => {
    const bench = await running();
    for (let at = 0; at < 6000; at += 200) {
      await bench.switchService(true);
      await bench.advance(at);
      await bench.switchService(false);
      await bench.advance(20_000);
      expect(await status(bench)).toEqual({ state: 'off' });
      expect(bench.inSession(), `switched off ${at} ms into it`).toBe(false);
    }
  });

  test('switching the service off leaves the session and keeps the binding; on again, it is there', async () => {
    const bench = await running();
    await bench.goOnline();
    expect(bench.inSession()).toBe(true);
    await bench.switchService(false);
    expect(bench.inSession()).toBe(false);
    expect(await bench.shows()).toMatchObject({
      status: { state: 'off' },
      unbindState: 3,
      binding: { state: 'bound' },
    });
    await bench.switchService(true);
    await bench.goOnline();
    expect(await bench.shows()).toMatchObject({ unbindState: 1, binding: { state: 'bound', epoch: 1 } });
    expect(bench.cloudHolds()).toMatchObject({ bound: true, epoch: 1 });
  });

  test('while the recorder does not run it is not registered', async () => {
    const bench = await running();
    await bench.goOnline();
    bench.box.cutPower();
    await bench.advance(30_000);
    expect(await status(bench)).toEqual({ state: 'off' });
    expect(bench.inSession()).toBe(false);
  });

  test('what others do in the cloud is shown at once while online, and after the next registration otherwise', async () => {
    const bench = await running();
    await bench.goOnline();
    bench.freeElsewhere();
    await bench.box.clock.settle();
    expect(await bench.shows()).toMatchObject({ binding: { state: 'not-bound' }, unbindState: 2 });
    bench.bindTo('second@owner.test');
    await bench.box.clock.settle();
    expect(await bench.shows()).toMatchObject({ binding: { state: 'bound', epoch: 2, account: 'second@owner.test' } });
    await bench.switchService(false);
    bench.freeElsewhere();
    await bench.box.clock.settle();
    expect(await bench.shows()).toMatchObject({ binding: { state: 'bound', epoch: 2 } });
    await bench.switchService(true);
    await bench.goOnline();
    expect(await bench.shows()).toMatchObject({ binding: { state: 'not-bound' } });
  });

  test('freed and bound again within one save, each stands in the log, once', async () => {
    const bench = await running();
    await bench.goOnline();
    bench.freeElsewhere();
    bench.bindTo('second@owner.test');
    await bench.box.clock.settle();
    const told = (await bench.log()).flatMap((entry) => (entry.event === 'binding-changed' ? [entry.bound] : []));
    expect(told).toEqual([true, false]);
  });

  test('the same configuration saved again does not disturb the session', async () => {
    const bench = await running();
    await bench.goOnline();
    await bench.apply({ 'general.language': 'en' });
    expect(await status(bench)).toEqual({ state: 'online' });
  });

  test('the cloud forgetting the session is noticed at the next request and mended', async () => {
    const bench = await running();
    await bench.goOnline();
    bench.cloud.drop('SIM000042');
    expect(await bench.unbind()).toEqual({ ok: false, code: 'unknown-result' });
    await bench.advance(20_000);
    expect(await bench.shows()).toMatchObject({ status: { state: 'online' }, unsettled: false, unbindState: 1 });
    expect(await bench.unbind()).toEqual({ ok: true });
  });
});
