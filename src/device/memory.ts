/**
 * The recorder's working image and its copy in flash, always in step: a change counts only once it is saved, changes queue
 * up, and one that meets a power cut never happened as far as its caller can tell.
 */
import { createFlashStore } from './flash/store.ts';
import { type RecorderImage, readImage } from './image.ts';
import type { Flash } from './ports.ts';

/** Thrown into work that a power cut overtook. What it was doing is settled at the next boot, from flash. */
export class PowerLost extends Error {
  constructor() {
    super('The power went away before the change was durable.');
    this.name = 'PowerLost';
  }
}

export interface Memory {
  image(): RecorderImage;
  /** Reads flash into the working image. `bad` leaves it untouched and means safe mode. */
  load(): Promise<'good' | 'blank' | 'bad'>;
  /** @throws PowerLost after `forget`, or what the flash port throws; the old image then still stands. */
  commit(change: (image: RecorderImage) => RecorderImage): Promise<void>;
  /** The power is gone: everything on its way is void. */
  forget(): void;
}

export function createMemory(flash: Flash, factory: RecorderImage, committed: () => void): Memory {
  const store = createFlashStore(flash);
  let image = factory;
  let power = 0;
  let turn: Promise<unknown> = Promise.resolve();

  return {
    image: () => image,
    async load() {
      const contents = await store.load().catch(() => ({ state: 'bad' }) as const);
      if (contents.state === 'blank') image = factory;
      if (contents.state !== 'good') return contents.state;
      const read = readImage(contents.image);
      if (read) image = read;
      return read ? 'good' : 'bad';
    },
    commit(change) {
      const born = power;
      const done = turn.then(async () => {
        if (born !== power) throw new PowerLost();
        const next = change(image);
        await store.save(next);
        if (born !== power) throw new PowerLost();
        image = next;
        committed();
      });
      turn = done.catch(() => undefined);
      return done;
    },
    forget() {
      power++;
    },
  };
}
