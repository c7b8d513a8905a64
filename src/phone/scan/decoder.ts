/** The reader of QR codes, fetched when scanning begins, and gone with it. */
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

export function startDecoder(clock: PhoneClock): Decoder {
  const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module', name: 'QR reader' });
  const waiting = new Map<number, { resolve(found: Found): void; reject(why: Error): void }>();
  let last = 0;
  let missing = false;
  worker.onmessage = ({ data: { id, found } }: MessageEvent<FromReader>) => waiting.get(id)?.resolve(found);
  worker.onerror = () => {
    missing = true;
    for (const { reject } of waiting.values()) reject(new Error('The reader of QR codes did not come.'));
  };
  return {
    find(pixels) {
      const id = ++last;
      return new Promise<Found>((resolve, reject) => {
        if (missing) return reject(new Error('The reader of QR codes did not come.'));
        const late = clock.deadline(LONGEST_MS, () => end(() => reject(new Error('The reader does not answer.'))));
        function end(how: () => void): void {
          late();
          waiting.delete(id);
          how();
        }
        waiting.set(id, { resolve: (found) => end(() => resolve(found)), reject: (why) => end(() => reject(why)) });
        const asked: ToReader = { id, pixels: { width: pixels.width, height: pixels.height, data: pixels.data } };
        worker.postMessage(asked, [pixels.data.buffer]);
      });
    },
    end: () => worker.terminate(),
  };
}
