/**
 * A password while it is being typed. It lives in this closure alone: not in the page, not in component state, not in an event.
 * The field draws as many dots as there are characters; a submit takes the text out and leaves nothing behind.
 */
import { createListeners } from '../../base/index.ts';
import { emptyField, erasedAfter, erasedBefore, type FieldText, inserted, moved, selected } from './fieldText.ts';

/** Longer passwords than any recorder takes are cut off while typing. */
export const SECRET_MAX = 64;

export interface SecretModel {
  /** Number of characters, and where caret or selection stand: all that may be drawn. */
  shape(): { length: number; start: number; end: number };
  insert(text: string): void;
  backspace(): void;
  erase(): void;
  move(by: -1 | 1): void;
  select(start: number, end: number): void;
  clear(): void;
  /** Takes the text out; the field is empty afterwards. */
  take(): string;
  /** Hands the text to a painter, for the moment in which the owner looks at it. Never to the page. */
  paint(painter: (text: string) => void): void;
  /** Lets a pure function look at the text where it is; only its verdict comes out. */
  judge<Verdict>(judge: (text: string) => Verdict): Verdict;
  /** Whether both hold the same text. */
  equals(other: SecretModel): boolean;
  watch(changed: () => void): () => void;
}

export function createSecretModel(): SecretModel {
  let field: FieldText = emptyField;
  const listeners = createListeners();
  const become = (next: FieldText): void => {
    field = next;
    listeners.tell();
  };
  return {
    shape: () => ({ length: field.text.length, start: field.start, end: field.end }),
    insert: (text) => become(inserted(field, text, SECRET_MAX)),
    backspace: () => become(erasedBefore(field)),
    erase: () => become(erasedAfter(field)),
    move: (by) => become(moved(field, by)),
    select(start, end) {
      field = selected(field, start, end);
    },
    clear: () => become(emptyField),
    take() {
      const { text } = field;
      become(emptyField);
      return text;
    },
    paint: (painter) => painter(field.text),
    judge: (judge) => judge(field.text),
    equals: (other) => other.judge((text) => text === field.text),
    watch(changed) {
      return listeners.add(changed);
    },
  };
}
