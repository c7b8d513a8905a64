/** The flash chip in the trainer's hand: what lies in the configuration's two slots, and a byte of it turned over. */
import { type SlotFacts, slotFacts } from '../device/index.ts';
import { flashKey, type Storage, storageFlash } from './storage.ts';

export type ConfigSlot = 'a' | 'b';

export interface FlashDamage {
  facts(): Promise<Record<ConfigSlot, SlotFacts>>;
  /** Turns over a byte in a slot that is still good, at this instant. A running recorder does not notice before it reads its flash again. */
  damage(slot: ConfigSlot): Promise<'damaged' | 'nothing-there'>;
}

export function createFlashDamage(storage: Storage, world: string): FlashDamage {
  const flash = storageFlash(storage, world);
  return {
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
