// The stick as the page keeps it: the contract, what survives a reload, and what else may lie under its key.
import { describe, expect, test } from 'vitest';
import { standIn, usbContract } from '../device/testing/index.ts';
import { memoryStorage } from './storage.ts';
import { openUsbStick, STICK_BYTES, usbKey } from './usbStick.ts';

usbContract('the stick in storage', async () => {
  const stick = await openUsbStick(memoryStorage(), 'w');
  return { usb: stick, plug: stick.plug, put: stick.put, tooMuch: standIn(STICK_BYTES + 1) };
});

describe('the stick of a world', () => {
  test('is the same after a reload: in or out, and every file', async () => {
    const storage = memoryStorage();
    const stick = await openUsbStick(storage, 'w');
    await stick.put('a.dav', Uint8Array.of(1, 2));
    await stick.put('b.dav', Uint8Array.of(3));
    await stick.remove('b.dav');
    stick.plug(false);
    await Promise.resolve();
    const again = await openUsbStick(storage, 'w');
    expect(again.plugged()).toBe(false);
    expect(again.contents()).toEqual([{ name: 'a.dav', size: 2 }]);
    expect(again.copyOf('a.dav')).toEqual(Uint8Array.of(1, 2));
    expect((await openUsbStick(storage, 'other')).contents()).toEqual([]);
  });

  test('begins with what the scenario laid on it, and never gets it a second time', async () => {
    const storage = memoryStorage();
    const first = async () => [{ name: 'new.dav', bytes: Uint8Array.of(7) }];
    const stick = await openUsbStick(storage, 'w', first);
    expect(stick.contents()).toEqual([{ name: 'new.dav', size: 1 }]);
    await stick.remove('new.dav');
    expect((await openUsbStick(storage, 'w', first)).contents()).toEqual([]);
  });

  test('tells how much fits, the file of that name left out', async () => {
    const stick = await openUsbStick(memoryStorage(), 'w');
    await stick.put('a', new Uint8Array(100));
    expect([stick.room(), stick.room('a')]).toEqual([STICK_BYTES - 100, STICK_BYTES]);
  });

  test('is full by the sizes that it shows', async () => {
    const stick = await openUsbStick(memoryStorage(), 'w');
    await stick.put('a.dav', standIn(100 << 20));
    expect(stick.room()).toBe(28 << 20);
    expect(await stick.write('b.dav', standIn(29 << 20))).toBe('full');
    expect(await stick.write('b.dav', standIn(28 << 20))).toBe('ok');
    expect([stick.room(), await stick.write('c', Uint8Array.of(1))]).toEqual([0, 'full']);
  });

  test.each([7, 'text', [], { plugged: 'yes', files: 7 }, { plugged: true, files: [['a', 'text'], [1], 'x', null] }])(
    'is an empty one where storage holds %j',
    async (stored) => {
      const storage = memoryStorage();
      await storage.write(usbKey('w'), stored);
      expect((await openUsbStick(storage, 'w')).contents()).toEqual([]);
    },
  );
});
