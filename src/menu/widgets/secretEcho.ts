/**
 * What is seen of a secret field: dots, or, while the eye is open, the text; and the caret. All of it is painted on a canvas over
 * the input, because new text in an input costs a slow board a layout of the page for every key. The input itself, whose own text
 * and caret are transparent, holds the same dots for selection, assistive technology and tests; it follows when the keys pause.
 */
import type { SecretModel } from '../state/secretModel.ts';

export const DOT = '•';
/** Keys follow each other faster than this while somebody types. */
const PAUSE_MS = 400;
const CARET_WIDTH = 1.5;

export interface SecretEcho {
  /** Paints the model as it is now; the input follows soon. */
  draw(): void;
  /** The input as the model has it, now: before the browser itself moves its caret. */
  settle(): void;
  /** Whether the input is behind the model, so that its caret tells nothing. */
  behind(): boolean;
  /** Size, colours or font may be others: measures anew at the next drawing. */
  remeasure(): void;
  /** The field may have another size; draws anew if it has. */
  resized(): void;
  stop(): void;
}

interface Measures {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly font: string;
  readonly spacing: string;
  readonly colour: string;
  readonly left: number;
  readonly right: number;
}

/** @param shown whether the eye is open */
export function createSecretEcho(
  input: HTMLInputElement,
  canvas: HTMLCanvasElement,
  model: SecretModel,
  shown: () => boolean,
): SecretEcho {
  const context = canvas.getContext('2d');
  let measures: Measures | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** CSS pixels by which a long text stands to the left. */
  let scrolled = 0;

  function settle(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { length, start, end } = model.shape();
    const dots = DOT.repeat(length);
    if (input.value !== dots) input.value = dots;
    // Only where it differs: the side from which a selection goes on would be forgotten.
    const stands = input.selectionStart === start && input.selectionEnd === end;
    if (document.activeElement === input && !stands) input.setSelectionRange(start, end);
  }

  function paint(): void {
    if (!context) return;
    measures ??= measured(input);
    const now = measures;
    const { length, start, end } = model.shape();
    const [width, height] = [Math.round(now.width * now.ratio), Math.round(now.height * now.ratio)];
    // A new size wipes the canvas and all its state, and so does the same size again.
    canvas.width = Math.max(1, width);
    if (canvas.height !== height) canvas.height = Math.max(1, height);
    context.scale(now.ratio, now.ratio);
    context.font = now.font;
    context.letterSpacing = shown() ? '0px' : now.spacing;
    context.fillStyle = now.colour;
    context.textBaseline = 'middle';
    const write = (text: string, before: number): void => {
      const room = now.width - now.left - now.right;
      const caret = context.measureText(text.slice(0, before)).width;
      scrolled = Math.max(caret - room, Math.min(scrolled, caret), 0);
      context.beginPath();
      context.rect(now.left, 0, room + CARET_WIDTH, now.height);
      context.clip();
      context.fillText(text, now.left - scrolled, now.height / 2);
      if (start !== end || document.activeElement !== input) return;
      context.fillRect(now.left - scrolled + caret, now.height * 0.22, CARET_WIDTH, now.height * 0.56);
    };
    if (shown()) model.paint(write);
    else write(DOT.repeat(length), end);
  }

  function draw(): void {
    paint();
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(settle, PAUSE_MS);
  }

  return {
    draw,
    settle() {
      if (timer !== null) settle();
    },
    behind: () => timer !== null,
    remeasure() {
      measures = null;
    },
    resized() {
      const { width, height, ratio } = measures ?? {};
      if (width === input.offsetWidth && height === input.offsetHeight && ratio === devicePixelRatio) return;
      measures = null;
      draw();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      canvas.width = 1;
    },
  };
}

function measured(input: HTMLInputElement): Measures {
  const style = getComputedStyle(input);
  return {
    width: input.offsetWidth,
    height: input.offsetHeight,
    ratio: window.devicePixelRatio,
    font: `${style.fontSize} ${style.fontFamily}`,
    spacing: style.letterSpacing,
    colour: style.getPropertyValue(input.disabled ? '--text-off' : '--text'),
    left: Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.borderLeftWidth),
    right: Number.parseFloat(style.paddingRight),
  };
}
