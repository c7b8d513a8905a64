// The keyboard's law: one state, one event, the next state and what the field should do. No clock, no DOM.
// A key commits on release over itself, or as soon as another finger presses the next one, so that two thumbs lose no letter and
// keep their order; Backspace and the caret keys also repeat while held.

import { face } from './face.ts';
import { fit, languagesOf, symbolsOf } from './fit.ts';
import type { BoardEvent, Effect, Key, KeyboardState, Layout, Step } from './types.ts';

const direct: Readonly<Record<string, Effect>> = {
  backspace: { type: 'backspace' },
  left: { type: 'move', by: -1 },
  right: { type: 'move', by: 1 },
  enter: { type: 'enter' },
  esc: { type: 'esc' },
};

/** @throws if `layouts` is empty or mixes a pad with anything, which would leave layouts no key leads to. */
export function start(layouts: readonly Layout[], dead: readonly string[] = []): KeyboardState {
  const first = layouts[0];
  if (!first) throw new Error('canvas-keyboard: no layouts given; pass at least one, e.g. [en, symbols]');
  const pad = layouts.find((layout) => layout.kind === 'pad');
  if (pad && layouts.length > 1) throw new Error(`canvas-keyboard: the pad "${pad.id}" must be the only layout given`);
  return {
    layouts,
    layout: fit(first, layouts),
    dead,
    language: first.kind === 'letters' ? first : (languagesOf(layouts)[0] ?? null),
    shift: false,
    shiftHeld: false,
    caps: false,
    pressed: null,
    repeated: false,
    hover: null,
    focus: null,
  };
}

export function reduce(state: KeyboardState, event: BoardEvent): Step {
  switch (event.type) {
    case 'press':
      return press(state, event.id);
    case 'release':
      return release(state, event.id, event.of ?? state.pressed);
    case 'cancel':
      if (event.of === undefined) return still(shiftUp(letGo(state)));
      return still(event.of === 'shift' ? shiftUp(letGo(state, event.of)) : letGo(state, event.of));
    case 'tick': {
      const effect = repeats(state.pressed) ? direct[state.pressed] : undefined;
      return effect ? { state: { ...state, repeated: true }, effects: [effect] } : still(state);
    }
    case 'hover':
    case 'focus':
      return still(mark(state, event.type, event.id));
    case 'layouts':
      return still(allow(state, event.layouts, event.dead ?? []));
  }
}

function press(state: KeyboardState, id: string): Step {
  if (!keyOf(state, id)) return still(state);
  const held = keyOf(state, state.pressed);
  const down = (now: KeyboardState): KeyboardState =>
    keyOf(now, id) ? { ...now, pressed: id, repeated: false } : letGo(now);
  if (!held || held.id === id || state.repeated) return still(down(state));
  if (held.id === 'shift') return still(down({ ...state, shift: true, shiftHeld: true }));
  const step = commit(letGo(state), held);
  return { ...step, state: down(step.state) };
}

function release(state: KeyboardState, id: string | null, of: string | null): Step {
  if (of === 'shift' && state.shiftHeld) return still(shiftUp(state));
  // Typed already, when the next key went down.
  if (of !== state.pressed) return still(state);
  const key = keyOf(state, of);
  const up = letGo(state);
  return key && key.id === id && !state.repeated ? commit(up, key) : still(up);
}

/** A letter that is down still is lifted, as it was when it went down. */
function shiftUp(state: KeyboardState): KeyboardState {
  return state.shiftHeld ? { ...state, shiftHeld: false, shift: state.pressed !== null } : state;
}

/** Keys that go on working while held. */
export function repeats(id: string | null): id is 'backspace' | 'left' | 'right' {
  return id === 'backspace' || id === 'left' || id === 'right';
}

export function keyOf(state: KeyboardState, id: string | null): Key | undefined {
  return id === null ? undefined : state.layout.rows.flat().find((key) => key.id === id);
}

function commit(state: KeyboardState, key: Key): Step {
  return { ...committed(state, key), typed: key };
}

function committed(state: KeyboardState, key: Key): Step {
  if (state.dead.includes(key.id)) return { state, effects: [{ type: 'refused', id: key.id }] };
  if ('text' in key) return insert(state, face(key, state));
  const effect = direct[key.action];
  if (effect) return { state, effects: [effect] };
  switch (key.action) {
    case 'space':
      return insert(state, ' ');
    case 'shift':
      return still({ ...state, shift: !state.shift });
    case 'caps':
      return still({ ...state, caps: !state.caps, shift: state.shiftHeld });
    case 'lang':
      return still(show(state, nextLanguage(state)));
    case 'symbols':
      return still(show(state, state.layout.kind === 'symbols' ? state.language : symbolsOf(state.layouts)));
    default:
      return still(state);
  }
}

function insert(state: KeyboardState, text: string): Step {
  return { state: { ...state, shift: state.shiftHeld }, effects: [{ type: 'insert', text }] };
}

function nextLanguage(state: KeyboardState): Layout | undefined {
  const languages = languagesOf(state.layouts);
  const at = languages.findIndex((layout) => layout.id === state.language?.id);
  return languages[(at + 1) % languages.length];
}

function show(state: KeyboardState, layout: Layout | null | undefined): KeyboardState {
  if (!layout) return state;
  const language = layout.kind === 'letters' ? layout : state.language;
  return forgetMissing({ ...state, layout: fit(layout, state.layouts), language, shift: state.shiftHeld });
}

/** A new field: what was shown stays if it is still allowed, Shift and Caps do not carry over. */
function allow(state: KeyboardState, layouts: readonly Layout[], dead: readonly string[]): KeyboardState {
  const fresh = start(layouts, dead);
  const kept = layouts.find((layout) => layout.id === state.layout.id);
  return forgetMissing(show({ ...fresh, hover: state.hover, focus: state.focus }, kept));
}

/** Hover and focus survive a change of layout only on keys that exist on both. */
function forgetMissing(state: KeyboardState): KeyboardState {
  const known = (id: string | null) => (keyOf(state, id) ? id : null);
  return { ...state, hover: known(state.hover), focus: known(state.focus) };
}

function mark(state: KeyboardState, what: 'hover' | 'focus', id: string | null): KeyboardState {
  const known = keyOf(state, id) ? id : null;
  return state[what] === known ? state : { ...state, [what]: known };
}

function letGo(state: KeyboardState, of: string | null = state.pressed): KeyboardState {
  return state.pressed === null || of !== state.pressed ? state : { ...state, pressed: null, repeated: false };
}

function still(state: KeyboardState): Step {
  return { state, effects: [] };
}
