// The package's front door. The core is pure and runs anywhere; `mount` needs a page.

export { type Labels, type Look, look, nameOf } from './core/face.ts';
export { en } from './core/layouts/en.ts';
export { digits, ipv4 } from './core/layouts/pads.ts';
export { ru } from './core/layouts/ru.ts';
export { symbols } from './core/layouts/symbols.ts';
export { type Direction, neighbour } from './core/neighbour.ts';
export { type Context, type Painted, paint } from './core/paint.ts';
export { hitTest, layoutRects, naturalSize } from './core/rects.ts';
export { reduce, start } from './core/reduce.ts';
export { darkTheme, type Theme, type Tone } from './core/theme.ts';
export type {
  Action,
  ActionKey,
  BoardEvent,
  Box,
  CharKey,
  Effect,
  Key,
  KeyboardState,
  KeyRect,
  Layout,
  LettersLayout,
  OtherLayout,
  Step,
} from './core/types.ts';
export { type Keyboard, type KeyboardOptions, mount } from './dom/mount.ts';
export type { Timers } from './dom/timers.ts';
