/** What stands on canvases, judged by its pixels: in a picture a point is like its neighbour, in noise it is not. */
import type { Locator } from '@playwright/test';

export interface Drawn {
  shows: 'picture' | 'noise' | 'blank';
  /** Of all its pixels: another picture has another. */
  mark: number;
}

/** A mean difference of grey between points four apart: of drawn scenes some ten, of noise some eighty. */
const OF_NOISE = 50;

export const drawnIn = (canvases: Locator): Promise<Drawn[]> =>
  canvases.evaluateAll(
    (all, ofNoise) =>
      all.map((one): Drawn => {
        const { width, height } = one as HTMLCanvasElement;
        const copy = new OffscreenCanvas(width || 1, height || 1).getContext('2d', { willReadFrequently: true });
        copy?.drawImage(one as HTMLCanvasElement, 0, 0);
        const { data = [] } = copy?.getImageData(0, 0, width || 1, height || 1) ?? {};
        let [mark, difference, count] = [0, 0, 0];
        const seen = new Set<number>();
        for (let at = 0; at + 16 < data.length; at += 4) {
          const [grey, beside] = [data[at] ?? 0, data[at + 16] ?? 0];
          mark = (Math.imul(mark, 31) + grey) | 0;
          difference += Math.abs(grey - beside);
          count += 1;
          seen.add(grey);
        }
        const shows = seen.size < 8 ? 'blank' : difference / count > ofNoise ? 'noise' : 'picture';
        return { shows, mark };
      }),
    OF_NOISE,
  );
