/**
 * A password field whose characters never enter the page (invariant I9). The real input holds dots only: what is typed, pasted or
 * pressed on the on-screen keyboard is caught before it lands and goes to the model. The eye paints the text on a canvas.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { useWords } from '../state/context.ts';
import type { SecretModel } from '../state/secretModel.ts';
import { type Editable, type KeySet, useKeyboard } from './keyboardScope.tsx';
import './field.css';

const DOT = '•';

interface SecretFieldProps {
  label: string;
  model: SecretModel;
  disabled?: boolean;
  /** Passwords are Latin; answers may be words of any language. */
  keys?: KeySet;
  /** One of several in a dialog: its eye says whose it is. */
  oneOfSeveral?: boolean;
  /** Takes the focus, and with it the keyboard, as soon as it is drawn. */
  autoFocus?: boolean;
  describedBy?: string | undefined;
  invalid?: boolean;
  onEdit(): void;
  onEnter(): void;
}

export function SecretField({
  label,
  model,
  keys = 'latin',
  disabled = false,
  oneOfSeveral = false,
  autoFocus = false,
  describedBy,
  invalid = false,
  onEdit,
  onEnter,
}: SecretFieldProps) {
  const { t } = useWords();
  const keyboard = useKeyboard();
  const input = useRef<HTMLInputElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState(false);
  const latest = useRef({ onEdit, onEnter, shown });
  latest.current = { onEdit, onEnter, shown };

  /** Draws the model: dots and caret in the input, and, while the eye is open, the text on the canvas. */
  const draw = (): void => {
    const element = input.current;
    if (!element) return;
    const { length, start, end } = model.shape();
    element.value = DOT.repeat(length);
    if (document.activeElement === element) element.setSelectionRange(start, end);
    if (latest.current.shown) paintText(canvas.current, element, model);
    else wipe(canvas.current);
  };

  useEffect(() => {
    const stop = model.watch(draw);
    draw();
    return stop;
  }, [model]);
  useEffect(draw, [shown, disabled]);

  const edit = (change: () => void): void => {
    syncSelection(input.current, model);
    change();
    latest.current.onEdit();
  };
  const editable: Editable = {
    keys,
    masked: true,
    insert: (text) => edit(() => model.insert(text)),
    backspace: () => edit(model.backspace),
    move: (by) => {
      syncSelection(input.current, model);
      model.move(by);
    },
    enter: () => latest.current.onEnter(),
  };

  // A field that goes, as while its user is locked, takes the keyboard with it.
  useEffect(() => keyboard.close, []);
  // Before the first painting, so that the dialog and its keyboard are painted once, together.
  useLayoutEffect(() => {
    if (!autoFocus || disabled) return;
    input.current?.focus({ preventScroll: true });
    keyboard.open(editable);
  }, [autoFocus, disabled]);

  const beforeInput = (event: InputEvent): void => {
    const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    if (event.inputType.startsWith('insert')) {
      if (!event.cancelable) return;
      event.preventDefault();
      if (event.inputType !== 'insertLineBreak') edit(() => model.insert(added));
    } else if (event.inputType.startsWith('delete')) {
      event.preventDefault();
      edit(event.inputType.includes('Forward') ? model.erase : model.backspace);
    } else event.preventDefault();
  };
  /** Input methods that cannot be stopped beforehand: what is no dot was typed; the dots around it stay. */
  const afterInput = (): void => {
    const typed = (input.current?.value ?? '').replaceAll(DOT, '');
    if (typed !== '') edit(() => model.insert(typed));
    else draw();
  };

  return (
    <span class={invalid ? 'field field-invalid' : 'field'}>
      <input
        ref={input}
        class={shown ? 'field-input field-secret field-painted' : 'field-input field-secret'}
        type="text"
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        disabled={disabled}
        onBeforeInput={beforeInput}
        onInput={afterInput}
        onMouseDown={() => keyboard.open(editable)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') latest.current.onEnter();
        }}
      />
      <canvas ref={canvas} class="field-paint" hidden={!shown} aria-hidden="true" />
      <button
        type="button"
        class="field-eye"
        aria-label={`${shown ? t.hideText : t.showText}${oneOfSeveral ? `: ${label}` : ''}`}
        aria-pressed={shown}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setShown(!shown)}
      >
        <Icon name={shown ? 'eye-off' : 'eye'} />
      </button>
    </span>
  );
}

/** The person may have moved the caret by mouse or arrows since the last edit. */
function syncSelection(element: HTMLInputElement | null, model: SecretModel): void {
  if (!element || element.value.length !== model.shape().length) return;
  model.select(element.selectionStart ?? 0, element.selectionEnd ?? 0);
}

/** Nothing painted outlives the look at it. */
function wipe(canvas: HTMLCanvasElement | null): void {
  if (canvas && canvas.width > 1) canvas.width = 1;
}

function paintText(canvas: HTMLCanvasElement | null, over: HTMLInputElement, model: SecretModel): void {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  const { width, height } = over.getBoundingClientRect();
  const ratio = window.devicePixelRatio;
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  const style = getComputedStyle(over);
  context.scale(ratio, ratio);
  context.font = `${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.getPropertyValue('--text');
  context.textBaseline = 'middle';
  model.paint((text) => context.fillText(text, Number.parseFloat(style.paddingLeft), height / 2));
}
