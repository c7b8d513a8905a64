// Scenes in tiles of any shape, all through a minute.
import { expect, it } from 'vitest';
import { fakePaint } from '../fakePaint.ts';
import { SCENE_IDS } from './index.ts';
import { drawScene } from './pictures.ts';

it.each(SCENE_IDS)('%s never hands the canvas a number it cannot draw, at any time, in any tile', (id) => {
  for (const [w, h] of [
    [0, 0],
    [1, 1],
    [3, 200],
    [160, 90],
    [2000, 40],
  ] as const) {
    for (let t = 0; t < 60_000; t += 7_300) {
      const { g, calls } = fakePaint();
      drawScene(g, id, { x: 0, y: 0, w, h }, t, (t / 100) % 9, t % 2 ? 'day' : 'night');
      expect(calls.find((c) => /NaN|undefined|Infinity/.test(c))).toBeUndefined();
      expect(calls.find((c) => /^(arc|createRadialGradient) .*-\d+(\.\d+)?$/.test(c))).toBeUndefined();
    }
  }
});
