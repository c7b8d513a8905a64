/**
 * A password while it is being typed. It lives in this closure alone: not in the page, not in component state, not in an event.
 * The field draws as many dots as there are characters; a submit takes the text out and leaves nothing behind.
 */
import { createListeners } from '../../base/index.ts';
import { edgesOf } from './characters.ts';
import { edge, emptyField, erased, type FieldText, inserted, moved, type Reach, selected } from './fieldText.ts';

/** Longer passwords than any recorder takes are cut off while typing; in code units. */
export const SECRET_MAX = 64;

export interface SecretModel {
  /** Number of characters as a person counts them, and where caret or selection stand: all that may be drawn. */
  shape(): { length: number; start: number; end: number };
  insert(text: string): void;
  /** Text of an input method that may yet become another: what is committed or inserted next by it takes its place. */
  compose(text: string): void;
  commit(text: string): void;
  /** The selection, or what the key reaches. */
  erase(by: -1 | 1, reach?: Reach): void;
  move(by: -1 | 1): void;
  select(start: number, end: number): void;
  /** The character at which a key arrives that starts at another. */
  edge(from: number, by: -1 | 1, reach: Reach): number;
  clear(): void;
  /** Takes the text out; the field is empty afterwards. */
  take(): string;
  /** Hands the text to a painter, and how much of it stands before the caret, for the moment in which its owner looks. Never to the page. */
  paint(painter: (text: string, before: number) => void): void;
  /** Lets a pure function look at the text where it is; only its verdict comes out. */
  judge<Verdict>(judge: (text: string) => Verdict): Verdict;
  /** Whether both hold the same text. */
  equals(other: SecretModel): boolean;
  watch(changed: () => void): () => void;
}

export function createSecretModel(): SecretModel {
  let field: FieldText = emptyField;
  /** Where the text of an input method begins that is still being composed. */
  let composing: number | null = null;
  const listeners = createListeners();
  const become = (next: FieldText): void => {
    composing = null;
    field = next;
    listeners.tell();
  };
  const composed = (text: string): FieldText =>
    inserted(composing === null ? field : { ...field, start: composing }, text, SECRET_MAX);
  const characterAt = (edges: readonly number[], at: number): number => edges.findIndex((one) => one >= at);
  return {
    shape() {
      const edges = edgesOf(field.text);
      return {
        length: edges.length - 1,
        start: characterAt(edges, field.start),
        end: characterAt(edges, field.end),
      };
    },
    insert: (text) => become(inserted(field, text, SECRET_MAX)),
    compose(text) {
      const begin = composing ?? field.start;
      become(composed(text));
      composing = begin;
    },
    commit: (text) => become(composed(text)),
    erase: (by, reach) => become(erased(field, by, reach)),
    move: (by) => become(moved(field, by)),
    select(start, end) {
      const next = selected(field, start, end);
      if (next.start !== field.start || next.end !== field.end) composing = null;
      field = next;
    },
    edge(from, by, reach) {
      const edges = edgesOf(field.text);
      return characterAt(edges, edge(field.text, edges[from] ?? field.text.length, by, reach));
    },
    clear: () => become(emptyField),
    take() {
      const { text } = field;
      become(emptyField);
      return text;
    },
    paint: (painter) => painter(field.text, field.end),
    judge: (judge) => judge(field.text),
    equals: (other) => other.judge((text) => text === field.text),
    watch(changed) {
      return listeners.add(changed);
    },
  };
}
