// From every cause of being offline to unbound, as an owner goes: found by asking at the recorder, repaired in its menu, unbound.

import { describe, expect, test } from 'vitest';
import type { ConfigChanges, OfflineReason, PathStep } from '../../src/device/index.ts';
import type { NetworkState } from '../../src/network/index.ts';
import { configureElsewhere, sessionElsewhere } from '../harness/elsewhere.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';
const TCP_IP = 'system/network/tcp-ip/tcp-ip';
const DETECTION = 'maintenance/network/detection';

const statusOf = ({ menu }: Person) => menu.platform.now().status;
const world = (person: Person, part: Partial<NetworkState>) =>
  person.world.network.change((now) => ({ ...now, ...part }));

/** What Network Detection says of the way: the first stage that does not answer, or null. */
async function silentStep(person: Person): Promise<PathStep | null> {
  await person.open(DETECTION);
  const found = await person.probe('path');
  if (!found.ok) throw new Error(`The way was not asked: ${found.code}`);
  return found.steps.find(({ answers }) => !answers)?.step ?? null;
}

async function repair(person: Person, changes: ConfigChanges): Promise<void> {
  await person.open(TCP_IP);
  for (const [field, value] of Object.entries(changes)) await person.set(field as never, value as never);
  await person.apply();
  expect(person.screen.settings?.getSnapshot().context.refused).toEqual([]);
}

async function unbind(person: Person): Promise<void> {
  await person.waitOnline();
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.screen.unbind?.getSnapshot().value).toBe('unbound');
  expect(person.bound()).toBe(false);
}

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

interface Cause {
  title: string;
  break(person: Person): void;
  reason: OfflineReason;
  /** What Network Detection names. */
  silent: PathStep | null;
  /** What the owner does about it in the menu, or the trainer on the panel. */
  mend(person: Person): Promise<unknown>;
}
const answers = (yes: boolean, person: Person, which: 'gateway' | 'dns'): void =>
  world(person, { [which]: { ...person.world.network.state()[which], answers: yes } });
const dhcp = (person: Person, yes: boolean): void =>
  world(person, { dhcp: { ...person.world.network.state().dhcp, answers: yes } });
const servers = (person: Person, russia: boolean): void =>
  world(person, { servers: { international: { answers: true }, russia: { answers: russia } } });
const configure = (person: Person, changes: ConfigChanges) => configureElsewhere(person.world, changes);

const causes: Cause[] = [
  {
    title: 'the cable is pulled',
    break: (person) => world(person, { cable: false }),
    reason: 'no-link',
    silent: 'link',
    mend: (person) => person.plugCable(),
  },
  {
    title: 'DHCP is switched on, and nobody answers',
    break(person) {
      dhcp(person, false);
      void configure(person, { 'network.dhcp': true });
    },
    reason: 'no-address',
    silent: 'address',
    mend: (person) => repair(person, { 'network.dhcp': false }),
  },
  {
    title: 'DHCP is switched on, and answers late',
    break(person) {
      dhcp(person, false);
      void configure(person, { 'network.dhcp': true });
    },
    reason: 'no-address',
    silent: 'address',
    mend: async (person) => dhcp(person, true),
  },
  {
    title: 'the gateway in the settings is nobody’s',
    break: (person) => void configure(person, { 'network.gateway': '192.168.1.2' }),
    reason: 'no-gateway',
    silent: 'gateway',
    mend: (person) => repair(person, { 'network.gateway': '192.168.1.1' }),
  },
  {
    title: 'the recorder is moved to another network',
    break: (person) =>
      void configure(person, {
        'network.address': '10.0.0.5',
        'network.mask': '255.0.0.0',
        'network.gateway': '10.0.0.1',
      }),
    reason: 'no-gateway',
    silent: 'gateway',
    mend: (person) => repair(person, { 'network.dhcp': true }),
  },
  {
    title: 'the router goes down',
    break: (person) => answers(false, person, 'gateway'),
    reason: 'no-gateway',
    silent: 'gateway',
    mend: async (person) => answers(true, person, 'gateway'),
  },
  {
    title: 'the name server goes down',
    break: (person) => answers(false, person, 'dns'),
    reason: 'name-not-resolved',
    silent: 'name',
    mend: (person) => repair(person, { 'network.dns1': '77.88.8.8' }),
  },
  {
    title: 'the server goes down',
    break: (person) => servers(person, false),
    reason: 'server-silent',
    silent: 'server',
    mend: async (person) => servers(person, true),
  },
  {
    title: 'the device belongs to another region',
    break: (person) => person.world.cloud.move(person.world.serial, 'international'),
    reason: 'wrong-region',
    silent: null,
    async mend(person) {
      await person.open(HIK_CONNECT);
      await person.set('platform.serverAddress', 'litedev.hik-connect.com');
      await person.apply();
    },
  },
];

/** Simulated ms within which a recorder that is online notices anything, and in which a mended one is online again. */
const NOTICED_MS = 25_000;
const ONLINE_MS = 40_000;

/** Until the status is offline. Between two attempts it is, in one it connects. */
async function noticed(person: Person): Promise<void> {
  for (let waited = 0; waited < NOTICED_MS && statusOf(person).state !== 'offline'; waited += 500)
    await person.advance(500);
  await person.clock.settle();
}

test.each(causes)('$title: noticed while online ($reason), found, mended, unbound', async (cause) => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  cause.break(person);
  await noticed(person);
  expect(statusOf(person)).toEqual({ state: 'offline', reason: cause.reason });
  expect(await person.logged()).toContain(`platform-offline: ${cause.reason}`);
  expect(await silentStep(person)).toBe(cause.silent);
  await cause.mend(person);
  await person.advance(ONLINE_MS);
  expect(statusOf(person)).toEqual({ state: 'online' });
  await unbind(person);
});

test('what the cloud decided in a silence is known after it', async () => {
  const person = await sitDown();
  await person.bootOnline();
  servers(person, false);
  await person.world.cloud.free(person.world.serial);
  await person.advance(1000);
  expect(person.menu.platform.now().binding).toMatchObject({ state: 'bound' });
  servers(person, true);
  await person.advance(ONLINE_MS);
  expect(person.menu.platform.now()).toMatchObject({ status: { state: 'online' }, binding: { state: 'not-bound' } });
});

test('the meter follows link, service and phone', async () => {
  const person = await sitDown();
  await person.bootOnline();
  const session = await sessionElsewhere(person.world);
  const sent = async (): Promise<number[]> => {
    const shown = await person.world.recorder.traffic({ session });
    return shown.ok ? shown.seconds.map((second) => Math.round(second.sent)) : [];
  };
  expect((await sent()).some((figure) => figure > 10)).toBe(true);
  world(person, { phone: { watches: true } });
  await person.advance(5000);
  expect((await sent()).slice(-3).every((figure) => figure >= 2048)).toBe(true);
  await person.pullCable();
  await person.advance(5000);
  expect((await sent()).slice(-3)).toEqual([0, 0, 0]);
  await person.plugCable();
  await person.waitOnline();
  await person.advance(3000);
  expect((await sent()).at(-1)).toBeGreaterThanOrEqual(2048);
  await person.logIn('admin', 'unbind4x');
  await unbind(person);
  await person.advance(3000);
  expect((await sent()).at(-1)).toBeLessThan(10);
});
