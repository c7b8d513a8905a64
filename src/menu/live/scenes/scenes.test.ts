// Every test scene is a function of place, time and seed alone, and survives any tile.
import { describe, expect, it } from 'vitest';
import { fakePaint } from '../fakePaint.ts';
import { SCENE_IDS, type SceneId } from './index.ts';
import { drawScene } from './pictures.ts';

const TILE = { x: 10, y: 20, w: 480, h: 270 };

function record(id: SceneId, t: number, seed: number, tile = TILE): string[] {
  const { g, calls } = fakePaint();
  drawScene(g, id, tile, t, seed);
  return calls;
}

const count = (calls: string[], name: string) => calls.filter((c) => c.startsWith(`${name} `)).length;

describe.each(SCENE_IDS)('scene %s', (id) => {
  it('draws the same at the same moment', () => expect(record(id, 12_345, 3)).toEqual(record(id, 12_345, 3)));

  it('has moved a second later, at any time of its cycle', () => {
    for (const t of [0, 5_000, 14_000, 3_600_000]) expect(record(id, t, 1)).not.toEqual(record(id, t + 1_000, 1));
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
  it('has at least six places', () => expect(SCENE_IDS.length).toBeGreaterThanOrEqual(6));
});
