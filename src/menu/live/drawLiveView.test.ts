// Frames of live view as a host would ask for them, drawn on a canvas that only takes notes.
import { describe, expect, it } from 'vitest';
import { drawLiveView, type LiveFrame } from './drawLiveView.ts';
import { fakeCanvases, fakePaint } from './fakePaint.ts';
import { channelAt, type LiveChannel } from './liveGrid.ts';
import { paceOf } from './pace.ts';
import { keepPrints } from './prints.ts';
import { SCENE_IDS } from './scenes/index.ts';
import { type Pictures, pictures } from './scenes/pictures.ts';

const sixteen: LiveChannel[] = Array.from({ length: 16 }, (_, i) => ({
  name: `Camera ${i + 1}`,
  scene: SCENE_IDS[i % SCENE_IDS.length] ?? null,
  why: '',
  records: 'continuous',
}));

function frame(change: Partial<LiveFrame> = {}): LiveFrame {
  return {
    width: 1280,
    height: 720,
    dpr: 1,
    layout: 4,
    channels: sixteen,
    first: 0,
    selected: 0,
    wallClockText: '2026-03-04 12:00:00',
    tMs: 0,
    light: 'day',
    pictures,
    ...change,
  };
}

function screen(ration = 99) {
  const canvases = fakeCanvases();
  const prints = keepPrints(canvases.newCanvas, ration);
  const show = (change: Partial<LiveFrame> = {}) => {
    const { g, calls } = fakePaint();
    const complete = drawLiveView(g, prints, frame(change));
    return { complete, calls, named: (name: string) => calls.filter((c) => c.startsWith(name)) };
  };
  return { canvases, show };
}

describe('live view', () => {
  it('frames the chosen channel, just inside its tile', () => {
    const { calls } = screen().show({ selected: 1, accent: 'red' });
    expect(calls).toContain('strokeStyle = red');
    expect(calls).toContain('strokeRect 642,1,637,357');
  });

  it('frames nothing when one channel fills the screen', () => {
    expect(screen().show({ layout: 1 }).named('strokeRect')).toEqual([]);
  });

  it('begins with the channel that it is told', () => {
    expect(channelAt(frame({ first: 4 }), 5, 5)).toBe(4);
    expect(channelAt(frame({ first: 4 }), 1275, 715)).toBe(7);
    expect(channelAt(frame({ layout: 1, first: 6 }), 5, 5)).toBe(6);
  });

  it('finds no channel in a gap, outside, or past the last one', () => {
    expect(channelAt(frame(), 640, 100)).toBe(-1);
    expect(channelAt(frame(), -1, 100)).toBe(-1);
    expect(channelAt(frame({ channels: sixteen.slice(0, 3) }), 900, 600)).toBe(-1);
    expect(channelAt(frame({ dpr: 2 }), 900, 600)).toBe(3);
  });

  it('makes few still pictures per frame and says when all are there', () => {
    const { show } = screen(1);
    expect([1, 2, 3, 4].map(() => show().complete)).toEqual([false, false, false, true]);
  });

  it('makes nothing anew while only time passes, and one caption when the clock ticks', () => {
    const { canvases, show } = screen();
    // Nothing that a motion detector answers to: signs of motion are prints that come and go.
    const unwatched: Pictures = {
      ...pictures,
      moving: (...given) => pictures.moving(...given).map((part) => ({ ...part, alive: false })),
    };
    show({ pictures: unwatched });
    const made = canvases.made;
    for (let t = 200; t < 4_000; t += 200) show({ tMs: t, pictures: unwatched });
    expect(canvases.made).toBe(made);
    show({ wallClockText: '2026-03-04 12:00:01', pictures: unwatched });
    expect(canvases.made).toBe(made + 1);
  });

  it('puts back only the ground that movers covered', () => {
    const { show } = screen();
    show();
    const second = show({ tMs: 200 })
      .named('drawImage')
      .map((c) => c.split(',').slice(3, 5).map(Number));
    const area = second.reduce((sum, [w = 0, h = 0]) => sum + w * h, 0);
    expect(second.length).toBeGreaterThan(4);
    expect(area).toBeLessThan((1280 * 720) / 2);
  });

  it('repaints whole tiles after a change of layout, size or selection', () => {
    const { show } = screen();
    show();
    expect(show({ selected: 2 }).named('drawImage').length).toBeGreaterThanOrEqual(4 + 4 * 4);
  });

  it('leaves the picture room between time and name on a phone’s monitor', () => {
    const plates = screen()
      .show({ width: 362, height: 204, layout: 16 })
      .named('drawImage')
      .map((call) => call.split(','))
      .filter((parts) => parts.length === 3)
      .map(([, , y]) => Number(y));
    // Time and name of the first tile, which is 50 high.
    expect((plates[1] ?? 0) - (plates[0] ?? 0)).toBeGreaterThan(25);
  });

  it('draws every other tile when cameras take turns, each within two frames', () => {
    const { show } = screen();
    show({ layout: 16, inTurns: true });
    const [a, b] = [1, 2].map((i) => show({ layout: 16, inTurns: true, tMs: i * 125 }).named('clip').length);
    expect([a, b]).toEqual([8, 8]);
  });

  it('tells a channel’s reason on its tile, each its own, and another one when it changes', () => {
    const { canvases, show } = screen();
    const dead = (...whys: string[]) => {
      show({
        layout: 4,
        channels: whys.map((why, i) => ({ name: `D${i + 1}`, scene: null, why, records: 'continuous' as const })),
      });
      return canvases.written();
    };
    expect(dead('NO VIDEO', 'NETWORK DISCONNECTED')).toEqual(
      expect.arrayContaining(['NO VIDEO', 'NETWORK DISCONNECTED']),
    );
    const before = canvases.written().length;
    expect(dead('NO VIDEO', 'NO RESOURCE').slice(before)).toEqual(['NO RESOURCE']);
  });

  it('writes the host’s words where no camera answers, and moves nothing there', () => {
    const { show } = screen();
    const dead = {
      layout: 1 as const,
      channels: [{ name: 'D1', scene: null, why: 'NO VIDEO', records: 'off' as const }],
    };
    expect(show(dead).complete).toBe(true);
    expect(show({ ...dead, tMs: 5_000 }).named('drawImage')).toEqual([]);
  });

  it('stays dark, and asks for nothing, until the drawings have arrived', () => {
    const { show } = screen(1);
    expect(show({ pictures: null }).complete).toBe(true);
    expect(show({ pictures: null }).named('clip')).toEqual([]);
    expect(show().complete).toBe(false);
  });

  it('survives a box of no size', () => {
    expect(() => screen().show({ width: 0, height: 0, layout: 16 })).not.toThrow();
    expect(() => screen().show({ width: 3, height: 2, layout: 9 })).not.toThrow();
  });

  it('paints the pictures of another hour one by one, and meanwhile shows the former', () => {
    const { show } = screen(1);
    for (let i = 0; i < 4; i++) show();
    const night = [1, 2, 3, 4].map((i) => show({ light: 'night', tMs: i }));
    expect(night.map(({ complete }) => complete)).toEqual([false, false, false, true]);
    for (const { named } of night) expect(named('fillText')).toEqual([]);
  });

  it('renews grain in a small part of an infrared tile, and none where nothing may move', () => {
    const one = {
      layout: 1 as const,
      channels: [{ name: '', scene: 'warehouse' as const, why: '', records: 'off' as const }],
      light: 'night' as const,
    };
    const drawn = (calm: boolean) => {
      const { show } = screen();
      show({ ...one, calm });
      return show({ ...one, calm, tMs: 200 }).named('drawImage').length;
    };
    expect(drawn(false) - drawn(true)).toBe(14);
    const { show } = screen();
    show({ ...one, light: 'day' });
    expect(show({ ...one, light: 'day', tMs: 200 }).named('drawImage').length).toBeLessThan(14);
  });

  it('puts up one sign where it records, another once something moves, and takes it away with the picture', () => {
    const { canvases, show } = screen();
    const marks = (records: LiveChannel['records'], tMs: number) => {
      const before = canvases.made;
      show({ layout: 1, channels: [{ name: '', scene: 'parking', why: '', records }], wallClockText: '', tMs });
      return canvases.made - before;
    };
    const moves = (tMs: number) =>
      pictures
        .moving(fakePaint().g, 'parking', { x: 0, y: 0, w: 1280, h: 720 }, tMs, 1, 'day')
        .some((c) => c.alive && c.w * c.h > 2000);
    const times = Array.from({ length: 200 }, (_, i) => i * 1_000);
    const [quiet, busy] = [times.find((t) => !moves(t)) ?? -1, times.find(moves) ?? -1];
    expect(Math.min(quiet, busy)).toBeGreaterThanOrEqual(0);
    // The ground and a sign; another sign; none that is new.
    expect([marks('continuous', quiet), marks('continuous', busy), marks('continuous', busy)]).toEqual([2, 1, 0]);
    // Without recording the moving alone has a sign, and rest has none.
    expect([marks('off', busy), marks('off', quiet)]).toEqual([1, 0]);
    // On motion: the sign of both while something moves, and none at rest. Nothing of it is new but what two frames did not need.
    expect([marks('motion', busy), marks('motion', quiet), marks('motion', quiet)]).toEqual([1, 0, 0]);
  });

  it('shows one time in all tiles behind a dialog', () => {
    const { show } = screen();
    const behind = { layout: 16 as const, ...paceOf({ layout: 16, calm: false, covered: true }) };
    show(behind);
    const next = show({ ...behind, wallClockText: '2026-03-04 12:00:01', tMs: 1_000 });
    expect(next.named('clip')).toHaveLength(16);
    expect(paceOf({ layout: 16, calm: false, covered: false }).inTurns).toBe(true);
  });

  it('leaves every caption whole where grain is renewed', () => {
    const { show } = screen();
    const one = { layout: 1 as const, light: 'night' as const, wallClockText: '' };
    const channels: LiveChannel[] = [{ name: 'Warehouse of the north', scene: 'warehouse', why: '', records: 'off' }];
    show({ ...one, channels });
    let hit = 0;
    for (let i = 1; i < 80; i++) {
      const drawn = show({ ...one, channels, tMs: i * 200 }).named('drawImage');
      const places = drawn.map((c) => c.slice('drawImage image,'.length).split(',').map(Number));
      const caption = places.findLastIndex((p) => p.length === 2);
      const over = places.findLastIndex(
        ([, , , , x = 0, y = 0, w = 0, h = 0]) => x + w > 1200 && y + h > 690 && x < 1270 && y < 710,
      );
      if (over >= 0) hit++;
      expect(over).toBeLessThanOrEqual(caption);
    }
    expect(hit).toBeGreaterThan(0);
  });
});
