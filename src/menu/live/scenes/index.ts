// The list of test scenes. A scene's key is the id channels name it by.
import type { Rect } from '../grid.ts';
import { drawMoving, drawStill, type Scene } from '../scene.ts';
import type { Paint } from '../view.ts';
import { corridor } from './corridor.ts';
import { entrance } from './entrance.ts';
import { gate } from './gate.ts';
import { parking } from './parking.ts';
import { shop } from './shop.ts';
import { street } from './street.ts';
import { warehouse } from './warehouse.ts';
import { yard } from './yard.ts';

export const SCENES = { street, gate, shop, parking, yard, entrance, corridor, warehouse } as const satisfies Record<
  string,
  Scene
>;

export type SceneId = keyof typeof SCENES;
export const SCENE_IDS = Object.keys(SCENES) as SceneId[];

/** One whole picture: same scene, tile, time and seed, same picture. Live view itself caches the still part. */
export function drawScene(g: Paint, id: SceneId, tile: Rect, tMs: number, seed: number): void {
  drawStill(g, SCENES[id], tile, seed);
  drawMoving(g, SCENES[id], tile, tMs, seed);
}
