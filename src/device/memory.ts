/**
 * The recorder's working image and its copy in flash, always in step: a change counts only once it is saved, changes queue
 * up, and one that meets a power cut never happened as far as its caller can tell.
 */
import { createTurns } from '../base/index.ts';
import { fault } from './fault.ts';
import { createFlashStore, SaveUndecided } from './flash/store.ts';
import type { RecorderImage } from './image.ts';
import { fetchedCode } from './late.ts';
import type { SafeModeReason } from './lifeStage.ts';
import type { RecorderPorts } from './ports.ts';
import { lockedInFull } from './users/lockout.ts';

/** What flash was found to hold. `newest-lost`: the save before the newest, its doors locked in full. */
export type Loaded = { ok: true; from: 'newest' | 'newest-lost' | 'blank' } | { ok: false; reason: SafeModeReason };

export interface CommitOptions {
  /** Nothing of what was there may stay: resolves when the other slot holds the new image as well. */
  bothSlots?: boolean;
  /** Whether the image that comes of it may be lost in a power cut: then it is kept with the next one that may not. */
  mayWait?(next: RecorderImage): boolean;
}

export interface Memory {
  image(): RecorderImage;
  /** Reads flash into the working image. Where it cannot, the image is untouched. @throws `code-missing` without the code to read it. */
  load(): Promise<Loaded>;
  /**
   * A change that gives back the very same image saves nothing.
   * @throws `power-lost` after `forget` and in safe mode, `flash-failed` when flash refused; the old image then still stands.
   */
  commit(change: (image: RecorderImage) => RecorderImage, options?: CommitOptions): Promise<void>;
  /**
   * Writes an image over flash that cannot be read; to be read back by `load`. A cut on the way leaves flash as unreadable as it was,
   * or the new image.
   */
  format(image: RecorderImage): Promise<void>;
  /** The power is gone: everything on its way is void, and nothing is saved until flash was read again. */
  forget(): void;
}

export function createMemory(
  ports: Pick<RecorderPorts, 'flash' | 'battery'>,
  factory: RecorderImage,
  committed: () => void,
): Memory {
  const store = createFlashStore(ports);
  let image = factory;
  let power = 0;
  /** Flash was read since the power came on. Until then, and in safe mode, nothing may be written over it (I5). */
  let readable = false;
  const inTurn = createTurns();

  const mustHavePower = (born: number): void => {
    if (born !== power) throw fault('power-lost');
    if (!readable) throw fault('power-lost', 'Nothing can be saved: the recorder is without power or in safe mode.');
  };

  return {
    image: () => image,
    async load() {
      const born = power;
      // Flash that does not answer says nothing of what it holds.
      const contents = await store.load().catch(() => ({ state: 'refused' }) as const);
      const newestLost = contents.state === 'good' && contents.newestLost;
      const read =
        contents.state === 'good' ? await checked(contents.image) : contents.state === 'blank' ? factory : null;
      if (born !== power) return { ok: false, reason: 'refused' };
      if (!read) {
        const { state } = contents;
        return { ok: false, reason: state === 'replaced' || state === 'refused' ? state : 'unreadable' };
      }
      image = newestLost ? { ...read, failures: lockedInFull(read.users) } : read;
      readable = true;
      return { ok: true, from: contents.state === 'blank' ? 'blank' : newestLost ? 'newest-lost' : 'newest' };
    },
    commit(change, { bothSlots = false, mayWait = () => false } = {}) {
      const born = power;
      return inTurn(async () => {
        mustHavePower(born);
        const next = change(image);
        if (next === image) return;
        if (!mayWait(next))
          await store.save(next).catch((cause: unknown) => {
            throw born === power ? flashFailed(cause) : fault('power-lost');
          });
        // Durable in one slot before the other goes. One that cannot be overwritten now is so by the next save, at the latest a boot's.
        if (bothSlots) await store.save(next).catch(() => undefined);
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
    cause instanceof SaveUndecided
      ? `Flash did not take the change: ${cause.message}. The old state stands here; the next start tells which one is in flash.`
      : `Flash did not take the change: ${cause instanceof Error ? cause.message : String(cause)}. The old state stands.`,
    cause,
  );

let readImage: ((stored: unknown) => RecorderImage | null) | undefined;

/** The check is fetched once, where there is something to check: a recorder out of the box starts without it. */
async function checked(stored: unknown): Promise<RecorderImage | null> {
  readImage ??= (await fetchedCode(() => import('./image.ts'))).readImage;
  return readImage(stored);
}
