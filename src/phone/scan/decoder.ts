/**
 * The reader of QR codes, fetched when scanning begins, and gone with it: in a worker, or on the page where the browser lets none run, as in
 * a page that was opened as a file.
 */
import type { PhoneClock, Pixels } from '../ports.ts';
import type { FromReader, ToReader } from './decode.worker.ts';
import type { Found } from './find.ts';

export interface Decoder {
  /** @throws Error where the reader did not come, or does not answer */
  find(pixels: Pixels): Promise<Found>;
  end(): void;
}

/** Of a slow phone with a large photo. */
const LONGEST_MS = 20_000;

interface Waiting {
  pixels: Pixels;
  settle(found: Found | Promise<Found>): void;
}

const onPage = async (pixels: Pixels): Promise<Found> => (await import('./find.ts')).findLabel(pixels);

export function startDecoder(clock: PhoneClock): Decoder {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker = startWorker();
  if (worker) {
    worker.onmessage = ({ data: { id, found } }: MessageEvent<FromReader>) => waiting.get(id)?.settle(found);
    worker.onerror = () => {
      worker = null;
      for (const { settle, pixels } of waiting.values()) settle(onPage(pixels));
    };
  }
  return {
    find(pixels) {
      const id = ++last;
      return new Promise<Found>((resolve, reject) => {
        const late = clock.deadline(LONGEST_MS, () => {
          waiting.delete(id);
          reject(new Error('The reader of QR codes does not answer.'));
        });
        function settle(found: Found | Promise<Found>): void {
          waiting.delete(id);
          late();
          resolve(found);
        }
        if (!worker) return settle(onPage(pixels));
        waiting.set(id, { pixels, settle });
        const asked: ToReader = { id, pixels: { width: pixels.width, height: pixels.height, data: pixels.data } };
        worker.postMessage(asked);
      });
    },
    end: () => worker?.terminate(),
  };
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module', name: 'QR reader' });
  } catch {
    return null;
  }
}
