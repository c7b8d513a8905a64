// What a test scene is, and the two ways to draw it: still part alone (for the cache) and moving part alone.

import type { Camera } from './camera.ts';
import type { Rect } from './grid.ts';
import { type Air, airOf, type Light } from './light.ts';
import { chance } from './solids.ts';
import { type Covered, type ScenePaint, throughCamera, tint, type View } from './view.ts';

export interface Scene {
  readonly camera: Camera;
  /** Everything that stands still. Seeded: the same camera model looks at a slightly different place. */
  still(v: View, seed: number): void;
  /** Everything that moves, at `t` milliseconds. */
  moving(v: View, t: number, seed: number): void;
}

/** Air that changes no colour. */
const FIXED: Air = airOf({ height: 1, horizon: 1, focal: 1, yaw: 0, haze: 0, clear: 1e9 }, 'day');

export function drawStill(g: ScenePaint, scene: Scene, tile: Rect, seed: number, light: Light): void {
  throughCamera(g, scene.camera, tile, seed, light, (v) => {
    // Opaque to the last pixel, also where two panels meet: patches of it are put back over what moved.
    g.fillStyle = tint(FIXED, v.haze, 0, 0.6);
    g.fillRect(-200, -200, 560, 490);
    scene.still(v, seed);
    lensFinish(v, seed);
  });
}

/** Answers which parts of the tile it covered. */
export function drawMoving(g: ScenePaint, scene: Scene, tile: Rect, t: number, seed: number, light: Light): Covered[] {
  return throughCamera(g, scene.camera, tile, seed, light, (v) => scene.moving(v, t, seed));
}

/** Fine sensor grain and darker corners: what tells a camera's picture from a drawing. */
function lensFinish(v: View, seed: number): void {
  const { g } = v;
  for (let i = 0; i < 400; i++) {
    g.fillStyle = i % 2 ? 'rgba(255,255,255,.045)' : 'rgba(0,0,0,.08)';
    g.fillRect(chance(seed, i) * 160, chance(seed, i + 0.5) * 90, 0.3, 0.2);
  }
  if (v.ir) {
    // The lamp beside the lens lights the middle best.
    const lamp = g.createRadialGradient(80, 52, 4, 80, 50, 62);
    lamp.addColorStop(0, 'rgba(235,240,245,.2)');
    lamp.addColorStop(1, 'rgba(235,240,245,0)');
    g.fillStyle = lamp;
    g.fillRect(0, 0, 160, 90);
  }
  const dark = g.createRadialGradient(80, 42, 34, 80, 45, 100);
  dark.addColorStop(0, 'rgba(6,8,12,0)');
  dark.addColorStop(1, v.ir ? 'rgba(4,5,6,.8)' : 'rgba(6,8,12,.46)');
  g.fillStyle = dark;
  g.fillRect(0, 0, 160, 90);
}

/** Fills the picture above the horizon, from zenith to haze, and the ground colour below. */
export function sky(v: View, ground: number): void {
  const { g } = v;
  const air = g.createLinearGradient(0, 0, 0, v.horizon);
  air.addColorStop(0, tint(FIXED, v.zenith, 0));
  air.addColorStop(1, tint(FIXED, v.haze, 0));
  g.fillStyle = air;
  g.fillRect(0, 0, 160, v.horizon + 1);
  const earth = g.createLinearGradient(0, v.horizon, 0, 90);
  for (const s of [0, 0.06, 0.15, 0.3, 0.6, 1]) {
    earth.addColorStop(s, tint(v, ground, (v.focal * v.height) / (s * (90 - v.horizon) + 0.3)));
  }
  g.fillStyle = earth;
  g.fillRect(0, v.horizon, 160, 90);
}
