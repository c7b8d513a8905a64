/**
 * The configuration in flash: two slots, the newest good one counts, a save goes to the other. So a power cut at any
 * byte leaves the old image or the new one (I5). Saves queue up; each resolves when it is durable and counted. The count, kept apart
 * from the slots, tells an image that was put back: docs/design/0008-count-of-saves.md.
 */
import { createTurns } from '../../base/index.ts';
import type { Battery, ConfigSlot, Flash } from '../ports.ts';
import { openFrame, sealFrame } from './frame.ts';
import { createSaveCounter, type SaveCount } from './saveCounter.ts';

export type FlashContents =
  | { state: 'blank' }
  /** `newestLost`: a newer save was acknowledged, or nobody can tell; this is the one before. */
  | { state: 'good'; image: unknown; newestLost: boolean }
  /** Something was written and nothing of it can be read, or all of it was taken away: safe mode. */
  | { state: 'bad' }
  /** Whole, but not what was saved here last: safe mode. */
  | { state: 'replaced' };

/** A save that neither counts nor could be taken back: the next start tells which image stands. */
export class SaveUndecided extends Error {
  override name = 'SaveUndecided';
}

export interface FlashStore {
  load(): Promise<FlashContents>;
  /** @throws what the ports throw, and then the old image still stands; or SaveUndecided. */
  save(image: unknown): Promise<void>;
}

export function createFlashStore({ flash, battery }: { flash: Flash; battery: Battery }): FlashStore {
  const counter = createSaveCounter(battery);
  let newest: { slot: ConfigSlot; sequence: number } | null = null;
  let count: SaveCount = 'never';
  let blank = false;
  const inTurn = createTurns();

  async function raise(to: number): Promise<void> {
    await counter.raise(to);
    count = to;
  }

  /** The count stands by the newest image before the next one is written: an image is never more than one ahead of it. */
  async function catchUp(): Promise<number> {
    // Before the very first save: a torn slot a beside the count 0 is that save cut short, and beside no count it is junk.
    if (blank && count === 'never') await raise(0);
    const sequence = newest?.sequence ?? 0;
    // One more than the image, so that a cut does not make it look like the newest before it is saved with every door locked.
    if (newest && count === 'lost') await raise(sequence + 1);
    if (newest && (typeof count !== 'number' || count < sequence)) await raise(sequence);
    return Math.max(sequence, typeof count === 'number' ? count : 0);
  }

  return {
    load: () =>
      inTurn(async () => {
        const [found, counted] = await Promise.all([
          Promise.all((['a', 'b'] as const).map(async (slot) => ({ slot, bytes: await flash.read(slot) }))),
          counter.read(),
        ]);
        const good = found
          .map(({ slot, bytes }) => ({ slot, frame: bytes && openFrame(bytes) }))
          .flatMap(({ slot, frame }) => (frame ? [{ slot, ...frame }] : []))
          .sort((left, right) => right.sequence - left.sequence)[0];
        count = counted;
        newest = good ? { slot: good.slot, sequence: good.sequence } : null;
        const written = found.filter(({ bytes }) => bytes !== null).map(({ slot }) => slot);
        blank =
          (written.length === 0 && (count === 'never' || count === 0)) ||
          (written.join() === 'a' && !good && count === 0);
        if (!good) return { state: blank ? 'blank' : 'bad' };
        if (typeof count === 'number' && Math.abs(good.sequence - count) > 1) return { state: 'replaced' };
        const newestLost = count === 'lost' || (count !== 'never' && good.sequence < count);
        return { state: 'good', image: good.image, newestLost };
      }),
    save: (image) =>
      inTurn(async () => {
        const sequence = (await catchUp()) + 1;
        const next = { slot: newest?.slot === 'a' ? 'b' : 'a', sequence } as const;
        await flash.write(next.slot, sealFrame({ sequence, image }));
        // Slot, then count, then the acknowledgement: a cut between them leaves the new image, which nobody was told of.
        await raise(sequence).catch(async (fault: unknown) => {
          await flash.write(next.slot, new Uint8Array()).catch(() => {
            throw new SaveUndecided('The save is neither counted nor taken back', { cause: fault });
          });
          throw fault;
        });
        newest = next;
        blank = false;
      }),
  };
}
