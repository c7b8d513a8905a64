/**
 * A password field whose characters never enter the page (invariant I9). The real input holds dots only: what is typed, pasted or
 * pressed on the on-screen keyboard is caught before it lands and goes to the model. What is seen of it is painted (secretEcho.ts).
 *
 * An input method writes into its field and cannot be stopped at each letter. So the field becomes read-only as soon as one begins:
 * nothing of it lands, its first letters come by its event, what it commits comes as text; and the system puts it away, so that the
 * keys after it arrive as they are. The field can be written in again when it loses the focus.
 */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { useWords } from '../state/context.ts';
import type { SecretModel } from '../state/secretModel.ts';
import { type Editable, useKeyboard } from './keyboardContext.ts';
import type { KeySet } from './keySet.ts';
import { createSecretEcho, DOT, type SecretEcho } from './secretEcho.ts';
import { useSecretHints } from './secretHints.ts';
import { erasureOf, type SecretKey, secretKeyOf } from './secretKeys.ts';
import { useChange } from './useChange.ts';
import './field.css';

type Movement = Exclude<SecretKey, { does: 'insert' }>;

interface SecretFieldProps {
  label: string;
  model: SecretModel;
  disabled?: boolean;
  /** Answers may be words of any language. */
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
  keys = 'password',
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
  const hints = useSecretHints(model, keys === 'password');
  const toldId = useId();
  const input = useRef<HTMLInputElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState(false);
  const latest = useRef({ onEdit, onEnter, shown });
  latest.current = { onEdit, onEnter, shown };

  const echo = useRef<SecretEcho | null>(null);
  useLayoutEffect(() => {
    const [element, over] = [input.current, canvas.current];
    if (!element || !over) return undefined;
    const drawn = createSecretEcho(element, over, model, () => latest.current.shown);
    echo.current = drawn;
    const stopWatching = model.watch(drawn.draw);
    // Of an empty field nothing is seen until it has the focus.
    if (model.shape().length > 0) drawn.draw();
    const size = new ResizeObserver(drawn.resized);
    size.observe(element);
    // The caret, moved by the browser itself.
    const follow = (): void => {
      if (document.activeElement !== element || drawn.behind()) return;
      const { start, end } = model.shape();
      if (element.selectionStart === start && element.selectionEnd === end) return;
      syncSelection(element, model);
      drawn.draw();
    };
    document.addEventListener('selectionchange', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
      size.disconnect();
      stopWatching();
      drawn.stop();
    };
  }, [model]);
  const redraw = (): void => {
    echo.current?.remeasure();
    echo.current?.draw();
  };
  useChange(redraw, [shown, disabled]);

  const edit = (change: () => void): void => {
    if (!echo.current?.behind()) syncSelection(input.current, model);
    change();
    latest.current.onEdit();
  };
  const editable: Editable = {
    keys,
    masked: true,
    insert: (text) => edit(() => model.insert(text)),
    backspace: () => edit(() => model.erase(-1)),
    move: (by) => {
      if (!echo.current?.behind()) syncSelection(input.current, model);
      model.move(by);
    },
    enter: () => latest.current.onEnter(),
  };

  /** What the keyboard was opened for, if for this field. */
  const opened = useRef<Editable | null>(null);
  const openKeyboard = (): void => {
    opened.current = editable;
    keyboard.open(editable);
  };
  // A field that goes, as while its user is locked, takes its keyboard with it: in the drawing without it, so that the next one's stays.
  useLayoutEffect(() => () => keyboard.leave(opened.current), []);
  // Before the first painting, so that the dialog and its keyboard are painted once, together.
  useLayoutEffect(() => {
    if (!autoFocus || disabled) return;
    input.current?.focus({ preventScroll: true });
    openKeyboard();
  }, [autoFocus, disabled]);

  const beforeInput = (event: InputEvent): void => {
    const { inputType } = event;
    if (!event.cancelable) return;
    event.preventDefault();
    if (inputType.startsWith('delete')) {
      const { by, reach } = erasureOf(inputType);
      edit(() => model.erase(by, reach));
    } else if (inputType.startsWith('insert') && inputType !== 'insertLineBreak') {
      const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
      const byMethod = inputType === 'insertText' || inputType.includes('Composition');
      edit(() => (byMethod ? model.commit(added) : model.insert(added)));
    }
  };
  const begins = (): void => {
    if (input.current) input.current.readOnly = true;
  };
  const composes = (event: CompositionEvent): void => {
    if (event.data !== '') edit(() => model.compose(event.data));
  };
  /** Where something could not be stopped beforehand: what is no dot was typed, and goes at once. */
  const afterInput = (): void => {
    const typed = (input.current?.value ?? '').replaceAll(DOT, '');
    if (typed !== '') edit(() => model.compose(typed));
    redraw();
    echo.current?.settle();
  };

  const keyDown = (event: KeyboardEvent): void => {
    echo.current?.settle();
    hints.note(event);
    const element = input.current;
    if (!element || event.isComposing) return;
    if (event.key === 'Enter') return latest.current.onEnter();
    const key = secretKeyOf(event);
    // Letters come as input, which also knows of paste and of phones; except while the field is read-only.
    if (!key || (key.does === 'insert' && !element.readOnly)) return;
    event.preventDefault();
    if (key.does === 'insert') edit(() => model.insert(key.text));
    else if (key.does === 'erase') edit(() => model.erase(key.by, key.reach));
    else {
      goTo(element, model, key);
      redraw();
    }
  };

  const field = (
    <span class={invalid ? 'field field-invalid' : 'field'}>
      <input
        ref={input}
        class="field-input field-secret"
        type="text"
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={[describedBy, hints.words && toldId].filter(Boolean).join(' ') || undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        disabled={disabled}
        onBeforeInput={beforeInput}
        onCompositionStart={begins}
        onCompositionUpdate={composes}
        onInput={afterInput}
        onFocus={redraw}
        onBlur={(event) => {
          event.currentTarget.readOnly = false;
          hints.leave();
          redraw();
        }}
        onMouseDown={() => {
          echo.current?.settle();
          openKeyboard();
        }}
        onKeyDown={keyDown}
        onKeyUp={hints.note}
      />
      <canvas ref={canvas} class="field-paint" aria-hidden="true" />
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
  return (
    <>
      {field}
      {hints.words && (
        <span id={toldId} class="field-told" role="alert">
          {hints.words}
        </span>
      )}
    </>
  );
}

/** The person may have moved the caret by mouse or arrows since the last edit. */
function syncSelection(element: HTMLInputElement | null, model: SecretModel): void {
  if (!element || element.value.length !== model.shape().length) return;
  model.select(element.selectionStart ?? 0, element.selectionEnd ?? 0);
}

/** Moves the caret, or the end of the selection that moves, in the dots and in the model. */
function goTo(element: HTMLInputElement, model: SecretModel, { does, by, reach }: Movement): void {
  const [start, end] = [element.selectionStart ?? 0, element.selectionEnd ?? 0];
  const [fixed, moving] = element.selectionDirection === 'backward' ? [end, start] : [start, end];
  const collapses = does === 'move' && reach === 'character' && start !== end;
  const to = collapses ? (by < 0 ? start : end) : model.edge(moving, by, reach);
  const from = does === 'move' ? to : fixed;
  element.setSelectionRange(Math.min(from, to), Math.max(from, to), to < from ? 'backward' : 'forward');
  syncSelection(element, model);
}
