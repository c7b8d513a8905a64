// A small camera: ground-plane metres in, picture units out (160 × 90), with haze that thickens with distance.
// Why three dimensions for a test picture: a correct perspective is what makes plain shapes read as a real place.
// The camera stands at x = 0, z = 0 and looks along z, turned by `yaw`; verticals stay vertical, as after lens shift.
import type { Camera, Rgb } from './camera.ts';
import type { Rect } from './grid.ts';
import { type Air, airOf, type Light } from './light.ts';

export type Paint = CanvasRenderingContext2D;
/** What the scenes themselves draw with: it can be had without a browser. */
export type ScenePaint = Pick<
  Paint,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'globalCompositeOperation'
  | 'save'
  | 'restore'
  | 'translate'
  | 'scale'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'arc'
  | 'ellipse'
  | 'clip'
  | 'fill'
  | 'fillRect'
  | 'stroke'
  | 'createLinearGradient'
  | 'createRadialGradient'
>;
/** Metres: right, up, away. */
export type P3 = readonly [x: number, y: number, z: number];

export interface View extends Omit<Camera, 'night'>, Air {
  readonly g: ScenePaint;
  readonly sin: number;
  readonly cos: number;
  /** Device pixels per picture unit. */
  readonly sharpness: number;
  /** One entry per thing drawn, in picture units. */
  readonly reach: Reach[];
}

interface Reach {
  /** Something that a motion detector answers to. */
  readonly alive: boolean;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A part of a tile that something was drawn to. */
export interface Covered extends Rect {
  readonly alive: boolean;
}

const NEAR = 0.8;
/** Beyond the 24 bits of a colour: it shines by itself, whatever the light. */
const SHINES = 0x1000000;
/** Radius in device pixels below which a soft spot is drawn hard: nobody sees the difference, and it is cheaper. */
const SMALL = 9;

/**
 * Runs `draw` clipped to the tile, the 160 × 90 picture covering it; odd seeds are mirrored, so that twins differ.
 * Answers the whole pixels each thing was drawn to.
 */
export function throughCamera(
  g: ScenePaint,
  camera: Camera,
  tile: Rect,
  seed: number,
  light: Light,
  draw: (v: View) => void,
): Covered[] {
  const sharpness = Math.max(tile.w / 160, tile.h / 90);
  const across = seed % 2 ? -sharpness : sharpness;
  const [midX, midY] = [tile.x + tile.w / 2, tile.y + tile.h / 2];
  const turned = { sin: Math.sin(camera.yaw), cos: Math.cos(camera.yaw) };
  const v: View = { ...camera, ...airOf(camera, light), ...turned, g, sharpness, reach: [] };
  g.save();
  g.beginPath();
  g.rect(tile.x, tile.y, tile.w, tile.h);
  g.clip();
  g.translate(midX, midY);
  g.scale(across, sharpness);
  g.translate(-80, -45);
  g.lineCap = 'round';
  nextThing(v);
  draw(v);
  g.restore();
  return v.reach.map(({ left, top, right, bottom, alive }) => {
    const [a, b] = [midX + (left - 80) * across, midX + (right - 80) * across];
    const x = Math.max(tile.x, Math.floor(Math.min(a, b)) - 1);
    const y = Math.max(tile.y, Math.floor(midY + (top - 45) * sharpness) - 1);
    const w = Math.min(tile.x + tile.w, Math.ceil(Math.max(a, b)) + 1) - x;
    const h = Math.min(tile.y + tile.h, Math.ceil(midY + (bottom - 45) * sharpness) + 1) - y;
    return { x, y, w: left > right ? 0 : w, h, alive };
  });
}

/** Begins a thing whose reach is kept apart: two cars far from each other leave two small patches, not one large. */
export function nextThing({ reach }: View, alive = false): void {
  reach.push({ alive, left: 1e4, top: 1e4, right: -1e4, bottom: -1e4 });
}

/** Pixels a metre takes at this point; what is small can be drawn with less. */
export function pixelsPerMetre(v: View, at: P3): number {
  return (v.sharpness * v.focal) / project(v, at)[2];
}

function touch({ reach }: View, x: number, y: number, r: number): void {
  const last = reach[reach.length - 1];
  if (!last) return;
  if (x - r < last.left) last.left = x - r;
  if (y - r < last.top) last.top = y - r;
  if (x + r > last.right) last.right = x + r;
  if (y + r > last.bottom) last.bottom = y + r;
}

/** A colour as seen from `depth` metres, brightened by `k`. */
export function tint(v: Air, color: Rgb, depth: number, k = 1, alpha = 1): string {
  // In steps: a colour met before is one the browser need not parse again.
  const air = Math.round(32 - 32 * Math.exp(-depth / v.clear)) / 32;
  const through = k * (1 - air);
  const [red, green, blue] = color < SHINES ? v.dim : FULL;
  let r = channel(color >> 16, v.haze >> 16, through * red, air);
  let g = channel(color >> 8, v.haze >> 8, through * green, air);
  let b = channel(color, v.haze, through * blue, air);
  if (v.ir) r = g = b = r * 0.4 + g * 0.45 + b * 0.15;
  return `rgba(${r | 0},${g | 0},${b | 0},${alpha})`;
}

const FULL: Air['dim'] = [1, 1, 1];

/** The colour of a lamp, a lit window: it shines while the lamps are on. */
export function glow({ lamps }: Air, on: Rgb, off: Rgb): Rgb {
  return lamps ? on + SHINES : off;
}

function channel(color: number, haze: number, through: number, air: number): number {
  return Math.min(255, (color & 255) * through + (haze & 255) * air);
}

/** Where a point lands: picture x, picture y, depth in metres (clamped to just before the lens). */
export function project(v: View, [x, y, z]: P3): P3 {
  const depth = Math.max(NEAR, x * v.sin + z * v.cos);
  return [80 + (v.focal * (x * v.cos - z * v.sin)) / depth, v.horizon + (v.focal * (v.height - y)) / depth, depth];
}

/** Fills a flat polygon. Long ones fade into the haze along their depth. */
export function poly(v: View, color: Rgb, points: readonly P3[], k = 1, alpha = 1): void {
  const { g } = v;
  let near: P3 = [0, 0, Number.POSITIVE_INFINITY];
  let far: P3 = [0, 0, 0];
  g.beginPath();
  for (const point of ahead(v, points)) {
    const p = project(v, point);
    if (p[2] < near[2]) near = p;
    if (p[2] > far[2]) far = p;
    touch(v, p[0], p[1], 0);
    g.lineTo(p[0], p[1]);
  }
  if (far[2] === 0) return;
  if (far[2] > near[2] * 1.3) {
    const level = points.every((p) => p[1] === points[0]?.[1]);
    const fade = level ? g.createLinearGradient(0, near[1], 0, far[1]) : g.createLinearGradient(near[0], 0, far[0], 0);
    for (const s of [0, 0.3, 0.6, 0.85, 1]) {
      fade.addColorStop(s, tint(v, color, 1 / ((1 - s) / near[2] + s / far[2]), k, alpha));
    }
    g.fillStyle = fade;
  } else g.fillStyle = tint(v, color, near[2], k, alpha);
  g.fill();
}

/** A soft round spot of light (`add`) or of shade. Lying on the ground it is flattened by the view's height. */
export function spot(v: View, at: P3, radius: number, color: Rgb, alpha: number, lying = false, add = true): void {
  // Light by day, where no lamp is on, is not seen.
  if (add && !v.lamps) return;
  const { g } = v;
  const [x, y, depth] = project(v, at);
  const r = (radius * v.focal) / depth;
  if (x + r < 0 || x - r > 160 || y + r < 0 || y - r > 90) return;
  touch(v, x, y, r);
  const shade = add ? color + SHINES : color;
  const flatness = lying ? Math.min(1, v.height / depth) : 1;
  g.globalCompositeOperation = add ? 'lighter' : 'source-over';
  g.beginPath();
  if (r * v.sharpness < SMALL) {
    g.fillStyle = tint(v, shade, 0, 1, alpha * 0.5);
    g.ellipse(x, y, r * 0.6, r * 0.6 * flatness, 0, 0, 7);
    g.fill();
  } else {
    g.save();
    g.translate(x, y);
    g.scale(1, flatness);
    const halo = g.createRadialGradient(0, 0, 0, 0, 0, r);
    halo.addColorStop(0, tint(v, shade, 0, 1, alpha));
    halo.addColorStop(0.4, tint(v, shade, 0, 1, alpha * 0.4));
    halo.addColorStop(1, tint(v, shade, 0, 1, 0));
    g.fillStyle = halo;
    g.fillRect(-r, -r, 2 * r, 2 * r);
    g.restore();
  }
  g.globalCompositeOperation = 'source-over';
}

/** A round-ended stroke between two points, `width` in metres at the first. */
export function limb(v: View, color: Rgb, from: P3, to: P3, width: number, k = 1): void {
  const a = project(v, from);
  const b = project(v, to);
  v.g.strokeStyle = tint(v, color, a[2], k);
  v.g.lineWidth = (width * v.focal) / a[2];
  touch(v, a[0], a[1], v.g.lineWidth);
  touch(v, b[0], b[1], v.g.lineWidth);
  v.g.beginPath();
  v.g.moveTo(a[0], a[1]);
  v.g.lineTo(b[0], b[1]);
  v.g.stroke();
}

/** The part of a polygon in front of the lens. */
function ahead(v: View, points: readonly P3[]): readonly P3[] {
  const depth = (p: P3) => p[0] * v.sin + p[2] * v.cos;
  let behind = false;
  for (const p of points) if (depth(p) <= NEAR) behind = true;
  if (!behind) return points;
  const kept: P3[] = [];
  let last = points.at(-1);
  for (const p of points) {
    if (last && depth(p) > NEAR !== depth(last) > NEAR) {
      const s = (NEAR + 0.001 - depth(last)) / (depth(p) - depth(last));
      kept.push([last[0] + s * (p[0] - last[0]), last[1] + s * (p[1] - last[1]), last[2] + s * (p[2] - last[2])]);
    }
    if (depth(p) > NEAR) kept.push(p);
    last = p;
  }
  return kept;
}
