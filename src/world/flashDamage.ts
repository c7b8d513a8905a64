/** The flash chip in the trainer's hand: what lies in the configuration's two slots, a byte of it turned over, and writes that fail. */
import { type Flash, type SlotFacts, slotFacts } from '../device/index.ts';
import { flashKey, type Storage, storageFlash } from './storage.ts';

export type ConfigSlot = 'a' | 'b';

export interface FlashDamage {
  /** The chip as the recorder has it. */
  chip: Flash;
  facts(): Promise<Record<ConfigSlot, SlotFacts>>;
  /** Turns over a byte in a slot that is still good, at this instant. A running recorder does not notice before it reads its flash again. */
  damage(slot: ConfigSlot): Promise<'damaged' | 'nothing-there'>;
  /** Takes so many bytes more, and then refuses: the write that it fails in is torn at that byte. Null: a good chip again. */
  failAfter(bytes: number | null): void;
}

export function createFlashDamage(storage: Storage, world: string): FlashDamage {
  const flash = storageFlash(storage, world);
  let left = Number.POSITIVE_INFINITY;
  return {
    chip: {
      read: flash.read,
      async write(slot, bytes) {
        if (bytes.length <= left) {
          left -= bytes.length;
          return flash.write(slot, bytes);
        }
        const torn = bytes.slice().fill(0xff, left);
        const reached = left > 0;
        left = 0;
        if (reached) await flash.write(slot, torn);
        throw new Error('the flash chip refuses');
      },
    },
    failAfter(bytes) {
      left = bytes ?? Number.POSITIVE_INFINITY;
    },
    facts: async () => ({ a: slotFacts(await flash.read('a')), b: slotFacts(await flash.read('b')) }),
    async damage(slot) {
      const bytes = await flash.read(slot);
      if (bytes === null || slotFacts(bytes).state !== 'good') return 'nothing-there';
      const damaged = bytes.slice();
      const middle = damaged.length >> 1;
      damaged[middle] = (damaged[middle] ?? 0) ^ 0xff;
      await storage.write(flashKey(world, slot), damaged);
      return 'damaged';
    },
  };
}

/**
 * Both slots hold something that is no configuration, as after a bad chip or foreign software. Done once, to a flash that nobody
 * has written: what a recorder saved after its way out of safe mode stays.
 */
export async function ruinBlankFlash(storage: Storage, world: string): Promise<void> {
  const flash = storageFlash(storage, world);
  if ((await flash.read('a')) !== null || (await flash.read('b')) !== null) return;
  for (const slot of ['a', 'b'] as const) await storage.write(flashKey(world, slot), new Uint8Array(512).fill(0xff));
}
