// All drawings of test scenes, by id, as two layers: what stands still, to be kept, and what moves.
import type { Rect } from '../grid.ts';
import { drawMoving, drawStill, type Scene } from '../scene.ts';
import type { Paint } from '../view.ts';
import { corridor } from './corridor.ts';
import { entrance } from './entrance.ts';
import { gate } from './gate.ts';
import type { SceneId } from './index.ts';
import { parking } from './parking.ts';
import { shop } from './shop.ts';
import { street } from './street.ts';
import { warehouse } from './warehouse.ts';
import { yard } from './yard.ts';

const SCENE: Record<SceneId, Scene> = { street, gate, shop, parking, yard, entrance, corridor, warehouse };

export interface Pictures {
  still(g: Paint, id: SceneId, tile: Rect, seed: number): void;
  /** Answers which parts of the tile it covered. */
  moving(g: Paint, id: SceneId, tile: Rect, tMs: number, seed: number): Rect[];
}

export const pictures: Pictures = {
  still: (g, id, tile, seed) => drawStill(g, SCENE[id], tile, seed),
  moving: (g, id, tile, tMs, seed) => drawMoving(g, SCENE[id], tile, tMs, seed),
};

/** One whole picture: same scene, tile, time and seed, same picture. */
export function drawScene(g: Paint, id: SceneId, tile: Rect, tMs: number, seed: number): void {
  pictures.still(g, id, tile, seed);
  pictures.moving(g, id, tile, tMs, seed);
}
