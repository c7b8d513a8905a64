// What a key shows and is called at this moment. The painter draws the look, the accessible twin speaks the name,
// so both follow Shift, Caps and the language from one place.

import type { ActionKey, CharKey, Key, KeyboardState } from './types.ts';

/** The host's words, already in the user's language. Characters name themselves. */
export interface Labels {
  readonly keyboard: string;
  readonly shift: string;
  readonly caps: string;
  readonly backspace: string;
  readonly enter: string;
  readonly esc: string;
  readonly space: string;
  readonly left: string;
  readonly right: string;
  readonly language: string;
  readonly symbols: string;
  readonly letters: string;
}

export interface Look {
  readonly tone: 'key' | 'action' | 'accent' | 'on' | 'dead';
  readonly phase: 'rest' | 'hover' | 'pressed';
  /** Text to draw, or the action whose icon to draw. */
  readonly glyph: string;
  readonly icon: boolean;
  readonly focused: boolean;
}

/** The character a key types now. Caps lifts letters only; Shift undoes Caps, as on a desk keyboard. */
export function face(key: CharKey, state: KeyboardState): string {
  const capital = key.text.toUpperCase();
  const lifted = capital === key.text ? state.shift : state.shift !== state.caps;
  return lifted ? (key.shifted ?? capital) : key.text;
}

export function look(key: Key, state: KeyboardState): Look {
  const written = 'text' in key ? face(key, state) : word(key, state);
  return {
    tone: isDead(key, state)
      ? 'dead'
      : 'text' in key || key.action === 'space'
        ? 'key'
        : key.action === 'enter'
          ? 'accent'
          : isOn(key, state)
            ? 'on'
            : 'action',
    phase: state.pressed === key.id ? 'pressed' : state.hover === key.id ? 'hover' : 'rest',
    glyph: written ?? key.id,
    icon: written === undefined,
    focused: state.focus === key.id,
  };
}

/** Accessible name: the character as it would be typed, or the host's word; the language key also says which one is on. */
export function nameOf(key: Key, state: KeyboardState, labels: Labels): string {
  if ('text' in key) return face(key, state);
  if (key.action === 'lang') return `${labels.language}: ${word(key, state)}`;
  if (key.action === 'symbols') return state.layout.kind === 'symbols' ? labels.letters : labels.symbols;
  return labels[key.action];
}

/** Whether this field refuses what the key types. */
export function isDead(key: Key, state: KeyboardState): boolean {
  return state.dead.includes(key.id);
}

/** Whether a key that locks is locked; `undefined` for keys that do not. */
export function isOn(key: Key, state: KeyboardState): boolean | undefined {
  return key.id === 'shift' ? state.shift : key.id === 'caps' ? state.caps : undefined;
}

function word(key: ActionKey, state: KeyboardState): string | undefined {
  if (key.action === 'esc') return 'Esc';
  if (key.action === 'lang') return state.language?.label;
  if (key.action === 'symbols') return state.layout.kind === 'symbols' ? state.language?.sample : '?123';
  return undefined;
}
