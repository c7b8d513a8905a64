// Each scenario of being offline, as an owner goes: found by asking at the recorder, repaired in its menu, unbound.
import { describe, expect, test } from 'vitest';
import { providerContract } from '../../src/world/index.ts';
import { configureElsewhere } from '../harness/elsewhere.ts';
import { typeLinePassword } from '../harness/linePassword.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { repair, silentStep, statusOf, unbind, world } from '../harness/wayOut.ts';

describe('the scenarios', () => {
  test('offline-gateway: the gateway is found silent, DHCP tells the right one, and the recorder is unbound', async () => {
    const person = await sitDown({ scenario: 'offline-gateway' });
    await person.boot();
    await person.logIn('admin', 'unbind4x');
    await person.advance(6000);
    expect(statusOf(person)).toEqual({ state: 'offline', reason: 'no-gateway' });
    expect(await silentStep(person)).toBe('gateway');
    expect(await person.probe('ping')).toMatchObject({ target: '192.168.1.254', received: 0 });
    expect(await person.probe('ping', '192.168.1.1')).toMatchObject({ received: 4 });
    await repair(person, { 'network.gateway': '192.168.1.1' });
    await unbind(person);
    expect(await silentStep(person)).toBeNull();
  });

  test('offline-dns: the name is found unknown to nobody who answers, another name server knows it', async () => {
    const person = await sitDown({ scenario: 'offline-dns' });
    await person.boot();
    await person.logIn('admin', 'unbind4x');
    await person.advance(6000);
    expect(statusOf(person)).toEqual({ state: 'offline', reason: 'name-not-resolved' });
    expect(await silentStep(person)).toBe('name');
    expect(await person.probe('look-up')).toEqual({ kind: 'look-up', ok: false, code: 'no-name-server' });
    await repair(person, { 'network.dns2': '8.8.8.8' });
    expect(await silentStep(person)).toBeNull();
    await unbind(person);
  });

  test('offline-conflict: another device is found with the same address, a free one is entered', async () => {
    const person = await sitDown({ scenario: 'offline-conflict' });
    await person.boot();
    await person.logIn('admin', 'unbind4x');
    await person.advance(6000);
    expect(statusOf(person)).toEqual({ state: 'offline', reason: 'ip-conflict' });
    expect(person.device().network.ipConflict).toBe(true);
    expect((await person.logged()).filter((line) => line.startsWith('ip-conflict'))).toEqual(['ip-conflict']);
    expect(await silentStep(person)).toBe('ip-conflict');
    await repair(person, { 'network.address': '192.168.1.66' });
    expect(person.device().network.ipConflict).toBe(false);
    expect(await silentStep(person)).toBeNull();
    await unbind(person);
  });

  test('offline-pppoe: the provider is found to refuse, the right password is typed', async () => {
    const person = await sitDown({ scenario: 'offline-pppoe' });
    await person.boot();
    await person.logIn('admin', 'unbind4x');
    await person.advance(12_000);
    expect(statusOf(person)).toEqual({ state: 'offline', reason: 'pppoe-refused' });
    expect(await person.logged()).toContain('platform-offline: pppoe-refused');
    expect(await silentStep(person)).toBe('pppoe-refused');
    await person.open('system/network/tcp-ip/pppoe');
    await typeLinePassword(person, providerContract.password);
    await person.advance(3000);
    expect(person.device().ip).toMatchObject({ source: 'pppoe', address: '100.64.12.34' });
    expect(await silentStep(person)).toBeNull();
    expect(await person.probe('ping', '192.168.1.10')).toMatchObject({ received: 4 });
    await unbind(person);
  });

  test('offline-cable: no link and no address; plugged in, the address comes by itself', async () => {
    const person = await sitDown({ scenario: 'offline-cable' });
    await person.boot();
    await person.logIn('admin', 'unbind4x');
    expect(statusOf(person)).toEqual({ state: 'offline', reason: 'no-link' });
    expect(await silentStep(person)).toBe('link');
    expect(await person.probe('ping', '192.168.1.1')).toMatchObject({ ok: false, code: 'no-link' });
    expect(person.device()).toMatchObject({ ip: null });
    await person.plugCable();
    expect(statusOf(person)).toEqual({ state: 'registering', last: null });
    await person.advance(1500);
    expect(person.device().ip).toMatchObject({ source: 'dhcp', address: '192.168.1.107' });
    await unbind(person);
  });
});

test('where neither modem nor router answers, dialling is what is blamed; with the router back it is no more', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  const { gateway } = person.world.network.state();
  const router = (yes: boolean) => world(person, { gateway: { ...gateway, answers: yes } });
  router(false);
  expect(statusOf(person)).toEqual({ state: 'offline', reason: 'no-gateway' });
  await configureElsewhere(person.world, { 'pppoe.enabled': true, 'pppoe.user': 'me', 'pppoe.password': 'mine' });
  await person.advance(10_000);
  expect(statusOf(person)).toEqual({ state: 'offline', reason: 'pppoe-no-modem' });
  expect(await silentStep(person)).toBe('pppoe-no-modem');
  router(true);
  expect(await silentStep(person)).toBeNull();
  await unbind(person);
});
