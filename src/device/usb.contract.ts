/** What every USB adapter must hold to (port `Usb`). Each adapter's test calls this with a way to make a stick, and hands for it. */
import { describe, expect, test } from 'vitest';
import { sealPackage } from './firmware/package.ts';
import type { Usb } from './ports.ts';

export interface UsbInHand {
  usb: Usb;
  /** In or out of the socket. */
  plug(in_: boolean): Promise<void> | void;
  /** A file put on it elsewhere. */
  put(name: string, bytes: Uint8Array): Promise<void> | void;
  /** More than ever fits on it. */
  tooMuch: Uint8Array;
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

export function usbContract(name: string, make: () => UsbInHand | Promise<UsbInHand>): void {
  describe(`${name} keeps the USB contract`, () => {
    test('files are listed by name with their size, and read back byte for byte', async () => {
      const { usb, put } = await make();
      const all = Uint8Array.from({ length: 256 }, (_, value) => value);
      await put('b.dav', bytes(1, 2));
      await put('A.cfg', bytes());
      expect(await usb.write('c.bin', all)).toBe('ok');
      expect(await usb.list()).toEqual([
        { name: 'A.cfg', size: 0 },
        { name: 'b.dav', size: 2 },
        { name: 'c.bin', size: 256 },
      ]);
      expect([...((await usb.read('c.bin')) ?? [])]).toEqual([...all]);
      expect(await usb.read('A.cfg')).toHaveLength(0);
    });

    test('a package of firmware is listed with the size that it stands for, and read back as it is', async () => {
      const { usb, put } = await make();
      const piece = sealPackage({ board: 'b', profile: 'p', version: 'V4.0.0', size: 9_000_000 }, bytes(1, 2, 3));
      await put('new.dav', piece);
      expect(await usb.list()).toEqual([{ name: 'new.dav', size: 9_000_000 }]);
      expect(await usb.read('new.dav')).toHaveLength(119);
    });

    test('a file that is not there reads as null, names that mean something to JavaScript included', async () => {
      const { usb } = await make();
      for (const file of ['gone.dav', '', '__proto__', 'constructor']) expect(await usb.read(file)).toBeNull();
    });

    test('a write replaces a file of that name as a whole', async () => {
      const { usb, put } = await make();
      await put('a', bytes(1, 2, 3, 4));
      expect(await usb.write('a', bytes(9))).toBe('ok');
      expect([...((await usb.read('a')) ?? [])]).toEqual([9]);
      expect(await usb.list()).toHaveLength(1);
    });

    test('what does not fit is refused, and the file that was there stays', async () => {
      const { usb, put, tooMuch } = await make();
      await put('a', bytes(1));
      expect(await usb.write('a', tooMuch)).toBe('full');
      expect([...((await usb.read('a')) ?? [])]).toEqual([1]);
    });

    test('pulled out, it is a socket without a stick; put in again, the files are there', async () => {
      const { usb, put, plug } = await make();
      await put('a', bytes(1));
      expect(usb.plugged()).toBe(true);
      await plug(false);
      expect(usb.plugged()).toBe(false);
      expect(await usb.list()).toEqual([]);
      expect(await usb.read('a')).toBeNull();
      expect(await usb.write('b', bytes(1))).toBe('no-stick');
      await plug(true);
      expect((await usb.list()).map((file) => file.name)).toEqual(['a']);
    });

    test('every change is told: in, out, a file from either side; nothing after the unsubscribe', async () => {
      const { usb, put, plug } = await make();
      let told = 0;
      const unwatch = usb.watch(() => told++);
      await plug(false);
      await plug(true);
      await put('a', bytes(1));
      await usb.write('b', bytes(2));
      expect(told).toBe(4);
      unwatch();
      await plug(false);
      expect(told).toBe(4);
    });

    test('it keeps its own copy: bytes changed after a write or a read change nothing on the stick', async () => {
      const { usb } = await make();
      const mine = bytes(1, 2, 3);
      await usb.write('a', mine);
      mine.fill(99);
      (await usb.read('a'))?.fill(77);
      expect([...((await usb.read('a')) ?? [])]).toEqual([1, 2, 3]);
    });
  });
}
