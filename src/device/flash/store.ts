/**
 * The configuration in flash: two slots, the newest good one counts, a save goes to the other. So a power cut at any
 * byte leaves the old image or the new one (I5). Saves queue up; each resolves when it is durable.
 */
import { createTurns } from '../../base/index.ts';
import type { ConfigSlot, Flash } from '../ports.ts';
import { openFrame, sealFrame } from './frame.ts';

export type FlashContents =
  | { state: 'blank' }
  | { state: 'good'; image: unknown }
  /** Something was written and nothing of it can be read: safe mode. */
  | { state: 'bad' };

export interface FlashStore {
  load(): Promise<FlashContents>;
  /** @throws what the flash port throws; the old image then still stands. */
  save(image: unknown): Promise<void>;
}

export function createFlashStore(flash: Flash): FlashStore {
  let newest: { slot: ConfigSlot; sequence: number } | null = null;
  const inTurn = createTurns();

  return {
    load: () =>
      inTurn(async () => {
        const found = await Promise.all(
          (['a', 'b'] as const).map(async (slot) => ({ slot, bytes: await flash.read(slot) })),
        );
        const written = found.filter(({ bytes }) => bytes !== null);
        const good = written
          .map(({ slot, bytes }) => ({ slot, frame: bytes && openFrame(bytes) }))
          .flatMap(({ slot, frame }) => (frame ? [{ slot, ...frame }] : []))
          .sort((left, right) => right.sequence - left.sequence)[0];
        newest = good ? { slot: good.slot, sequence: good.sequence } : null;
        if (good) return { state: 'good', image: good.image };
        // The very first save goes to slot a. Cut short, it leaves a torn a and a b that was never written: still blank.
        return { state: written.every(({ slot }) => slot === 'a') ? 'blank' : 'bad' };
      }),
    save: (image) =>
      inTurn(async () => {
        const next = { slot: newest?.slot === 'a' ? 'b' : 'a', sequence: (newest?.sequence ?? 0) + 1 } as const;
        await flash.write(next.slot, sealFrame({ sequence: next.sequence, image }));
        newest = next;
      }),
  };
}
