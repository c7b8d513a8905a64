/**
 * How many saves were acknowledged: a number that only rises, kept with the battery clock and so apart from the slots. Slots that were put
 * back cannot put it back. It is written by turns to two cells, so that a power cut in one of them leaves the number before.
 */
import type { Battery, BatteryCell } from '../ports.ts';
import { checksum } from './checksum.ts';

const MAGIC = [0x53, 0x49, 0x4d, 0x43] as const; // SIMC
const COUNT_AT = 4;
const CHECKSUM_AT = 8;
const LENGTH = 12;
const COUNT_MAX = 0xffff_fffe;

/** `never`: nothing was ever counted here. `lost`: something was, and it cannot be read. */
export type SaveCount = number | 'never' | 'lost';

export interface SaveCounter {
  read(): Promise<SaveCount>;
  /** Resolves when `count` would survive a power cut. @throws what the battery port throws. */
  raise(count: number): Promise<void>;
}

export function createSaveCounter(battery: Battery): SaveCounter {
  let newest: { cell: BatteryCell; count: number } | null = null;
  return {
    async read() {
      const [x, y] = await Promise.all([battery.read('x'), battery.read('y')]);
      const good = [
        { cell: 'x' as const, count: x && openCell(x) },
        { cell: 'y' as const, count: y && openCell(y) },
      ].flatMap(({ cell, count }) => (count === null ? [] : [{ cell, count }]));
      newest = good.sort((left, right) => right.count - left.count)[0] ?? null;
      // The first number goes to cell x. Cut short, it leaves a torn x and a y that was never written: nothing was counted.
      return newest?.count ?? (y === null ? 'never' : 'lost');
    },
    async raise(count) {
      const cell = newest?.cell === 'x' ? 'y' : 'x';
      await battery.write(cell, sealCell(count));
      newest = { cell, count };
    },
  };
}

export function sealCell(count: number): Uint8Array {
  if (count > COUNT_MAX) throw new Error('The count of saves is used up');
  const bytes = new Uint8Array(LENGTH);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC, 0);
  view.setUint32(COUNT_AT, count);
  view.setUint32(CHECKSUM_AT, checksum(bytes, CHECKSUM_AT));
  return bytes;
}

/** @returns the count, or null when `bytes` are anything but a whole cell. */
export function openCell(bytes: Uint8Array): number | null {
  if (bytes.length !== LENGTH || MAGIC.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, LENGTH);
  if (view.getUint32(CHECKSUM_AT) !== checksum(bytes, CHECKSUM_AT)) return null;
  return view.getUint32(COUNT_AT) > COUNT_MAX ? null : view.getUint32(COUNT_AT);
}
