import { describe, expect, test } from 'vitest';
import { en } from './layouts/en.ts';
import { ru } from './layouts/ru.ts';
import { symbols } from './layouts/symbols.ts';
import { type Context, type Painted, paint } from './paint.ts';
import { layoutRects } from './rects.ts';
import { start } from './reduce.ts';
import { after, tap } from './testing.ts';
import { darkTheme } from './theme.ts';
import type { KeyboardState } from './types.ts';

const name = [en, ru, symbols];

/** Writes down what was filled with which colour, and every text. */
class Recorder implements Context {
  fillStyle: unknown = '';
  strokeStyle: unknown = '';
  lineWidth = 0;
  lineCap = 'butt' as const;
  lineJoin = 'miter' as const;
  font = '';
  textAlign = 'start' as const;
  readonly texts: string[] = [];
  readonly fonts = new Set<string>();
  /** How much larger than the font each text is written. */
  readonly scales = new Map<string, number>();
  #scale = 1;
  readonly fills: { color: unknown; x: number; y: number; width: number; height: number }[] = [];
  readonly strokes: unknown[] = [];
  #path: [number, number, number, number] | null = null;

  fillRect(): void {}
  beginPath(): void {
    this.#path = null;
  }
  roundRect(x: number, y: number, width: number, height: number): void {
    this.#path = [x, y, width, height];
  }
  moveTo(): void {}
  lineTo(): void {}
  fill(): void {
    if (!this.#path) return;
    const [x, y, width, height] = this.#path;
    this.fills.push({ color: this.fillStyle, x, y, width, height });
  }
  stroke(): void {
    this.strokes.push(this.strokeStyle);
  }
  fillText(text: string): void {
    this.texts.push(text);
    this.fonts.add(this.font);
    this.scales.set(text, this.#scale);
  }
  setTransform(scale: number): void {
    this.#scale = scale;
  }
}

function painted(state: KeyboardState, dpr = 1, memory?: Painted): Recorder {
  const recorder = new Recorder();
  const rects = layoutRects(state.layout, { x: 8, y: 8, width: 738, height: 264 }, 6);
  paint(recorder, rects, state, darkTheme, dpr, memory);
  return recorder;
}

describe('painting', () => {
  test('a board at rest shows every character once, in one font, scaled', () => {
    const board = painted(start(name));
    expect(board.texts.join(' ')).toBe(
      '1 2 3 4 5 6 7 8 9 0 q w e r t y u i o p - _ a s d f g h j k l @ / z x c v b n m ! : , . Esc ?123 EN',
    );
    expect([...board.fonts]).toEqual(['16px "Inter Variable", system-ui, sans-serif']);
    expect(['q', '-', 'Esc'].map((text) => 16 * (board.scales.get(text) ?? 0))).toEqual([20, 24, 16]);
  });

  test('the glyphs follow Shift, Caps and the language', () => {
    expect(painted(after(start(name), ...tap('shift')).state).texts).toContain('Q');
    expect(painted(after(start(name), ...tap('caps')).state).texts).toContain('Q');
    const russian = painted(after(start(name), ...tap('lang')).state).texts;
    expect(russian).toContain('ё');
    expect(russian).toContain('РУС');
    expect(russian).not.toContain('q');
  });

  test('the pressed key alone has the pressed colour', () => {
    const colors = painted(after(start(name), { type: 'press', id: 'a' }).state).fills.map((fill) => fill.color);
    expect(colors.filter((color) => color === '#5f6978')).toHaveLength(1);
    expect(painted(start(name)).fills.map((fill) => fill.color)).not.toContain('#5f6978');
  });

  test('Shift that is on is light, Enter is the accent', () => {
    const colors = painted(after(start(name), ...tap('shift')).state).fills.map((fill) => fill.color);
    expect(colors.filter((color) => color === '#e6e8eb')).toHaveLength(1);
    expect(colors.filter((color) => color === '#566072')).toHaveLength(1);
  });

  test('the focused key has a ring', () => {
    expect(
      painted(after(start(name), { type: 'focus', id: 'a' }).state).strokes.filter((color) => color === '#ffffff'),
    ).toHaveLength(painted(start(name)).strokes.filter((color) => color === '#ffffff').length + 1);
  });

  test.each([1, 1.25, 1.5, 2, 3])('at a pixel ratio of %s keys stand on whole device pixels', (dpr) => {
    for (const { x, y, width, height } of painted(start(name), dpr).fills) {
      expect([x, y, width, height].every(Number.isInteger)).toBe(true);
    }
  });
});

describe('painting again with a memory', () => {
  test('draws nothing when nothing changed, one key on a press, one on a release', () => {
    const memory: Painted = new Map();
    const rest = start(name);
    const down = after(rest, { type: 'press', id: 'a' }).state;
    painted(rest, 1, memory);
    expect(painted(rest, 1, memory).texts).toEqual([]);
    expect(painted(down, 1, memory).texts).toEqual(['a']);
    expect(painted(rest, 1, memory).texts).toEqual(['a']);
  });

  test('draws the letters, not the digits, on Shift', () => {
    const memory: Painted = new Map();
    painted(start(name), 1, memory);
    const texts = painted(after(start(name), ...tap('shift')).state, 1, memory).texts;
    expect(texts.join('')).toBe('QWERTYUIOPASDFGHJKLZXCVBNM');
  });
});
