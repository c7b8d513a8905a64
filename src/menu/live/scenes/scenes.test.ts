// Every test scene is a function of place, time and seed alone, and survives any tile.
import { describe, expect, it } from 'vitest';
import { fakePaint } from '../fakePaint.ts';
import type { Light } from '../light.ts';
import { cameraNames } from '../names.ts';
import { SCENE_IDS, type SceneId } from './index.ts';
import { drawScene, pictures } from './pictures.ts';

/** Where somebody works all day. */
const ALWAYS_STAFFED = new Set<SceneId>(['checkout', 'reception']);

const TILE = { x: 10, y: 20, w: 480, h: 270 };

function record(id: SceneId, t: number, seed: number, tile = TILE, light: Light = 'day'): string[] {
  const { g, calls } = fakePaint();
  drawScene(g, id, tile, t, seed, light);
  return calls;
}

const count = (calls: string[], name: string) => calls.filter((c) => c.startsWith(`${name} `)).length;

describe.each(SCENE_IDS)('scene %s', (id) => {
  it('draws the same at the same moment', () => expect(record(id, 12_345, 3)).toEqual(record(id, 12_345, 3)));

  it('has somebody in it at times, and at times nobody', () => {
    const alive = Array.from({ length: 120 }, (_, i) => {
      const parts = drawScene(fakePaint().g, id, TILE, i * 3_000, 1, 'day');
      return parts.some((part) => part.alive && part.w > 0 && part.h > 0);
    });
    expect(alive).toContain(true);
    if (!ALWAYS_STAFFED.has(id)) expect(alive).toContain(false);
  });

  it('looks another by day, at dusk and by night, and grey where it sees by infrared', () => {
    const colours = (light: Light) => record(id, 1_000, 1, TILE, light).filter((c) => /rgba\(/.test(c));
    const [day, night] = [colours('day'), colours('night')];
    expect(night).not.toEqual(day);
    const grey = night.every((c) => {
      const [, r, g, b] = /rgba\((\d+),(\d+),(\d+)/.exec(c) ?? [];
      return Math.abs(Number(r) - Number(g)) < 12 && Math.abs(Number(g) - Number(b)) < 12;
    });
    expect(grey).toBe(pictures.infrared(id, 'night'));
    expect(pictures.infrared(id, 'dusk')).toBe(false);
  });

  it('differs between two channels of the same scene', () => {
    expect(record(id, 1_000, 1)).not.toEqual(record(id, 1_000, 2));
  });

  it('clips to its tile and leaves the context as it found it', () => {
    const calls = record(id, 9_000, 2);
    expect(count(calls, 'save')).toBe(count(calls, 'restore'));
    expect(calls[0]).toBe('save ');
    expect(calls.indexOf('rect 10,20,480,270')).toBeLessThan(calls.indexOf('clip '));
    expect(calls.indexOf('clip ')).toBeLessThan(calls.indexOf('fill '));
  });
});

describe('the set of scenes', () => {
  it('gives each of sixteen channels a place and a name of its own', () => {
    expect(SCENE_IDS).toHaveLength(16);
    for (const names of Object.values(cameraNames)) expect(new Set(names).size).toBe(16);
  });
});
