/**
 * The recorder's working image and its copy in flash, always in step: a change counts only once it is saved, changes queue
 * up, and one that meets a power cut never happened as far as its caller can tell.
 */
import { createTurns } from '../base/index.ts';
import { fault } from './fault.ts';
import { createFlashStore } from './flash/store.ts';
import type { RecorderImage } from './image.ts';
import { fetchedCode } from './late.ts';
import type { Flash } from './ports.ts';

export interface Memory {
  image(): RecorderImage;
  /** Reads flash into the working image. `bad` leaves it untouched and means safe mode. @throws `code-missing` without the code to read it. */
  load(): Promise<'good' | 'blank' | 'bad'>;
  /**
   * A change that gives back the very same image saves nothing.
   * @throws `power-lost` after `forget` and in safe mode, `flash-failed` when flash refused; the old image then still stands.
   */
  commit(change: (image: RecorderImage) => RecorderImage): Promise<void>;
  /**
   * Writes an image over flash that cannot be read; to be read back by `load`. A cut on the way leaves flash as unreadable as it was,
   * or the new image.
   */
  format(image: RecorderImage): Promise<void>;
  /** The power is gone: everything on its way is void, and nothing is saved until flash was read again. */
  forget(): void;
}

export function createMemory(flash: Flash, factory: RecorderImage, committed: () => void): Memory {
  const store = createFlashStore(flash);
  let image = factory;
  let power = 0;
  /** Flash was read since the power came on. Until then, and in safe mode, nothing may be written over it (I5). */
  let readable = false;
  const inTurn = createTurns();

  return {
    image: () => image,
    async load() {
      const born = power;
      const contents = await store.load().catch(() => ({ state: 'bad' }) as const);
      const read =
        contents.state === 'good' ? await checked(contents.image) : contents.state === 'blank' ? factory : null;
      if (!read || born !== power) return 'bad';
      image = read;
      readable = true;
      return contents.state;
    },
    commit(change) {
      const born = power;
      return inTurn(async () => {
        if (born !== power) throw fault('power-lost');
        if (!readable)
          throw fault('power-lost', 'Nothing can be saved: the recorder is without power or in safe mode.');
        const next = change(image);
        if (next === image) return;
        await store.save(next).catch((cause: unknown) => {
          throw born === power ? flashFailed(cause) : fault('power-lost');
        });
        if (born !== power) throw fault('power-lost');
        image = next;
        committed();
      });
    },
    format(blank) {
      const born = power;
      return inTurn(async () => {
        if (born !== power) throw fault('power-lost');
        await store.save(blank).catch((cause: unknown) => {
          throw born === power ? flashFailed(cause) : fault('power-lost');
        });
      });
    },
    forget() {
      power++;
      readable = false;
    },
  };
}

const flashFailed = (cause: unknown): Error =>
  fault(
    'flash-failed',
    `Flash did not take the change: ${cause instanceof Error ? cause.message : String(cause)}. The old state stands.`,
    cause,
  );

let readImage: ((stored: unknown) => RecorderImage | null) | undefined;

/** The check is fetched once, where there is something to check: a recorder out of the box starts without it. */
async function checked(stored: unknown): Promise<RecorderImage | null> {
  readImage ??= (await fetchedCode(() => import('./image.ts'))).readImage;
  return readImage(stored);
}
