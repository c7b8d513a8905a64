// Which channel stands where on live view. Apart from the drawing, because the page points at channels and does not draw them.
import type { RecordMode } from '../../device/index.ts';
import { gridLayout, type Layout, type Rect } from './grid.ts';
import type { SceneId } from './scenes/index.ts';

export interface LiveChannel {
  /** As the user named it; drawn at the bottom right. */
  readonly name: string;
  /** What its camera sees; null when no picture comes. */
  readonly scene: SceneId | null;
  /** The words in the place of a picture: why there is none. Empty where it comes. */
  readonly why: string;
  /** When it is recorded. */
  readonly records: RecordMode;
}

export interface LiveGrid {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
  readonly layout: Layout;
  readonly channels: readonly LiveChannel[];
  /** Index of the channel in the first window. */
  readonly first: number;
}

/** The tiles in device pixels. */
export function tilesOf({ width, height, dpr, layout }: Pick<LiveGrid, 'width' | 'height' | 'dpr' | 'layout'>): Rect[] {
  const box = { x: 0, y: 0, w: Math.round(width * dpr), h: Math.round(height * dpr) };
  return gridLayout(layout, box, Math.round(2 * dpr));
}

/** The channel under a point given in CSS pixels, or -1 (in a gap, or past the last channel). */
export function channelAt(grid: LiveGrid, x: number, y: number): number {
  const [px, py] = [x * grid.dpr, y * grid.dpr];
  const hit = tilesOf(grid).findIndex((t) => px >= t.x && py >= t.y && px < t.x + t.w && py < t.y + t.h);
  const channel = grid.first + hit;
  return hit >= 0 && channel < grid.channels.length ? channel : -1;
}
