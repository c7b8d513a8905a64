// Puts a keyboard into the page: the pure core in the middle, canvas, twin, pointer and clock around it.

import { type Labels, nameOf } from '../core/face.ts';
import { hitTest, layoutRects, naturalSize } from '../core/rects.ts';
import { keyOf, reduce, start } from '../core/reduce.ts';
import { darkTheme, type Theme } from '../core/theme.ts';
import type { BoardEvent, Effect, KeyRect, Layout } from '../core/types.ts';
import { listenToPointer } from './pointer.ts';
import { createRepeat } from './repeat.ts';
import { createSpeaker } from './speaker.ts';
import { createSurface } from './surface.ts';
import { realTimers, type Timers } from './timers.ts';
import { createTwin, idAt } from './twin.ts';
import { watch, whenIdle } from './watch.ts';

export interface KeyboardOptions {
  /** What this field may type: the first is shown, the language key walks the letters. A pad stands alone. */
  readonly layouts: readonly Layout[];
  readonly labels: Labels;
  /** Ids of keys that this field refuses: pale, and pressed they say so by the effect `refused`. */
  readonly dead?: readonly string[];
  readonly onEffect: (effect: Effect) => void;
  /** The field hides its text, so the live region says nothing. Default false. */
  readonly masked?: boolean;
  /** Without the size of the font, which is that of the text around the host. */
  readonly theme?: Partial<Omit<Theme, 'fontSize'>>;
  readonly timers?: Timers;
}

export interface Keyboard {
  readonly element: HTMLElement;
  setLayouts(layouts: readonly Layout[], dead?: readonly string[]): void;
  setMasked(masked: boolean): void;
  setLabels(labels: Labels): void;
  /** Presses and lets go a key by id (`a`, `ё`, `.`, `shift`, `enter`, …). False if it is not on the board now. */
  press(id: string): boolean;
  /** Whether a key is held down. */
  isPressed(): boolean;
  /** For a host that moved or scaled the box by means the page does not report. */
  resize(): void;
  destroy(): void;
}

/** Fills `host`; where the host has no height of its own, the layout's natural proportion gives it. */
export function mount(host: HTMLElement, options: KeyboardOptions): Keyboard {
  const theme: Theme = { ...darkTheme, ...options.theme };
  const timers = options.timers ?? realTimers;
  const life = new AbortController();
  const { signal } = life;
  const root = document.createElement('div');
  const surface = createSurface(theme);
  const speaker = createSpeaker(timers, options.masked ?? false);
  const repeat = createRepeat(timers, () => send({ type: 'tick' }));
  const twin = createTwin(root, (id) => send({ type: 'focus', id }), signal);
  let labels = options.labels;
  let state = start(options.layouts, options.dead);
  let rects: KeyRect[] = [];
  let width = 0;
  let height = 0;
  let measured = '';

  root.setAttribute('role', 'group');
  root.style.cssText =
    'position:relative;width:100%;height:100%;overflow:hidden;contain:layout paint;touch-action:none';
  root.style.background = theme.board;
  root.append(surface.element, speaker.element);
  host.append(root);

  function send(event: BoardEvent): void {
    if (signal.aborted) return;
    const before = state;
    const { state: after, effects, typed } = reduce(before, event);
    state = after;
    if (after.layout !== before.layout) arrange();
    else if (after.shift !== before.shift || after.caps !== before.caps) syncTwin();
    if (after !== before) surface.draw(rects, after);
    repeat.follow(after);
    if (typed) speaker.say(nameOf(typed, before, labels));
    for (const effect of effects) options.onEffect(effect);
  }

  /** Places the keys of the shown layout in the present box; the caller draws them. */
  function arrange(): void {
    const natural = naturalSize(state.layouts, theme);
    const scale = Math.min(width / natural.width, height / natural.height);
    const inset = theme.padding * scale;
    const box = { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
    rects = layoutRects(state.layout, box, theme.gap * scale);
    surface.clear();
    syncTwin();
  }

  /** The picture comes first; the buttons over it, which only others than a mouse need, once the page has time. */
  let twinIsHere = false;
  function syncTwin(): void {
    if (twinIsHere) twin.sync(rects, state, labels);
  }

  function resize(): void {
    width = root.clientWidth;
    height = root.clientHeight;
    const now = `${width} ${height} ${devicePixelRatio}`;
    if (now === measured) return;
    measured = now;
    surface.resize(width, height, devicePixelRatio, Number.parseFloat(getComputedStyle(root).fontSize));
    arrange();
    surface.draw(rects, state);
  }

  function keyAt(x: number, y: number): string | null {
    const inside = x >= 0 && y >= 0 && x < width && y < height;
    return inside ? (hitTest(rects, x, y)?.id ?? null) : null;
  }

  function press(id: string): boolean {
    const known = keyOf(state, id) !== undefined;
    send({ type: 'press', id });
    send({ type: 'release', id });
    return known;
  }

  /** Name and natural proportion. */
  function describe(): void {
    const natural = naturalSize(state.layouts, theme);
    root.style.aspectRatio = `${natural.width} / ${natural.height}`;
    root.setAttribute('aria-label', labels.keyboard);
  }

  function repaint(): void {
    surface.clear();
    surface.draw(rects, state);
  }

  /** Asks for the letters of every allowed language at once, so that switching does not show a foreign font first. */
  function loadFonts(): void {
    const sample = state.layouts
      .flatMap((layout) => layout.rows.flat())
      .map((key) => key.id)
      .join('');
    document.fonts.load(`${theme.fontSize}px ${theme.fontFamily}`, sample).catch(() => undefined);
  }

  describe();
  resize();
  listenToPointer(root, keyAt, send, signal);
  watch(root, { resized: resize, fontsChanged: repaint }, signal);
  loadFonts();
  // A real mouse click was already typed by its pointer events; only a click made by assistive technology,
  // a physical key or a script counts, and those carry no click count.
  root.addEventListener('click', (event) => event.detail === 0 && press(idAt(event.target)), { signal });
  let dropIdle = whenIdle(() => {
    twinIsHere = true;
    syncTwin();
    dropIdle = whenIdle(() => surface.warmUp(rects, state));
  });

  return {
    element: root,
    setLayouts(layouts, dead = []) {
      send({ type: 'layouts', layouts, dead });
      syncTwin();
      describe();
      resize();
      loadFonts();
    },
    setMasked: speaker.setMasked,
    setLabels(next) {
      labels = next;
      describe();
      syncTwin();
    },
    press,
    isPressed: () => state.pressed !== null,
    resize,
    destroy() {
      life.abort();
      dropIdle();
      repeat.stop();
      speaker.stop();
      root.remove();
    },
  };
}
