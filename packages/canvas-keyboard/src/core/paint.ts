// Draws keys on any 2D context, in device pixels so that edges stay sharp at every pixel ratio.
// With a `painted` memory only the keys whose look changed are drawn: a press repaints one key, not fifty.

import { type Look, look } from './face.ts';
import { icons } from './icons.ts';
import { KEY } from './rects.ts';
import type { Theme } from './theme.ts';
import type { Action, KeyboardState, KeyRect } from './types.ts';

/** The part of CanvasRenderingContext2D that is used. */
export interface Context {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'bevel' | 'miter' | 'round';
  font: string;
  textAlign: 'center' | 'end' | 'left' | 'right' | 'start';
  fillRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
}

/** Key id → the look it was last drawn with. */
export type Painted = Map<string, string>;

export function paint(
  ctx: Context,
  rects: readonly KeyRect[],
  state: KeyboardState,
  theme: Theme,
  dpr: number,
  painted?: Painted,
): void {
  const write = writer(ctx, theme);
  for (const rect of rects) {
    const now = look(rect.key, state);
    const mark = `${now.tone} ${now.phase} ${now.focused} ${now.glyph}`;
    if (painted?.get(rect.key.id) === mark) continue;
    painted?.set(rect.key.id, mark);
    paintKey(ctx, rect, now, theme, dpr, write);
  }
}

function paintKey(ctx: Context, rect: KeyRect, now: Look, theme: Theme, dpr: number, write: Write): void {
  const x = Math.round(rect.x * dpr);
  const y = Math.round(rect.y * dpr);
  const width = Math.round((rect.x + rect.width) * dpr) - x;
  const height = Math.round((rect.y + rect.height) * dpr) - y;
  const scale = height / KEY.height;
  const edge = Math.max(1, Math.round(2 * scale));
  const radius = theme.radius * scale;
  const tone = theme[now.tone];
  const down = now.phase === 'pressed' ? edge : 0;

  const rounded = (top: number, inset: number) => {
    ctx.beginPath();
    ctx.roundRect(x + inset, top + inset, width - 2 * inset, height - edge - 2 * inset, radius);
  };

  ctx.fillStyle = theme.board;
  ctx.fillRect(x, y, width, height);
  ctx.fillStyle = theme.edge;
  rounded(y + edge, 0);
  ctx.fill();
  ctx.fillStyle = tone[now.phase];
  rounded(y + down, 0);
  ctx.fill();
  if (now.focused) {
    ctx.strokeStyle = theme.focus;
    ctx.lineWidth = edge;
    rounded(y + down, edge / 2);
    ctx.stroke();
  }

  ctx.fillStyle = tone.ink;
  ctx.strokeStyle = tone.ink;
  const middleX = x + width / 2;
  const middleY = y + down + (height - edge) / 2;
  const room = Math.min(height, width);
  if (now.icon) icon(ctx, now, middleX, middleY, room * 0.48);
  else write(now.glyph, middleX, middleY, room);
}

type Write = (glyph: string, x: number, y: number, room: number) => void;

/**
 * Writes glyphs. The base line sits where both capitals and small letters look centred. Lone signs are drawn larger: a full stop must be
 * found. All sizes are the one font that the page around is written in, scaled: for each size and weight of a variable font that it has not
 * met a browser makes another font of it, which takes longer than all letters of the board.
 */
function writer(ctx: Context, { fontSize, fontFamily }: Theme): Write {
  let isSet = false;
  return (glyph, x, y, room) => {
    const size = Math.round(room * (glyph.length > 1 ? 0.33 : /[\p{L}\d]/u.test(glyph) ? 0.42 : 0.5));
    if (!isSet) {
      ctx.font = `${fontSize}px ${fontFamily}`;
      ctx.textAlign = 'center';
      isSet = true;
    }
    const scale = size / fontSize;
    ctx.setTransform(scale, 0, 0, scale, x, Math.round(y + size * 0.34));
    ctx.fillText(glyph, 0, 0);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
  };
}

function icon(ctx: Context, now: Look, x: number, y: number, size: number): void {
  const unit = size / 24;
  ctx.lineWidth = 2 * unit;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (const points of icons[now.glyph as Action] ?? []) {
    ctx.beginPath();
    for (let i = 0; i + 1 < points.length; i += 2) {
      const px = x + ((points[i] ?? 0) - 12) * unit;
      const py = y + ((points[i + 1] ?? 0) - 12) * unit;
      if (i === 0) ctx.moveTo(px, py);
      else ctx.lineTo(px, py);
    }
    if (now.tone === 'on') ctx.fill();
    ctx.stroke();
  }
}
