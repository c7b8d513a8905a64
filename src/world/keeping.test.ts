// Storage that refuses: nobody's work ends in an uncaught rejection, and the refusal is told once.
import { expect, test } from 'vitest';
import { createFastKdf, createSeededRandom, createSimulatedClock } from '../device/testing/index.ts';
import { createKeeping } from './keeping.ts';
import { memoryStorage } from './storage.ts';
import { openUsbStick } from './usbStick.ts';
import { createWorld } from './world.ts';
import { readWorldText, worldText } from './worldFile.ts';

test('a refusal is told once, and its end once', async () => {
  const keeping = createKeeping();
  const told: boolean[] = [];
  keeping.watch(() => told.push(keeping.refused()));
  const refuse = () => Promise.reject(new Error('full'));
  await keeping.attempt('world', refuse);
  await keeping.attempt('world', refuse);
  await keeping.attempt('usb', refuse);
  await keeping.attempt('world', async () => undefined);
  expect(told).toEqual([true]);
  await keeping.attempt('usb', async () => undefined);
  expect(told).toEqual([true, false]);
});

test('a stick whose storage refuses goes on, and says so', async () => {
  const keeping = createKeeping();
  const storage = { ...memoryStorage(), write: () => Promise.reject(new Error('full')) };
  const stick = await openUsbStick(storage, 'w', undefined, keeping);
  expect(await stick.write('a.log', new Uint8Array(3))).toBe('ok');
  stick.plug(false);
  expect(keeping.refused()).toBe(true);
  expect(stick.contents()).toEqual([{ name: 'a.log', size: 3 }]);
});

test('a world whose storage refuses goes on, says so once, and is saved as a file as it is now', async () => {
  const full = memoryStorage();
  const clock = createSimulatedClock();
  const world = await createWorld(
    {
      clock,
      kdf: createFastKdf(),
      random: createSeededRandom(1),
      storage: { ...full, write: () => Promise.reject(new Error('full')) },
    },
    { scenario: 'bound-4x', language: 'ru', kept: null },
  );
  const told: boolean[] = [];
  world.watchKeeping(() => told.push(world.keepRefused()));
  await world.cloud.free(world.serial);
  await clock.settle();
  expect(told).toEqual([true]);
  await world.usb.put('a.log', Uint8Array.of(1, 2));
  world.usb.plug(false);
  await world.keep();
  expect(told).toEqual([true]);
  const read = readWorldText(await worldText(full, 'bound-4x', world.parts()));
  if ('refused' in read) throw new Error(JSON.stringify(read));
  expect(read.parts.get('world')).toEqual(world.kept());
  expect(world.kept().cloud.devices[world.serial]?.binding.bound).toBe(false);
  expect(read.parts.get('usb')).toMatchObject({ plugged: false, files: [['a.log', Uint8Array.of(1, 2)]] });
});
