// Storage that refuses: nobody's work ends in an uncaught rejection, and the refusal is told once.
import { expect, test } from 'vitest';
import { createKeeping } from './keeping.ts';
import { memoryStorage } from './storage.ts';
import { openUsbStick } from './usbStick.ts';

test('a refusal is told once, and its end once', async () => {
  const keeping = createKeeping();
  const told: boolean[] = [];
  keeping.watch(() => told.push(keeping.refused()));
  const refuse = () => Promise.reject(new Error('full'));
  await keeping.attempt('world', refuse);
  await keeping.attempt('world', refuse);
  await expect(keeping.save('usb', refuse)).rejects.toThrow('full');
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
