// The grain of an infrared picture. It is painted once, as one print of noise; after that a few cells of a tile, others each time, get
// their ground and another piece of the noise. A picture that seethes all over would cost as much as a film.
import type { Rect } from './grid.ts';
import type { Prints } from './prints.ts';
import { chance } from './solids.ts';
import type { Paint } from './view.ts';

const ACROSS = 8;
/** Cells renewed in one frame, of 64. */
const RENEWED = 7;
/** The part of the noise, which is as large as two cells by two, that is specks: as dense on a small tile as on a large one. */
const SPECKS = 0.14;

/** `restore` puts back the ground of part of the tile. Answers the cells, which may have covered what was written there. */
export function refreshGrain(
  g: Paint,
  prints: Prints,
  tile: Rect,
  seed: number,
  restore: (part: Rect) => void,
): Rect[] {
  const [w, h] = [Math.floor(tile.w / ACROSS), Math.floor(tile.h / ACROSS)];
  const cells: Rect[] = [];
  if (w < 2 || h < 2) return cells;
  const noise = prints.take(`grain|${w}|${h}`, (empty) =>
    empty(2 * w, 2 * h, (p) => {
      const size = Math.max(1, Math.round(w / 60));
      for (let i = 0; i < (4 * w * h * SPECKS) / size ** 2; i++) {
        p.fillStyle = i % 2 ? 'rgba(255,255,255,.075)' : 'rgba(0,0,0,.13)';
        p.fillRect(Math.floor(chance(i, 1) * 2 * w), Math.floor(chance(i, 2) * 2 * h), size, size);
      }
    }),
  );
  if (!noise) return cells;
  for (let i = 0; i < RENEWED; i++) {
    const cell = Math.floor(chance(seed, i) * ACROSS * ACROSS);
    const [x, y] = [tile.x + (cell % ACROSS) * w, tile.y + Math.floor(cell / ACROSS) * h];
    cells.push({ x, y, w, h });
    restore({ x, y, w, h });
    g.drawImage(
      noise.image,
      Math.floor(chance(seed, i + 20) * w),
      Math.floor(chance(seed, i + 40) * h),
      w,
      h,
      x,
      y,
      w,
      h,
    );
  }
  return cells;
}
