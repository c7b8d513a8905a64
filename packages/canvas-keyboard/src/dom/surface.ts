// The canvas: as large as the keyboard, sharp at any pixel ratio, drawn at once on each change.
// The first press is a canvas's slow one, so one key is drawn pressed and back in idle time, unseen.

import { type Painted, paint } from '../core/paint.ts';
import type { Theme } from '../core/theme.ts';
import type { KeyboardState, KeyRect } from '../core/types.ts';

export interface Surface {
  readonly element: HTMLCanvasElement;
  /** Clears the canvas. @param fontSize of the text around, in CSS pixels */
  resize(width: number, height: number, dpr: number, fontSize: number): void;
  /** Forgets what is painted where it is no longer true: another layout, another font. */
  clear(): void;
  draw(rects: readonly KeyRect[], state: KeyboardState): void;
  warmUp(rects: readonly KeyRect[], state: KeyboardState): void;
}

export function createSurface(theme: Theme): Surface {
  const element = document.createElement('canvas');
  element.style.cssText = 'display:block;position:absolute;left:0;top:0';
  element.setAttribute('aria-hidden', 'true');
  const context = element.getContext('2d', { alpha: false });
  if (!context) throw new Error('canvas-keyboard: this browser gives no 2D canvas context');
  const ctx: CanvasRenderingContext2D = context;
  const painted: Painted = new Map();
  let ratio = 1;
  let look = theme;

  const clear = () => {
    painted.clear();
    ctx.fillStyle = theme.board;
    ctx.fillRect(0, 0, element.width, element.height);
  };
  const draw = (rects: readonly KeyRect[], state: KeyboardState) => paint(ctx, rects, state, look, ratio, painted);

  return {
    element,
    resize(width, height, dpr, fontSize) {
      ratio = dpr;
      look = { ...theme, fontSize };
      element.width = Math.round(width * dpr);
      element.height = Math.round(height * dpr);
      element.style.width = `${element.width / dpr}px`;
      element.style.height = `${element.height / dpr}px`;
      clear();
    },
    clear,
    draw,
    warmUp(rects, state) {
      const first = rects[0];
      if (!first || state.pressed !== null) return;
      draw(rects, { ...state, pressed: first.key.id });
      draw(rects, state);
    },
  };
}
