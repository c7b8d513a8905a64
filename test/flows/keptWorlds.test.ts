// What outlives the page: a reload is a power cut, other firmware finds the same flash, and flash that cannot be read is safe mode.
import { describe, expect, test } from 'vitest';
import { type ProfileId, profileById } from '../../src/device/index.ts';
import {
  createCommands,
  eraseWorld,
  flashKey,
  memoryStorage,
  readKept,
  scenarioIds,
  scenarios,
} from '../../src/world/index.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { standing } from '../harness/situations.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

test.each(scenarioIds.filter((id) => !scenarios[id].ruined && scenarios[id].activated))(
  'scenario %s builds a world, boots, and lets the operator in',
  async (scenario) => {
    const person = await sitDown({ scenario });
    expect(person.screen.stage()).toBe('off');
    await person.boot();
    expect(standing(person)).toBe('liveView');
    const { identity, firmware, life } = person.device();
    const profile = profileById(scenarios[scenario].profile);
    expect(life).toBe('running');
    expect({ model: identity.model, version: firmware.version }).toEqual({
      model: profile.model,
      version: profile.version,
    });
    expect(identity.serial).toMatch(/^SIM\d{6}$/);
    expect(identity.mac).toMatch(/^02:/);
    expect(identity.serialLong).toContain(identity.serial);
    await person.logIn('operator', 'watch24x7');
    await person.open(HIK_CONNECT);
    expect(person.screen.page()).toBe(HIK_CONNECT);
  },
);

test.each<[what: string, change: (person: Person) => unknown, kept: object]>([
  [
    'the cable',
    ({ world }) => world.network.change((now) => ({ ...now, cable: false })),
    { network: { cable: false } },
  ],
  [
    'another owner',
    ({ world }) => world.cloud.bind(world.serial, 'n***@mail.invalid'),
    { cloud: { devices: { SIM204816: { binding: { bound: true, account: 'n***@mail.invalid' } } } } },
  ],
  [
    'a camera',
    ({ world }) => createCommands(() => world).setCamera(2, 'disconnected'),
    { cameras: [null, 'disconnected'] },
  ],
  ['a worn battery', ({ world }) => world.rtc.setWorn(true), { clockWorn: true }],
  ['the battery clock', ({ world }) => world.rtc.setShift(3_600_000), { clockShift: 3_600_000 }],
])('%s is written down as it changes', async (_what, change, kept) => {
  const person = await sitDown({ scenario: 'not-bound' });
  expect(await readKept(person.storage, 'not-bound')).toBeNull();
  change(person);
  await person.advance(0);
  expect(await readKept(person.storage, 'not-bound')).toMatchObject(kept);
});

describe('a reload', () => {
  test('finds the same facts: settings, log, binding, and nobody logged in', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.set('general.deviceName', 'Shop');
    await person.apply();
    await person.open(HIK_CONNECT);
    await person.clickUnbind();
    await person.answer('yes');
    await person.typePassword('unbind4x');
    await person.answer('ok');
    await person.anotherOwnerBinds('n***@mail.invalid');
    await person.advance(1000);
    const before = { recorder: person.device(), platform: person.menu.platform.now() };
    const logBefore = await person.world.agentSide.readLog();

    const again = await person.reload();
    expect(again.device().life).toBe('off');
    await again.bootOnline();
    await again.advance(1000);
    const { config, users, identity, boot } = again.device();
    expect({ config, users, identity, boot }).toEqual({
      config: before.recorder.config,
      users: before.recorder.users,
      identity: before.recorder.identity,
      boot: before.recorder.boot + 1,
    });
    expect(again.menu.platform.now()).toEqual(before.platform);
    expect((await again.world.agentSide.readLog()).slice(-logBefore.length)).toEqual(logBefore);
    expect(again.loggedInAs()).toBeNull();
  });

  test('a cable that was pulled stays pulled', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.pullCable();
    const again = await person.reload();
    await again.boot();
    await again.advance(8000);
    expect(again.menu.platform.now().status).toEqual({ state: 'offline', reason: 'no-link' });
  });

  test('wrong passwords stay counted, and a lock begins its minute anew', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.rightClick();
    await person.chooseMenu();
    for (const guess of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await person.typePassword(guess);
      await person.answer('ok');
    }
    const again = await person.reload();
    await again.boot();
    await again.logIn('admin', 'g');
    expect(again.refusal()).toMatchObject({ ok: false, code: 'locked', secondsLeft: 60 });
    const third = await again.reload();
    await third.boot();
    await third.logIn('admin', 'unbind4x');
    expect(third.refusal()).toMatchObject({ code: 'locked', secondsLeft: 60 });
  });

  test('an erased world begins at its beginning', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.set('general.deviceName', 'Shop');
    await person.apply();
    await person.cutPower();
    await eraseWorld(person.storage, 'bound-4x');
    expect(await readKept(person.storage, 'bound-4x')).toBeNull();
    const fresh = await sitDown({ storage: person.storage });
    await fresh.boot();
    expect(fresh.device().config['general.deviceName']).toBe('SIM Network Video Recorder');
    expect(fresh.device().boot).toBe(1);
  });
});

describe('other firmware in the same box', () => {
  test.each<[ProfileId, boolean]>([
    ['ip-4.22', true],
    ['hybrid-4.25', true],
    ['hybrid-3.5', false],
    ['ip-3.4', false],
    ['ip-5.03', false],
  ])('%s: binding, settings and users stay; Unbind at the screen: %s', async (profile, mayUnbind) => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.set('general.deviceName', 'Shop');
    await person.apply();
    const { config, users } = person.device();

    const swapped = await person.reload(profile);
    await swapped.bootOnline();
    expect(swapped.device()).toMatchObject({ config, users });
    expect(swapped.device().firmware.version).toBe(profileById(profile).version);
    expect(swapped.menu.platform.now()).toMatchObject({ binding: { state: 'bound', epoch: 1 }, unbindState: 1 });
    await swapped.logIn('admin', 'unbind4x');
    await swapped.open(HIK_CONNECT);
    if (mayUnbind) await swapped.clickUnbind();
    else await expect(swapped.clickUnbind()).rejects.toThrow('This firmware shows no button Unbind.');
    expect(swapped.bound()).toBe(true);

    const back = await swapped.reload('ip-4.30');
    await back.bootOnline();
    expect(back.menu.platform.now()).toMatchObject({ binding: { state: 'bound', epoch: 1 }, localUnbind: true });
  });
});

describe('flash that cannot be read', () => {
  const junk: [string, unknown, unknown][] = [
    ['both slots are noise', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) & 255), new Uint8Array(400)],
    ['slot b alone is noise', undefined, new Uint8Array(64)],
    ['the slots hold no bytes at all', { foreign: true }, 'something else'],
    ['the slots are empty bytes', new Uint8Array(0), new Uint8Array(0)],
  ];
  test.each(junk)('%s: safe mode, nothing claimed, nothing written over', async (_title, a, b) => {
    const storage = memoryStorage();
    if (a !== undefined) await storage.write(flashKey('bound-4x', 'a'), a);
    if (b !== undefined) await storage.write(flashKey('bound-4x', 'b'), b);
    const person = await sitDown({ storage });
    await person.boot();
    expect(person.screen.stage()).toBe('safeMode');
    await person.advance(60_000);
    expect(person.menu.platform.now()).toMatchObject({ status: { state: 'off' }, binding: { state: 'unknown' } });
    await person.open(HIK_CONNECT);
    await person.rightClick();
    person.menu.navigation.send({ type: 'menu.requested' });
    person.menu.navigation.send({
      type: 'login.succeeded',
      user: { name: 'admin', role: 'admin', rights: ['settings'], hasPattern: false },
    });
    expect(person.screen.stage()).toBe('safeMode');
    expect(person.loggedInAs()).toBeNull();
    expect(await person.world.recorder.login({ user: 'admin', password: 'unbind4x', way: 'local-menu' })).toEqual({
      ok: false,
      code: 'unknown-result',
    });
    expect(await storage.read(flashKey('bound-4x', 'a'))).toEqual(a);
    expect(await storage.read(flashKey('bound-4x', 'b'))).toEqual(b);
  });
});
