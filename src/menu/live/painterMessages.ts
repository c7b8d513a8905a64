// What the page says to the painter in its worker.
import type { LiveState } from './painter.ts';

export type ToPainter =
  | { readonly type: 'canvas'; readonly canvas: OffscreenCanvas }
  | { readonly type: 'show'; readonly changed: Partial<LiveState> }
  | { readonly type: 'hold'; readonly ms: number };
