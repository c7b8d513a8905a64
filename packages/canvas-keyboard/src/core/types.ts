// The words of the keyboard: keys, layouts, what happens to them and what they ask of the host.
// The keyboard owns no text and no caret: an Effect is all that leaves it.

/** What a key does when it does not type its own character. */
export type Action = 'shift' | 'caps' | 'lang' | 'symbols' | 'backspace' | 'left' | 'right' | 'space' | 'enter' | 'esc';

/** Types `text`; with Shift `shifted`, or the capital of `text`. Its id is its unshifted text. */
export interface CharKey {
  readonly id: string;
  readonly text: string;
  readonly shifted?: string;
  /** In columns of the layout's grid; 1 when absent. */
  readonly width?: number;
}

export interface ActionKey {
  readonly id: Action;
  readonly action: Action;
  readonly width?: number;
}

export type Key = CharKey | ActionKey;

interface Board {
  readonly id: string;
  readonly rows: readonly (readonly Key[])[];
}

/** The letters of one language. */
export interface LettersLayout extends Board {
  readonly kind: 'letters';
  /** Face of the language key while this layout is shown, e.g. `EN`. */
  readonly label: string;
  /** Face of the key that returns here from the symbols, e.g. `ABC`. */
  readonly sample: string;
}

/** `symbols` is reached from letters by a key; a `pad` (digits, IPv4) always stands alone. */
export interface OtherLayout extends Board {
  readonly kind: 'symbols' | 'pad';
}

export type Layout = LettersLayout | OtherLayout;

/** CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface KeyRect extends Box {
  readonly key: Key;
  readonly row: number;
}

export interface KeyboardState {
  /** What the host allows for this field, in the order the language key walks them. */
  readonly layouts: readonly Layout[];
  /** What is shown: one of `layouts`, without the keys that would lead nowhere. */
  readonly layout: Layout;
  /** Ids of keys that this field refuses: they are drawn pale, and pressed they say so. */
  readonly dead: readonly string[];
  /** The letters last shown; `null` on a pad. */
  readonly language: LettersLayout | null;
  /** Capital for one key. */
  readonly shift: boolean;
  /** A finger rests on Shift while another types: it lifts everything until it goes up. */
  readonly shiftHeld: boolean;
  /** Capitals until pressed again. */
  readonly caps: boolean;
  /** The key that went down last and has not typed yet. */
  readonly pressed: string | null;
  /** The held key has already repeated, so letting go adds nothing. */
  readonly repeated: boolean;
  readonly hover: string | null;
  /** Key with the keyboard focus, when the focus should be seen. */
  readonly focus: string | null;
}

/** What happened. (Not `KeyboardEvent`: that name is the browser's.) */
export type BoardEvent =
  | { readonly type: 'press'; readonly id: string }
  /**
   * `id` is the key under the pointer now; any other than the pressed one types nothing. `of` is the key that this pointer pressed,
   * where there are several pointers; absent, it is the one that went down last.
   */
  | { readonly type: 'release'; readonly id: string | null; readonly of?: string }
  /** Without `of` every key is let go. */
  | { readonly type: 'cancel'; readonly of?: string }
  /** The host's clock says a held key may repeat once more. */
  | { readonly type: 'tick' }
  | { readonly type: 'hover'; readonly id: string | null }
  | { readonly type: 'focus'; readonly id: string | null }
  | { readonly type: 'layouts'; readonly layouts: readonly Layout[]; readonly dead?: readonly string[] };

/** What the field should do. */
export type Effect =
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'backspace' }
  | { readonly type: 'move'; readonly by: -1 | 1 }
  | { readonly type: 'enter' }
  | { readonly type: 'esc' }
  /** A dead key was pressed: the host says why it is dead. */
  | { readonly type: 'refused'; readonly id: string };

export interface Step {
  readonly state: KeyboardState;
  readonly effects: readonly Effect[];
  /** The key that was typed by this event. */
  readonly typed?: Key;
}
