// What live view remembers between frames. Prints are finished pictures: the still part of each tile, a line of text
// on its plate. A frame then costs the movers and the patches they left. What two frames did not use is
// dropped, so a resize, a new layout or the next second of the clock leave nothing behind.
import type { Rect } from './grid.ts';
import type { Paint } from './view.ts';

export interface Print {
  readonly image: CanvasImageSource;
  readonly w: number;
  readonly h: number;
}

/** Makes an empty canvas of whole device pixels. Given from outside, so that drawing can be tested without a page. */
export type NewCanvas = (w: number, h: number) => { readonly image: CanvasImageSource; readonly g: Paint };

/** The sign in a tile's corner; empty for none. */
export type Mark = '' | 'record' | 'alarm' | 'record+alarm';

/** What a tile shows at this moment. */
export interface Shown {
  readonly ground: Print;
  /** Where movers covered the ground, to be restored before the next ones are drawn. */
  readonly covered: readonly Rect[];
  /** Where its grain is new in this frame. */
  readonly grained: readonly Rect[];
  readonly clock: string;
  readonly mark: Mark;
  /** Its true ground is there, not a stand-in. */
  readonly settled: boolean;
}

export interface Prints {
  /** The print called `key`, made now if it is new. `costly` ones are rationed: undefined means not this frame. */
  take(key: string, make: (empty: EmptyPrint) => Print, costly?: boolean): Print | undefined;
  /** Tiles as the last frame left them, by position; empty when `place` (size, layout, selection) is another. */
  shownAt(place: string): (Shown | undefined)[];
  /** A paint to measure text with; nothing drawn on it is seen. */
  ruler(): Paint;
  /** Number of the frame being drawn. */
  turn(): number;
  /** Ends a frame. True when every print asked for was there. */
  endFrame(): boolean;
  clear(): void;
}

/** Draws into a new print of this size. */
export type EmptyPrint = (w: number, h: number, draw: (g: Paint) => void) => Print;

/** `ration`: how many costly prints may be made in one frame, so that sixteen channels do not block the page. */
export function keepPrints(newCanvas: NewCanvas, ration = 1): Prints {
  const kept = new Map<string, { print: Print; turn: number }>();
  let left = ration;
  let missing = false;
  let where = '';
  let turn = 0;
  let scratch: Paint | undefined;
  let shown: (Shown | undefined)[] = [];

  const empty: EmptyPrint = (width, height, draw) => {
    const [w, h] = [Math.max(1, width), Math.max(1, height)];
    const { image, g } = newCanvas(w, h);
    draw(g);
    return { image, w, h };
  };
  return {
    take(key, make, costly = false) {
      const old = kept.get(key);
      if (!old && costly && left-- <= 0) {
        missing = true;
        return undefined;
      }
      const print = old?.print ?? make(empty);
      kept.set(key, { print, turn });
      return print;
    },
    shownAt(place) {
      if (place !== where) shown = [];
      where = place;
      return shown;
    },
    ruler() {
      scratch ??= newCanvas(1, 1).g;
      return scratch;
    },
    turn: () => turn,
    endFrame() {
      const complete = !missing;
      for (const [key, used] of kept) if (used.turn < turn - 1) kept.delete(key);
      turn++;
      left = ration;
      missing = false;
      return complete;
    },
    clear() {
      kept.clear();
      shown = [];
      where = '';
    },
  };
}
