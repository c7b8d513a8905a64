// The flash chip on the panel: what is said of its slots is what the recorder will find, and damage is damage.
import { expect, test } from 'vitest';
import { createFastKdf, createSeededRandom, createSimulatedClock } from '../device/testing/index.ts';
import { createFlashDamage } from './flashDamage.ts';
import { documentedPasswords } from './scenarios/passwords.ts';
import { memoryStorage } from './storage.ts';
import { createWorld, worldKeys } from './world.ts';

async function running() {
  const [storage, clock] = [memoryStorage(), createSimulatedClock()];
  const ports = { clock, kdf: createFastKdf(), random: createSeededRandom(1), storage };
  const world = await createWorld(ports, { scenario: 'bound-4x', language: 'ru', kept: null });
  const boot = async (): Promise<void> => {
    void world.hardware.powerOn();
    await clock.advance(10_000);
  };
  await boot();
  const life = async () => (await world.agentSide.facts()).life;
  return { world, storage, boot, life };
}

test('before the first start both slots are empty; then they hold good saves, one newer than the other', async () => {
  const { world } = await running();
  const { a, b } = await world.flash.facts();
  expect([a.state, b.state]).toEqual(['good', 'good']);
  if (a.state !== 'good' || b.state !== 'good') return;
  expect(Math.abs(a.sequence - b.sequence)).toBe(1);
});

test('the newest slot damaged with the power off: the recorder goes on from the save before', async () => {
  const { world, boot, life } = await running();
  const spoken = async () => (await world.agentSide.facts()).config['general.language'];
  await world.hardware.setLanguage('en');
  await world.hardware.setLanguage('ru');
  const { a, b } = await world.flash.facts();
  const newest = a.state === 'good' && b.state === 'good' && a.sequence > b.sequence ? 'a' : 'b';
  world.hardware.cutPower();
  expect(await world.flash.damage(newest)).toBe('damaged');
  expect((await world.flash.facts())[newest]).toEqual({ state: 'bad' });
  await boot();
  expect([await life(), await spoken()]).toEqual(['running', 'en']);
  // What was lost may have been a charged attempt.
  const { admin } = documentedPasswords;
  expect(await world.recorder.login({ user: 'admin', password: admin, way: 'local-menu' })).toMatchObject({
    code: 'locked',
  });
});

test('an old image put back into the slots is found out; a world that is put back as a whole is not, for its count comes along', async () => {
  const { world, storage, boot, life } = await running();
  await world.hardware.setLanguage('en');
  const keys = worldKeys('bound-4x');
  const lastWeek = await Promise.all(keys.map(async (key) => [key, await storage.read(key)] as const));
  for (const language of ['ru', 'en', 'ru'] as const) await world.hardware.setLanguage(language);
  world.hardware.cutPower();
  const putBack = async (which: (key: string) => boolean): Promise<void> => {
    for (const [key, stored] of lastWeek) if (stored !== undefined && which(key)) await storage.write(key, stored);
  };
  await putBack((key) => key.includes('/flash/'));
  await boot();
  expect([await life(), (await world.agentSide.facts()).safeMode]).toEqual(['safe-mode', 'replaced']);
  world.hardware.cutPower();
  await putBack(() => true);
  await boot();
  expect([await life(), (await world.agentSide.facts()).config['general.language']]).toEqual(['running', 'en']);
});

test('both damaged: a running recorder does not notice until it starts again, then it is in safe mode', async () => {
  const { world, boot, life } = await running();
  for (const slot of ['a', 'b'] as const) await world.flash.damage(slot);
  expect(await life()).toBe('running');
  world.hardware.cutPower();
  await boot();
  expect(await life()).toBe('safe-mode');
  // What is damaged cannot be damaged back into order.
  for (const slot of ['a', 'b'] as const) expect(await world.flash.damage(slot)).toBe('nothing-there');
});

test('both damaged, and one more save: that one is good, and the next start finds it', async () => {
  const { world, boot, life } = await running();
  for (const slot of ['a', 'b'] as const) await world.flash.damage(slot);
  await world.hardware.setLanguage('en');
  world.hardware.cutPower();
  await boot();
  expect(await life()).toBe('running');
});

test('a chip that fails takes so many bytes more, tears the write that it fails in at that byte, and then takes nothing until it is good again', async () => {
  const flash = createFlashDamage(memoryStorage(), 'bound-4x');
  await flash.chip.write('a', Uint8Array.of(1, 2, 3, 4));
  flash.failAfter(6);
  await flash.chip.write('b', Uint8Array.of(1, 2, 3, 4));
  await expect(flash.chip.write('a', Uint8Array.of(5, 6, 7, 8))).rejects.toThrow('refuses');
  expect(await flash.chip.read('a')).toEqual(Uint8Array.of(5, 6, 0xff, 0xff));
  await expect(flash.chip.write('b', Uint8Array.of(9))).rejects.toThrow('refuses');
  expect(await flash.chip.read('b')).toEqual(Uint8Array.of(1, 2, 3, 4));
  flash.failAfter(null);
  await flash.chip.write('b', Uint8Array.of(9));
  expect(await flash.chip.read('b')).toEqual(Uint8Array.of(9));
});
