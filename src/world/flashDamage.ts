/** The flash chip in the trainer's hand: what lies in the configuration's two slots, a byte of it turned over, and writes that fail. */
import type { Flash, SlotFacts } from '../device/index.ts';
import type { ConfigSlot } from './flashSlots.ts';
import { type Storage, storageFlash } from './storage.ts';

export interface FlashDamage {
  /** The chip as the recorder has it. */
  chip: Flash;
  facts(): Promise<Record<ConfigSlot, SlotFacts>>;
  /** Turns over a byte in a slot that is still good, at this instant. A running recorder does not notice before it reads its flash again. */
  damage(slot: ConfigSlot): Promise<'damaged' | 'nothing-there'>;
  /** Takes so many bytes more, and then refuses: the write that it fails in is torn at that byte. Null: a good chip again. */
  failAfter(bytes: number | null): void;
}

const slots = () => import('./flashSlots.ts');

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
    facts: async () => (await slots()).bothSlots(flash),
    damage: async (slot) => (await slots()).damageSlot(storage, world, slot),
  };
}
