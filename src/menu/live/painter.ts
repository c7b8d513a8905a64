// Paints live view on a canvas at its own pace. It is told what to show as plain data and asks nobody, so that it works the same
// in a worker, where it keeps no page waiting, and on the page itself.
import { drawLiveView } from './drawLiveView.ts';
import type { Light } from './light.ts';
import type { LiveGrid } from './liveGrid.ts';
import { paceOf } from './pace.ts';
import { keepPrints, type NewCanvas } from './prints.ts';
import { pictures } from './scenes/pictures.ts';

/** What is to be seen, and under which conditions. */
export interface LiveState extends LiveGrid {
  /** Index of the chosen channel, -1 for none. */
  readonly selected: number;
  readonly accent: string;
  /** The recorder's time as it stands on the picture. */
  readonly clock: string;
  /** What hour it is for the cameras. */
  readonly light: Light;
  /** A dialog is over it: one picture a second. */
  readonly covered: boolean;
  /** Nobody can see it: stands still without a timer. */
  readonly paused: boolean;
  /** Nothing that moves. */
  readonly calm: boolean;
}

export interface Painter {
  /** What changed; the first time, everything. */
  show(changed: Partial<LiveState>): void;
  /** Somebody types: leaves them the processor for so many milliseconds. */
  hold(ms: number): void;
  /** The captions' font has come. A browser may keep to what it took for a name before, so this is the first mention of it. */
  fontCame(family: string): void;
  stop(): void;
}

type Surface = HTMLCanvasElement | OffscreenCanvas;

export function createPainter(canvas: Surface, newCanvas: NewCanvas): Painter {
  const g = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D | null;
  if (!g) throw new Error('live/painter: this browser gave no 2d canvas; live view cannot be drawn');
  const prints = keepPrints(newCanvas);
  let state: LiveState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let heldUntil = 0;
  let fontFamily = 'sans-serif';

  /** Draws, and answers the milliseconds to the next picture; null ends the run until the next change. */
  function paint(now: LiveState): number | null {
    const [w, h] = [Math.round(now.width * now.dpr), Math.round(now.height * now.dpr)];
    if (!g || w < 1 || h < 1) return null;
    if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
    const { inTurns, wait } = paceOf(now);
    const tMs = now.calm ? 0 : performance.now();
    const complete = drawLiveView(g, prints, { ...now, wallClockText: now.clock, tMs, inTurns, pictures, fontFamily });
    return complete ? wait : 0;
  }
  function rest(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    frame = 0;
  }
  function turn(): void {
    clearTimeout(timer);
    if (!state || state.paused || frame) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!state) return;
      const held = state.covered ? heldUntil - performance.now() : 0;
      const wait = held > 0 ? held : paint(state);
      if (wait !== null) timer = setTimeout(turn, wait);
    });
  }

  return {
    show(changed) {
      // The first message is whole.
      state = { ...state, ...changed } as LiveState;
      // The clock alone does not hurry the picture: the next one has it.
      if (state.paused) rest();
      else if (Object.keys(changed).some((key) => key !== 'clock') || state.calm) turn();
    },
    hold(ms) {
      heldUntil = performance.now() + ms;
    },
    fontCame(family) {
      fontFamily = family;
      prints.clear();
      turn();
    },
    stop() {
      rest();
      state = null;
      prints.clear();
    },
  };
}
