// The recorder in its network: which addresses it tells of, and what its owner may ask while it runs.
import { describe, expect, test } from 'vitest';
import { type Box, createBox } from '../testing/index.ts';

async function running(options: Parameters<typeof createBox>[0] = {}): Promise<Box> {
  const box = createBox(options);
  await box.powerOn();
  return box;
}
const facts = (box: Box) => box.agentSide.facts();
const apply = (box: Box, changes: object) => box.recorder.applyConfig({ session: box.session('admin'), changes });
const LEASED = { source: 'dhcp', address: '192.168.1.107', gateway: '192.168.1.1', dns: ['192.168.1.1'] };

describe('the addresses in use', () => {
  test('are those of the settings while it runs, and nobody’s while it is off', async () => {
    const box = createBox();
    expect((await facts(box)).ip).toBeNull();
    await box.powerOn();
    expect((await facts(box)).ip).toEqual({
      source: 'static',
      nic: { type: 'auto', mtu: 1500 },
      address: '192.168.1.64',
      mask: '255.255.255.0',
      gateway: '192.168.1.1',
      dns: ['192.168.1.1'],
    });
    box.cutPower();
    expect((await facts(box)).ip).toBeNull();
  });
  test('come from DHCP a moment after it was switched on, and go back at once', async () => {
    const box = await running();
    await apply(box, { 'network.dhcp': true });
    expect(await facts(box)).toMatchObject({ ip: null, network: { awaitingLease: true } });
    await box.clock.advance(1500);
    expect(await facts(box)).toMatchObject({ ip: LEASED, network: { awaitingLease: false } });
    await apply(box, { 'network.dhcp': false });
    expect(await facts(box)).toMatchObject({ ip: { source: 'static', address: '192.168.1.64' } });
  });
  test('keep name servers of one’s own beside a lease', async () => {
    const box = await running({
      config: { 'network.dhcp': true, 'network.autoDns': false, 'network.dns1': '8.8.8.8' },
    });
    await box.clock.advance(1500);
    expect((await facts(box)).ip).toMatchObject({ address: '192.168.1.107', dns: ['8.8.8.8'] });
  });
  test('that were lent end with the cable and with the power, and are asked for again', async () => {
    const box = await running({ config: { 'network.dhcp': true } });
    await box.clock.advance(1500);
    box.ethernet.pull();
    expect(await facts(box)).toMatchObject({ ip: null, network: { linkUp: false, awaitingLease: false } });
    box.ethernet.plug();
    await box.clock.advance(1500);
    expect((await facts(box)).ip).toMatchObject(LEASED);
    await box.powerCycle();
    expect((await facts(box)).ip).toBeNull();
    await box.clock.advance(1500);
    expect((await facts(box)).ip).toMatchObject(LEASED);
  });
});

describe('questions', () => {
  test('are answered while it runs', async () => {
    const box = await running();
    expect(await box.finish(box.recorder.ping({ session: box.session('admin'), target: '192.168.1.1' }))).toMatchObject(
      { received: 4, delayMs: 20 },
    );
    expect(
      await box.finish(box.recorder.lookUp({ session: box.session('admin'), name: 'dev.hik-connect.com' })),
    ).toMatchObject({ ok: true, by: '192.168.1.1' });
  });
  test('have no address to go out from while it is off', async () => {
    const box = createBox();
    expect(await box.recorder.ping({ session: box.session('admin'), target: '192.168.1.1' })).toEqual({
      ok: false,
      code: 'no-address',
    });
  });
  test.each(['ping', 'checkPath'] as const)('%s ends with the power, and does not go on after it', async (question) => {
    const box = await running();
    const asked = { session: box.session('admin'), target: '192.168.1.1', server: 'dev.hik-connect.com' };
    const answer = box.recorder[question](asked);
    await box.clock.advance(10);
    await box.powerCycle();
    expect(await answer).toEqual({ ok: false, code: 'interrupted' });
  });
});

describe('the meter', () => {
  const seen = async (box: Box) => {
    const shown = await box.recorder.traffic({ session: box.session('admin') });
    return shown.ok && shown.seconds.filter(({ sent, received }) => sent + received > 0);
  };
  test('counts what crosses the socket while it runs, and begins anew with the power', async () => {
    const box = await running();
    box.ethernet.cross({ bytes: { sent: 1000, received: 500 } });
    await box.clock.advance(1000);
    expect(await seen(box)).toEqual([{ sent: 8, received: 4 }]);
    await box.powerCycle();
    expect(await seen(box)).toEqual([]);
  });
  test('counts nothing that crosses while it is off', async () => {
    const box = createBox();
    box.ethernet.cross({ bytes: { sent: 1000, received: 500 } });
    await box.powerOn();
    await box.clock.advance(1000);
    expect(await seen(box)).toEqual([]);
  });
});
