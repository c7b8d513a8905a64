// From every cause of being offline to unbound, as an owner goes: found by asking at the recorder, repaired in its menu, unbound.

import { expect, test } from 'vitest';
import type { ConfigChanges, OfflineReason, PathTrouble } from '../../src/device/index.ts';
import { createCommands, providerContract } from '../../src/world/index.ts';
import { configureElsewhere } from '../harness/elsewhere.ts';
import { typeLinePassword } from '../harness/linePassword.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { HIK_CONNECT, repair, silentStep, statusOf, unbind, world } from '../harness/wayOut.ts';

interface Cause {
  title: string;
  break(person: Person): void;
  reason: OfflineReason;
  /** What Network Detection names. */
  silent: PathTrouble | null;
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
    title: 'another device takes the recorder’s address, which moves',
    break: (person) => world(person, { taken: '192.168.1.64' }),
    reason: 'ip-conflict',
    silent: 'ip-conflict',
    mend: (person) => repair(person, { 'network.address': '192.168.1.65' }),
  },
  {
    title: 'another device takes the recorder’s address, and goes',
    break: (person) => world(person, { taken: '192.168.1.64' }),
    reason: 'ip-conflict',
    silent: 'ip-conflict',
    mend: async (person) => world(person, { taken: null }),
  },
  {
    title: 'the recorder is given the router’s own address',
    break: (person) => void configure(person, { 'network.address': '192.168.1.1', 'network.gateway': '192.168.1.254' }),
    reason: 'ip-conflict',
    silent: 'ip-conflict',
    mend: (person) => repair(person, { 'network.address': '192.168.1.64', 'network.gateway': '192.168.1.1' }),
  },
  {
    title: 'DHCP hands out an address that somebody uses',
    break(person) {
      world(person, { taken: '192.168.1.107' });
      void configure(person, { 'network.dhcp': true });
    },
    reason: 'ip-conflict',
    silent: 'ip-conflict',
    mend: (person) => repair(person, { 'network.dhcp': false }),
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
    title: 'the router goes, and only a modem is left',
    break: (person) => world(person, { line: 'modem' }),
    reason: 'no-gateway',
    silent: 'gateway',
    async mend(person) {
      await person.open('system/network/tcp-ip/pppoe');
      await typeLinePassword(person, providerContract.password);
      await person.set('pppoe.user', providerContract.user);
      await person.set('pppoe.enabled', true);
      await person.apply();
    },
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

test.each([
  { title: 'entered by hand', changes: {}, address: '192.168.1.64' },
  { title: 'from DHCP', changes: { 'network.dhcp': true }, address: '192.168.1.107' },
  { title: 'of a recorder that is off', changes: null, address: '192.168.1.64' },
])('the panel’s other device takes the address that the recorder has: $title', async ({ changes, address }) => {
  const person = await sitDown();
  if (changes) {
    await person.bootOnline();
    await configure(person, changes);
    await person.advance(2000);
  }
  const { setNetwork } = createCommands(() => person.world);
  setNetwork('twin', true);
  await person.advance(1);
  expect(person.world.network.state().taken).toBe(address);
  expect(person.device().network.ipConflict).toBe(changes !== null);
  setNetwork('twin', false);
  expect(person.world.network.state().taken).toBeNull();
  expect(person.device().network.ipConflict).toBe(false);
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
