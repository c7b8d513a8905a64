// All drawings of test scenes, by id, as two layers: what stands still, to be kept, and what moves.
import type { Rect } from '../grid.ts';
import type { Light } from '../light.ts';
import { drawMoving, drawStill, type Scene } from '../scene.ts';
import type { Covered, ScenePaint } from '../view.ts';
import { backdoor } from './backdoor.ts';
import { cafe } from './cafe.ts';
import { checkout } from './checkout.ts';
import { corridor } from './corridor.ts';
import { entrance } from './entrance.ts';
import { garage } from './garage.ts';
import { gate } from './gate.ts';
import type { SceneId } from './index.ts';
import { office } from './office.ts';
import { parking } from './parking.ts';
import { perimeter } from './perimeter.ts';
import { reception } from './reception.ts';
import { servers } from './servers.ts';
import { shop } from './shop.ts';
import { street } from './street.ts';
import { warehouse } from './warehouse.ts';
import { yard } from './yard.ts';

const SCENE: Record<SceneId, Scene> = {
  checkout,
  shop,
  warehouse,
  gate,
  parking,
  entrance,
  yard,
  street,
  corridor,
  office,
  reception,
  cafe,
  servers,
  garage,
  perimeter,
  backdoor,
};

export interface Pictures {
  still(g: ScenePaint, id: SceneId, tile: Rect, seed: number, light: Light): void;
  /** Answers which parts of the tile it covered. */
  moving(g: ScenePaint, id: SceneId, tile: Rect, tMs: number, seed: number, light: Light): Covered[];
  /** Whether the camera works by infrared at this hour. */
  infrared(id: SceneId, light: Light): boolean;
}

export const pictures: Pictures = {
  still: (g, id, tile, seed, light) => drawStill(g, SCENE[id], tile, seed, light),
  moving: (g, id, tile, tMs, seed, light) => drawMoving(g, SCENE[id], tile, tMs, seed, light),
  infrared: (id, light) => light === 'night' && SCENE[id].camera.night !== 'lit',
};

/** One whole picture: same scene, tile, time, seed and light, same picture. */
export function drawScene(g: ScenePaint, id: SceneId, tile: Rect, tMs: number, seed: number, light: Light): Covered[] {
  pictures.still(g, id, tile, seed, light);
  return pictures.moving(g, id, tile, tMs, seed, light);
}
