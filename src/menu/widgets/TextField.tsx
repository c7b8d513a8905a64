/** A line of text in a settings row. A real input: caret, selection and clipboard are its own; the on-screen keyboard edits it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/Icon.tsx';
import { edgeFrom } from '../state/characters.ts';
import { useWords } from '../state/context.ts';
import { type Editable, useKeyboard } from './keyboardContext.ts';
import type { KeySet } from './keySet.ts';
import './field.css';

/** Far beyond every limit, so that the device can say what is wrong, and short of what would choke a page. */
const TYPED_MAX = 256;

interface TextFieldProps {
  label: string;
  value: string;
  keys: KeySet;
  /** Dots instead of characters until the eye is opened. */
  masked?: boolean;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  placeholder?: string | undefined;
  /** What the field is of. A field that stays on the screen for another thing forgets its keyboard and its open eye. */
  of?: string;
  /** Characters that fit into it. */
  longest?: number;
  onChange(value: string): void;
  onEnter?: (() => void) | undefined;
}

export function TextField({
  label,
  value,
  keys,
  masked = false,
  disabled = false,
  invalid = false,
  describedBy,
  placeholder,
  of,
  longest = TYPED_MAX,
  onChange,
  onEnter,
}: TextFieldProps) {
  const { t } = useWords();
  const keyboard = useKeyboard();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const latest = useRef({ onChange, onEnter, close: keyboard.close });
  latest.current = { onChange, onEnter, close: keyboard.close };
  /** What the keyboard was opened for, if for this field. */
  const opened = useRef<Editable | null>(null);
  // A field that goes, as when its page is left, takes its keyboard with it: in that drawing, so that what is pressed next stays open.
  useLayoutEffect(
    () => () => {
      keyboard.leave(opened.current);
      setShown(false);
    },
    [of],
  );

  const replace = (from: number, to: number, text: string): void => {
    const element = input.current;
    if (!element || element.disabled) return;
    // Full is full, as for the keys of the desk: nothing falls out at the end.
    if (text !== '' && element.value.length - (to - from) + text.length > longest) return;
    element.focus({ preventScroll: true });
    element.setRangeText(text, from, to, 'end');
    latest.current.onChange(element.value);
  };
  const text = (): string => input.current?.value ?? '';
  const selection = (): [number, number] => {
    const end = input.current?.value.length ?? 0;
    return [input.current?.selectionStart ?? end, input.current?.selectionEnd ?? end];
  };
  const editable: Editable = {
    keys,
    masked,
    insert: (text) => replace(...selection(), text),
    backspace() {
      const [start, end] = selection();
      replace(start === end ? edgeFrom(text(), start, -1) : start, end, '');
    },
    move(by) {
      const [start, end] = selection();
      const caret = edgeFrom(text(), by < 0 ? start : end, by);
      input.current?.setSelectionRange(caret, caret);
    },
    enter() {
      latest.current.onEnter?.();
      latest.current.close();
    },
  };

  return (
    <span class={invalid ? 'field field-invalid' : 'field'}>
      <input
        ref={input}
        class={masked && !shown ? 'field-input field-masked' : 'field-input'}
        type="text"
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={longest}
        disabled={disabled}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onMouseDown={() => {
          opened.current = editable;
          keyboard.open(editable);
        }}
        onBeforeInput={wholeCharacter}
        onKeyDown={(event) => {
          // An Enter that ends a composition is the input method's.
          if (event.key === 'Enter' && !event.isComposing) onEnter?.();
        }}
      />
      {masked && (
        <button
          type="button"
          class="field-eye"
          aria-label={`${shown ? t.hideText : t.showText}: ${label}`}
          aria-pressed={shown}
          disabled={disabled}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setShown(!shown)}
        >
          <Icon name={shown ? 'eye-off' : 'eye'} />
        </button>
      )}
    </span>
  );
}

/**
 * A browser deletes a letter's accent alone, and some half an emoji. So the whole character is selected before it deletes, which
 * keeps its own undo.
 */
function wholeCharacter(event: InputEvent & { currentTarget: HTMLInputElement }): void {
  const { inputType, isComposing, currentTarget: element } = event;
  const by = inputType === 'deleteContentBackward' ? -1 : inputType === 'deleteContentForward' ? 1 : null;
  const [start, end] = [element.selectionStart ?? 0, element.selectionEnd ?? 0];
  if (by === null || isComposing || start !== end) return;
  const edge = edgeFrom(element.value, start, by);
  if (Math.abs(edge - start) > 1) element.setSelectionRange(Math.min(edge, start), Math.max(edge, start));
}
