/** Whether two pictures show the same in broad strokes. Other Chromium draws letters with other dots; a dialog more or less is another sight. */
import type { Page } from '@playwright/test';

/** Cells of a picture. */
const [ACROSS, DOWN] = [48, 32];
/** Levels of 255 by which a cell may differ and count as the same. */
const SAME = 24;

/**
 * @param kept and now as data URLs
 * @returns the part of the picture's cells that differ, 0 to 1
 */
export async function unlike(page: Page, kept: string, now: string): Promise<number> {
  return page.evaluate(
    async ({ urls, across, down, same }) => {
      const greys = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = document.createElement('canvas');
          const { naturalWidth: whole, naturalHeight: high } = image;
          Object.assign(canvas, { width: whole, height: high });
          const paint = canvas.getContext('2d', { willReadFrequently: true });
          if (!paint) throw new Error('This browser does not paint.');
          paint.drawImage(image, 0, 0);
          const { data } = paint.getImageData(0, 0, whole, high);
          const [width, height] = [Math.floor(whole / across), Math.floor(high / down)];
          return Array.from({ length: across * down }, (_, cell) => {
            let sum = 0;
            const [left, top] = [(cell % across) * width, Math.floor(cell / across) * height];
            for (let y = top; y < top + height; y++)
              for (let x = left; x < left + width; x++) {
                const at = (y * whole + x) * 4;
                sum += ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
              }
            return sum / (width * height);
          });
        }),
      );
      const [first = [], second = []] = greys;
      return first.filter((grey, cell) => Math.abs(grey - (second[cell] ?? 0)) > same).length / first.length;
    },
    { urls: [kept, now], across: ACROSS, down: DOWN, same: SAME },
  );
}
