// Colours and sizes. The host reads its tokens and passes what differs; sizes are those of the natural 56×48 key
// and scale with the box.

/** One kind of key. `ink` must stay readable on `rest`, `hover` and `pressed` alike. */
export interface Tone {
  readonly rest: string;
  readonly hover: string;
  readonly pressed: string;
  readonly ink: string;
}

export interface Theme {
  readonly board: string;
  /** The thin shadow under a key. */
  readonly edge: string;
  readonly focus: string;
  readonly key: Tone;
  readonly action: Tone;
  /** Enter. */
  readonly accent: Tone;
  /** Shift or Caps while on. */
  readonly on: Tone;
  /** A key that the field refuses: flat, and its ink pale but readable. */
  readonly dead: Tone;
  readonly gap: number;
  readonly padding: number;
  readonly radius: number;
  readonly fontFamily: string;
  /** CSS pixels: on a page that of the text around the keyboard. Letters are scaled to their keys. */
  readonly fontSize: number;
}

export const darkTheme: Theme = {
  board: '#1e2126',
  edge: '#121418',
  focus: '#ffffff',
  key: { rest: '#3a4049', hover: '#474e59', pressed: '#5f6978', ink: '#e6e8eb' },
  action: { rest: '#2b3038', hover: '#383e48', pressed: '#535c69', ink: '#e6e8eb' },
  accent: { rest: '#566072', hover: '#606b7e', pressed: '#707c90', ink: '#ffffff' },
  on: { rest: '#e6e8eb', hover: '#f4f5f7', pressed: '#ffffff', ink: '#1e2126' },
  dead: { rest: '#23272d', hover: '#23272d', pressed: '#2b3038', ink: '#7b838f' },
  gap: 6,
  padding: 8,
  radius: 5,
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontSize: 16,
};
