// From firmware 3.5 to 4.25 and back by a person's events alone: Unbind appears, is used, and goes; the plug pulled anywhere loses nothing.

import { describe, expect, test } from 'vitest';
import { INSTALL_MS } from '../../src/device/index.ts';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { atUpgrade, expectWholeAfterCut, files, install, NEW, UPGRADE, WHOLE_WAY } from '../harness/upgrading.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

test('3.5 → 4.25: the menu is another one, Unbind is there, and the recorder is unbound', async () => {
  const person = await atUpgrade();
  expect(person.device().firmware.menuStyle).toBe('grid');
  await person.open(HIK_CONNECT);
  await expect(person.clickUnbind()).rejects.toThrow('shows no button');
  await person.open(UPGRADE);
  expect(files(person)).toEqual([
    ['SIM-7204HUHI-K1_V4.25.001_201107.dav', 'wrong-model'],
    [NEW, 'newer'],
    ['SIM-7216HUHI-K2P_V4.25.000_201009_damaged.dav', 'damaged'],
  ]);
  const before = person.device();
  await install(person, NEW);
  expect(person.screen.stage()).toBe('upgrading');
  expect(person.loggedInAs()).toBeNull();
  await person.advance(INSTALL_MS / 2);
  expect(person.device().upgrade).toMatchObject({ done: 0.5 });
  await person.advance(WHOLE_WAY);
  expect(person.screen.stage()).toBe('liveView');
  await person.waitOnline();
  const { config, users, firmware } = person.device();
  expect({ config, users }).toEqual({ config: before.config, users: before.users });
  expect(firmware).toMatchObject({ version: 'V4.25.000 build 201009', menuStyle: 'areas' });
  expect(person.bound()).toBe(true);

  await person.logIn('admin', 'unbind4x');
  // The 4.x chart has no icon grid: one level up from a page is live view.
  await person.back();
  expect(person.screen.stage()).toBe('liveView');
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  await person.answer('ok');
  expect(person.bound()).toBe(false);
  expect((await person.logged()).slice(-20)).toEqual(
    expect.arrayContaining(['upgrade-started', 'upgrade-done', 'unbind: ok']),
  );
});

test('back to 3.5: the button goes, and the law with it; the binding stays; a reload keeps the firmware', async () => {
  const person = await atUpgrade();
  await install(person, NEW);
  await person.advance(WHOLE_WAY);
  const again = await person.reload();
  await again.bootOnline();
  expect(again.device().firmware.version).toBe('V4.25.000 build 201009');
  expect(again.menu.platform.now()).toMatchObject({ localUnbind: true, unbindState: 1 });
  const { stickFile } = await import('../../src/world/stickFiles.ts');
  const old = await stickFile('firmware:hybrid-3.5', 'hybrid-4.25-k2');
  await again.world.usb.put(old.name, old.bytes);
  await again.logIn('admin', 'unbind4x');
  await again.open(UPGRADE);
  await again.advance(0);
  expect(files(again)).toContainEqual([old.name, 'older']);
  await install(again, old.name);
  await again.advance(WHOLE_WAY);
  await again.waitOnline();
  expect(again.device().firmware.menuStyle).toBe('grid');
  expect(again.menu.platform.now()).toMatchObject({ localUnbind: false, binding: { state: 'bound' } });
  await again.logIn('admin', 'unbind4x');
  expect(again.screen.stage()).toBe('home');
  await again.open(HIK_CONNECT);
  await expect(again.clickUnbind()).rejects.toThrow('shows no button');
  const asked = { operationId: 'by-hand', epoch: 1, password: 'unbind4x', way: 'local-menu' } as const;
  expect(await again.world.platform.unbind(asked)).toEqual({ ok: false, code: 'firmware-unsupported' });
  expect(again.bound()).toBe(true);
});

test('a link that is followed while it installs leads to the login, and then to its page on the new chart', async () => {
  const person = await atUpgrade();
  await install(person, NEW);
  person.menu.navigation.send({ type: 'place.requested', place: HIK_CONNECT });
  await person.advance(WHOLE_WAY);
  expect(person.device().firmware.menuStyle).toBe('areas');
  expect(person.dialog()).toBe('login');
  await person.typePassword('unbind4x');
  await person.pressOk();
  expect(person.screen.page()).toBe(HIK_CONNECT);
});

test('No, a file that cannot be chosen, and a stick that is pulled change nothing', async () => {
  const person = await atUpgrade();
  const flash = person.device();
  const { upgrade } = person.screen;
  for (const file of ['SIM-7204HUHI-K1_V4.25.001_201107.dav', 'SIM-7216HUHI-K2P_V4.25.000_201009_damaged.dav']) {
    upgrade?.send({ type: 'file.chosen', file });
    upgrade?.send({ type: 'upgrade.pressed' });
    expect(person.dialog()).toBeNull();
  }
  upgrade?.send({ type: 'file.chosen', file: NEW });
  upgrade?.send({ type: 'upgrade.pressed' });
  await person.answer('no');
  upgrade?.send({ type: 'upgrade.pressed' });
  person.world.usb.plug(false);
  await person.answer('yes');
  expect(person.dialog()).toBe('upgrade-refused');
  expect(person.refusal()).toBe('no-stick');
  await person.answer('ok');
  expect(files(person)).toBeNull();
  person.world.usb.plug(true);
  await person.advance(0);
  expect(files(person)).toHaveLength(3);
  expect(person.device()).toMatchObject({ life: 'running', firmware: flash.firmware });
});

test('an operator has no such page; the operator with the right has', async () => {
  const person = await sitDown({ scenario: 'upgrade-3x-to-4x' });
  await person.bootOnline();
  await person.logIn('operator', 'watch24x7');
  await person.open(UPGRADE);
  expect(person.notice()).toBe('place-closed');
  expect(
    await person.world.recorder.startUpgrade({
      session: await sessionElsewhere(person.world, 'operator'),
      file: NEW,
      version: 'V4.25.000 build 201009',
    }),
  ).toEqual({
    ok: false,
    code: 'no-right',
  });
});

describe('the plug is pulled', () => {
  test.each([0, INSTALL_MS - 100, INSTALL_MS + 100, WHOLE_WAY])(
    '%i ms on the way: what boots is whole, bound, and can be upgraded again',
    (ms) => expectWholeAfterCut(ms),
  );
});
