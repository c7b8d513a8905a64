// One frame of live view: the grid of channels with time, name and the frame round the chosen one.
// Pure but for the prints it is handed; all words come from the caller. Works in device pixels from end to end.
import { caption, type Lettering, noPicture } from './captions.ts';
import { refreshGrain } from './grain.ts';
import type { Layout, Rect } from './grid.ts';
import type { Light } from './light.ts';
import { type LiveChannel, type LiveGrid, tilesOf } from './liveGrid.ts';
import { markOf, markPrint } from './marks.ts';
import type { Print, Prints, Shown } from './prints.ts';
import type { Pictures } from './scenes/pictures.ts';
import type { Paint } from './view.ts';

export interface LiveFrame extends LiveGrid {
  /** Index of the chosen channel, -1 for none. */
  readonly selected: number;
  /** Empty: no time on the pictures. */
  readonly wallClockText: string;
  /** The drawings; null while they are on their way, tiles are then dark. */
  readonly pictures: Pictures | null;
  readonly tMs: number;
  /** What hour it is for the cameras. */
  readonly light: Light;
  /** No grain that moves. */
  readonly calm?: boolean | undefined;
  /** Draw every other tile per frame: frames stay short, and real streams are not in step either. */
  readonly inTurns?: boolean | undefined;
  readonly fontFamily?: string | undefined;
  readonly accent?: string | undefined;
}

/** Caption height in CSS pixels on a 1280 × 720 screen; larger where tiles are larger. */
const CAPTION: Record<Layout, number> = { 1: 20, 4: 17, 9: 15, 16: 14 };
const SMALLEST = 12;
/** The part of a picture that must move before the recorder calls it motion. */
const LEAST_MOTION = 0.002;

/** Draws the frame. False while some still pictures are yet to come: draw again soon. */
export function drawLiveView(g: Paint, prints: Prints, frame: LiveFrame): boolean {
  const { width, height, dpr, layout, channels, first, selected } = frame;
  const tiles = tilesOf(frame);
  const type = letteringOf(frame);
  const shown = prints.shownAt(
    [width, height, dpr, layout, first, selected, frame.wallClockText === '', channels.map((c) => c.name)].join(),
  );
  if (!shown.length) drawGaps(g, tiles, Math.round(2 * dpr));
  for (const [i, tile] of tiles.entries()) {
    if (frame.inTurns && waits(i, prints.turn()) && shown[i]?.settled) continue;
    const channel = channels[first + i];
    const now = drawTile(g, prints, frame, tile, channel, first + i + 1, type, shown[i]);
    if (now && channel) label(g, prints, tile, channel.name, type, now, shown[i]);
    shown[i] = now;
    if (first + i === selected && layout > 1) {
      g.strokeStyle = frame.accent || '#c8303a';
      g.lineWidth = 2 * dpr;
      g.strokeRect(tile.x + dpr, tile.y + dpr, tile.w - 2 * dpr, tile.h - 2 * dpr);
    }
  }
  return prints.endFrame();
}

function letteringOf({ width, height, dpr, layout, fontFamily }: LiveFrame): Lettering {
  const scale = Math.min(width / 1280, height / 720);
  const across = Math.ceil(Math.sqrt(layout));
  // On a phone the tile decides: time above, name below, and the picture between them.
  const most = Math.min(height / across / 7, width / across / 12);
  const size = Math.min(Math.max(SMALLEST, CAPTION[layout] * scale), most);
  return { family: fontFamily || 'sans-serif', size: Math.round(size * dpr) };
}

/** A chessboard whose colours alternate from frame to frame. */
function waits(tile: number, turn: number): boolean {
  return (tile + Math.floor(tile / 4) + turn) % 2 === 1;
}

/** Black lines between the tiles, where another layout may have drawn before. */
function drawGaps(g: Paint, tiles: readonly Rect[], gap: number): void {
  g.fillStyle = '#000';
  for (const { x, y, w, h } of tiles) {
    g.fillRect(x + w, y, gap, h + gap);
    g.fillRect(x, y + h, w, gap);
  }
}

/** The picture of one channel: its ground where it is new or was covered, then what moves. */
function drawTile(
  g: Paint,
  prints: Prints,
  frame: LiveFrame,
  tile: Rect,
  channel: LiveChannel | undefined,
  seed: number,
  type: Lettering,
  last: Shown | undefined,
): Shown | undefined {
  const { w, h } = tile;
  const { pictures } = frame;
  const scene = channel?.scene;
  const here = { x: 0, y: 0, w, h };
  const still =
    scene && pictures
      ? prints.take(
          `${scene}|${seed}|${w}|${h}|${frame.light}`,
          (empty) => empty(w, h, (p) => pictures.still(p, scene, here, seed, frame.light)),
          true,
        )
      : undefined;
  const words = channel && !scene ? channel.why : '';
  // Until the picture of another hour is painted, the former stands.
  const former = scene && pictures && last?.settled ? last.ground : undefined;
  const ground =
    still ??
    former ??
    prints.take(`|${words}|${w}|${h}`, (empty) => empty(w, h, (p) => noPicture(p, w, h, words, type)));
  if (!ground) return undefined;
  for (const part of last?.ground === ground ? last.covered : [tile]) patch(g, ground, tile, part);
  const seethes = scene && pictures && still && !frame.calm && pictures.infrared(scene, frame.light);
  const grained = seethes
    ? refreshGrain(g, prints, tile, seed + frame.tMs, (part) => patch(g, ground, tile, part))
    : [];
  const covered = scene && pictures && still ? pictures.moving(g, scene, tile, frame.tMs, seed, frame.light) : [];
  const motion = covered.some(({ alive, w: wide, h: high }) => alive && wide * high > w * h * LEAST_MOTION);
  const mark = markOf((still && channel?.records) || null, motion);
  return {
    ground,
    covered,
    grained,
    mark,
    clock: frame.wallClockText,
    settled: !scene || ground === still || ground === former,
  };
}

/** Puts back part of a tile's ground. */
function patch(g: Paint, { image }: Print, tile: Rect, { x, y, w, h }: Rect): void {
  if (w > 0 && h > 0) g.drawImage(image, x - tile.x, y - tile.y, w, h, x, y, w, h);
}

/** Time and name, where they are new or were drawn over. Their plates are see-through, so each gets fresh ground. */
function label(g: Paint, prints: Prints, tile: Rect, name: string, type: Lettering, now: Shown, last?: Shown) {
  const edge = Math.round(type.size * 0.55);
  const room = tile.w - 2 * edge;
  if (room < type.size * 2 || tile.h < type.size * 4) return;
  const same = last?.ground === now.ground;
  const written = (text: string) => (text ? caption(prints, text, type, room) : undefined);
  const place = (plate: Print | undefined, right: boolean, low: boolean, stays: boolean) => {
    if (!plate) return;
    const x = tile.x + (right ? tile.w - edge - plate.w : edge);
    const y = tile.y + (low ? tile.h - edge - plate.h : edge);
    const spot = { x, y, w: plate.w, h: plate.h };
    const under = (r: Rect) => r.x < x + plate.w && r.x + r.w > x && r.y < y + plate.h && r.y + r.h > y;
    const fresh = now.covered.some(under) || now.grained.some(under) || last?.covered.some(under);
    if (stays && !fresh) return;
    patch(g, now.ground, tile, spot);
    g.drawImage(plate.image, x, y);
  };
  place(written(now.clock), false, false, same && last?.clock === now.clock);
  place(written(name), true, true, same);
  // Beside the time where both find room.
  if (room < type.size * 16) return;
  const was = last?.mark && !now.mark ? markPrint(prints, last.mark, type.size) : undefined;
  if (was) patch(g, now.ground, tile, { x: tile.x + tile.w - edge - was.w, y: tile.y + edge, w: was.w, h: was.h });
  if (now.mark) place(markPrint(prints, now.mark, type.size), true, false, same && last?.mark === now.mark);
}
