/** What is done to the two slots of a flash chip that somebody holds in hand. Fetched when it is done: no start needs it but one from ruins. */
import { type Flash, type SlotFacts, slotFacts } from '../device/index.ts';
import { flashKey, type Storage, storageFlash } from './storage.ts';

export type ConfigSlot = 'a' | 'b';

export const bothSlots = async (flash: Flash): Promise<Record<ConfigSlot, SlotFacts>> => ({
  a: slotFacts(await flash.read('a')),
  b: slotFacts(await flash.read('b')),
});

/** Past the chip, which may be one that refuses to write. */
export async function damageSlot(
  storage: Storage,
  world: string,
  slot: ConfigSlot,
): Promise<'damaged' | 'nothing-there'> {
  const bytes = await storageFlash(storage, world).read(slot);
  if (bytes === null || slotFacts(bytes).state !== 'good') return 'nothing-there';
  const damaged = bytes.slice();
  const middle = damaged.length >> 1;
  damaged[middle] = (damaged[middle] ?? 0) ^ 0xff;
  await storage.write(flashKey(world, slot), damaged);
  return 'damaged';
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
