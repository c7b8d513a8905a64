// PPPoE: the provider is dialled while it is on, what it gives leads out, and what it refuses is said; its password is told nowhere.
import { describe, expect, test } from 'vitest';
import { type Box, createBox } from '../testing/index.ts';
import { DIAL_MS, REDIAL_MS } from './pppoe.ts';

const LEASE = { address: '100.64.12.34', mask: '255.255.255.255', gateway: '100.64.0.1', dns: ['8.8.8.8'] };
const ACCOUNT = { 'pppoe.enabled': true, 'pppoe.user': 'shop@isp.test', 'pppoe.password': 'Line-Secret-1' } as const;

async function running(options: Parameters<typeof createBox>[0] = {}): Promise<Box> {
  const box = createBox(options);
  await box.powerOn();
  return box;
}
const facts = (box: Box) => box.agentSide.facts();
const line = async (box: Box) => (await facts(box)).network.pppoe;
const apply = (box: Box, changes: object) => box.recorder.applyConfig({ session: box.session('admin'), changes });
const connected = { state: 'connected', lease: LEASE };

test('it dials, is refused, dials again, and goes out by what it is given', async () => {
  const box = await running();
  expect(await line(box)).toEqual({ state: 'off' });
  box.ethernet.modem = { answer: 'refused' };
  await apply(box, ACCOUNT);
  expect(await line(box)).toEqual({ state: 'dialling' });
  expect((await facts(box)).ip).toMatchObject({ source: 'static' });
  await box.clock.advance(DIAL_MS);
  expect(await line(box)).toEqual({ state: 'failed', reason: 'pppoe-refused' });
  box.ethernet.modem = { answer: 'connected', lease: LEASE };
  await box.clock.advance(REDIAL_MS);
  expect(await line(box)).toEqual(connected);
  expect((await facts(box)).ip).toEqual({ source: 'pppoe', nic: { type: 'auto', mtu: 1492 }, ...LEASE });
});

test('another account is dialled at once; switched off, the local network leads out again', async () => {
  const box = await running({ config: ACCOUNT });
  await box.clock.advance(DIAL_MS);
  expect(await line(box)).toEqual({ state: 'failed', reason: 'pppoe-no-modem' });
  box.ethernet.modem = { answer: 'connected', lease: LEASE };
  await apply(box, { 'pppoe.user': 'other@isp.test' });
  await box.clock.advance(DIAL_MS);
  expect(await line(box)).toEqual(connected);
  await apply(box, { 'pppoe.enabled': false });
  expect(await line(box)).toEqual({ state: 'off' });
  expect((await facts(box)).ip).toMatchObject({ source: 'static' });
});

test('a session ends with the modem, the cable and the power', async () => {
  const box = await running({ config: ACCOUNT });
  box.ethernet.modem = { answer: 'connected', lease: LEASE };
  await box.clock.advance(DIAL_MS + REDIAL_MS);
  expect(await line(box)).toEqual(connected);
  box.ethernet.modem = { answer: 'nobody' };
  box.ethernet.take(null);
  expect(await line(box)).toEqual({ state: 'dialling' });
  await box.clock.advance(DIAL_MS);
  expect(await line(box)).toEqual({ state: 'failed', reason: 'pppoe-no-modem' });
  box.ethernet.pull();
  expect(await line(box)).toEqual({ state: 'failed', reason: 'no-link' });
  box.ethernet.plug();
  box.ethernet.modem = { answer: 'connected', lease: LEASE };
  await box.clock.advance(DIAL_MS);
  expect(await line(box)).toEqual(connected);
  box.cutPower();
  expect((await facts(box)).ip).toBeNull();
});

test('each turn is logged once, however often it dials in vain', async () => {
  const box = await running({ config: ACCOUNT });
  box.ethernet.modem = { answer: 'refused' };
  await box.clock.advance(DIAL_MS + 5 * REDIAL_MS);
  box.ethernet.modem = { answer: 'connected', lease: LEASE };
  await box.clock.advance(REDIAL_MS);
  const query = { from: null, to: null, kinds: [], events: [], skip: 0, limit: 100 };
  const found = await box.recorder.searchLog({ session: box.session('admin'), query });
  const told = found.ok ? found.entries.map(({ event }) => event).filter((event) => event.startsWith('pppoe')) : [];
  expect(told.toSorted()).toEqual(['pppoe-connected', 'pppoe-failed']);
});

describe('the account', () => {
  test('is asked for where it is switched on without one, and may be missing while it is off', async () => {
    const box = await running();
    expect(await apply(box, { 'pppoe.enabled': true })).toEqual({
      ok: false,
      refused: [
        { field: 'pppoe.user', code: 'empty' },
        { field: 'pppoe.password', code: 'empty' },
      ],
    });
    expect(await apply(box, { 'pppoe.password': 'Line-Secret-1' })).toEqual({ ok: true });
    expect(await apply(box, { 'pppoe.enabled': true, 'pppoe.user': 'shop@isp.test' })).toEqual({ ok: true });
  });
  test('has a password that no face is told, only that there is one; the log names the setting alone', async () => {
    const box = await running({ config: ACCOUNT });
    const session = box.session('admin');
    const seen = await box.recorder.sessionFacts({ session });
    expect(seen).toMatchObject({ ok: true });
    const everything = JSON.stringify([seen, await facts(box), await box.recorder.messages({ session })]);
    expect(everything).toContain('"pppoePasswordSet":true');
    expect(everything).not.toContain('Line-Secret-1');
    await apply(box, { 'pppoe.password': 'Line-Secret-2' });
    expect(JSON.stringify(await box.recorder.messages({ session }))).not.toContain('Line-Secret');
  });
  test('does not travel on a stick', async () => {
    const box = await running({ config: ACCOUNT });
    const session = box.session('admin');
    const exported = await box.recorder.exportConfig({ session });
    const file = exported.ok ? await box.usb.read(exported.file) : null;
    expect(new TextDecoder().decode(file ?? new Uint8Array())).toContain('network.address');
    expect(new TextDecoder().decode(file ?? new Uint8Array())).not.toContain('pppoe');
  });
});
