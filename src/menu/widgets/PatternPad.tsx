/**
 * 3 × 3 dots to draw an unlock pattern on: by holding the mouse button, by clicking dot after dot, or by keyboard. Which dots are
 * joined is painted on a canvas and stands nowhere in the page; the page says how many.
 */
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { useMenuWords } from '../state/context.ts';
import type { PatternModel } from '../state/patternModel.ts';
import './patternPad.css';

interface PatternPadProps {
  model: PatternModel;
  disabled?: boolean;
  describedBy?: string | undefined;
  /** A dot is joined or taken back. */
  onTouch?: (() => void) | undefined;
  /** The mouse button was let go after a line through several dots. */
  onDrawn(): void;
}

const DOTS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** How near to a dot's middle the pointer joins it, as a part of the space between dots. */
const REACH = 0.3;

export function PatternPad({ model, disabled = false, describedBy, onTouch, onDrawn }: PatternPadProps) {
  const { t } = useMenuWords();
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const pad = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  /** While the button is held: where the pointer was, and how many dots there were. */
  const touched = useRef(onTouch);
  touched.current = onTouch;
  const stroke = useRef<{ x: number; y: number; dots: number } | null>(null);

  useEffect(
    () =>
      model.watch(() => {
        paint(canvas.current, model);
        draw(undefined);
        if (model.dots() > 0) touched.current?.();
      }),
    [model],
  );
  useEffect(() => paint(canvas.current, model), [model]);

  const place = (event: PointerEvent): { x: number; y: number } => {
    const box = pad.current?.getBoundingClientRect();
    return box
      ? { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
      : { x: 0, y: 0 };
  };
  /** A fast hand skips pixels, so the whole way from the last place is looked along. */
  const follow = (to: { x: number; y: number }): void => {
    const from = stroke.current;
    if (!from) return;
    for (let step = 1; step <= 24; step++) {
      const dot = dotAt(from.x + ((to.x - from.x) * step) / 24, from.y + ((to.y - from.y) * step) / 24);
      if (dot) model.touch(dot);
    }
    stroke.current = { ...to, dots: from.dots };
  };
  const focusDot = (dot: number): void => {
    pad.current?.querySelectorAll<HTMLElement>('button')[dot - 1]?.focus({ preventScroll: true });
  };

  return (
    <div class="pattern">
      <div
        ref={pad}
        class="pattern-pad"
        role="group"
        aria-label={t.pattern.pad}
        aria-describedby={describedBy}
        onPointerDown={(event) => {
          if (disabled || event.button !== 0) return;
          const at = place(event);
          stroke.current = { ...at, dots: model.dots() };
          const dot = dotAt(at.x, at.y);
          if (dot) model.touch(dot);
          pad.current?.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => follow(place(event))}
        onPointerUp={(event) => {
          const before = stroke.current?.dots ?? 0;
          follow(place(event));
          const drawn = stroke.current !== null && model.dots() - before > 1;
          stroke.current = null;
          if (drawn) onDrawn();
        }}
        onPointerCancel={() => {
          stroke.current = null;
        }}
        onKeyDown={(event) => {
          const at =
            [...(pad.current?.querySelectorAll('button') ?? [])].indexOf(event.target as HTMLButtonElement) + 1;
          const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 }[event.key];
          if (!by || at === 0) return;
          event.preventDefault();
          const next = at + by;
          const sameRow = Math.ceil(next / 3) === Math.ceil(at / 3);
          if (next >= 1 && next <= 9 && (Math.abs(by) === 3 || sameRow)) focusDot(next);
        }}
      >
        <canvas ref={canvas} class="pattern-lines" aria-hidden="true" />
        {DOTS.map((dot) => (
          <button
            key={dot}
            type="button"
            class="pattern-dot"
            aria-label={t.pattern.dot(Math.ceil(dot / 3), ((dot - 1) % 3) + 1)}
            disabled={disabled}
            // The pointer draws by itself; a click without one is the keyboard's or a screen reader's.
            onClick={(event) => {
              if (event.detail === 0) model.touch(dot);
            }}
          />
        ))}
      </div>
      <p class="pattern-count" role="status">
        {model.dots() > 0 ? t.pattern.joined(model.dots()) : ''}
      </p>
    </div>
  );
}

/** @returns the dot at a place of the pad, both edges 0 to 1. */
function dotAt(x: number, y: number): number | null {
  const [column, row] = [x * 3 - 0.5, y * 3 - 0.5];
  const [c, r] = [Math.round(column), Math.round(row)];
  if (c < 0 || c > 2 || r < 0 || r > 2) return null;
  return Math.hypot(column - c, row - r) <= REACH ? r * 3 + c + 1 : null;
}

function paint(canvas: HTMLCanvasElement | null, model: PatternModel): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  const { width, height } = canvas.getBoundingClientRect();
  const ratio = window.devicePixelRatio;
  // Setting the size also wipes what was painted.
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  const style = getComputedStyle(canvas);
  const unit = canvas.width / 3;
  context.strokeStyle = style.getPropertyValue('--accent-2');
  context.fillStyle = style.getPropertyValue('--accent-2');
  context.lineWidth = unit / 14;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  model.paint((dots) => {
    const at = (dot: number): [number, number] => [
      (((dot - 1) % 3) + 0.5) * unit,
      (Math.floor((dot - 1) / 3) + 0.5) * unit,
    ];
    context.beginPath();
    for (const dot of dots) context.lineTo(...at(dot));
    context.stroke();
    for (const dot of dots) {
      context.beginPath();
      context.arc(...at(dot), unit / 9, 0, 2 * Math.PI);
      context.fill();
    }
  });
}
