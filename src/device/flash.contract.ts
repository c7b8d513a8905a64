/** What every flash adapter must hold to (port `Flash`). Each adapter's test calls this with a way to make an empty one. */
import { describe, expect, test } from 'vitest';
import type { Flash } from './ports.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

export function flashContract(name: string, makeEmpty: () => Flash | Promise<Flash>): void {
  describe(`${name} keeps the flash contract`, () => {
    test('a slot that was never written reads as null', async () => {
      const flash = await makeEmpty();
      expect(await flash.read('a')).toBeNull();
      expect(await flash.read('b')).toBeNull();
    });

    test('what was written is read back byte for byte, all 256 values of a byte', async () => {
      const flash = await makeEmpty();
      const all = Uint8Array.from({ length: 256 }, (_, value) => value);
      await flash.write('a', all);
      expect([...((await flash.read('a')) ?? [])]).toEqual([...all]);
    });

    test('the slots are two: a write to one leaves the other as it was', async () => {
      const flash = await makeEmpty();
      await flash.write('a', bytes(1, 2, 3));
      await flash.write('b', bytes(9));
      expect([...((await flash.read('a')) ?? [])]).toEqual([1, 2, 3]);
      expect([...((await flash.read('b')) ?? [])]).toEqual([9]);
    });

    test('a shorter write replaces a longer one as a whole', async () => {
      const flash = await makeEmpty();
      await flash.write('a', bytes(1, 2, 3, 4));
      await flash.write('a', bytes(7));
      expect([...((await flash.read('a')) ?? [])]).toEqual([7]);
    });

    test('no bytes are still something written', async () => {
      const flash = await makeEmpty();
      await flash.write('b', bytes());
      expect(await flash.read('b')).toHaveLength(0);
    });

    test('it keeps its own copy: bytes changed after a write or after a read change nothing in flash', async () => {
      const flash = await makeEmpty();
      const mine = bytes(1, 2, 3);
      await flash.write('a', mine);
      mine[0] = 99;
      const read = await flash.read('a');
      read?.fill(77);
      expect([...((await flash.read('a')) ?? [])]).toEqual([1, 2, 3]);
    });

    test('writes asked for one after the other without waiting end with the last one', async () => {
      const flash = await makeEmpty();
      await Promise.all([flash.write('a', bytes(1)), flash.write('a', bytes(2)), flash.write('a', bytes(3))]);
      expect([...((await flash.read('a')) ?? [])]).toEqual([3]);
    });
  });
}
