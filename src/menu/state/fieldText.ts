/** The text of a field whose characters must not be in the page: content, caret, selection and the edits on them. Pure. */
import { charactersOf, edgeFrom, edgesOf, wordEdgeFrom } from './characters.ts';

export interface FieldText {
  text: string;
  /** Selection in code units, `start <= end`; equal for a bare caret. Never within a character as a person sees it. */
  start: number;
  end: number;
}

/** How far a key reaches: to the next character, word, or end of the text. */
export type Reach = 'character' | 'word' | 'all';

export const emptyField: FieldText = { text: '', start: 0, end: 0 };

/** What does not fit whole stays out: no half of an emoji. */
export function inserted({ text, start, end }: FieldText, added: string, max: number): FieldText {
  let room = Math.max(0, max - (text.length - (end - start)));
  let fitting = '';
  for (const character of charactersOf(added.replace(/[\r\n\t]/g, ''))) {
    if (character.length > room) break;
    fitting += character;
    room -= character.length;
  }
  return settled(text.slice(0, start) + fitting + text.slice(end), start + fitting.length);
}

/** Deletes the selection, or else as far as the key reaches. */
export function erased(field: FieldText, by: -1 | 1, reach: Reach = 'character'): FieldText {
  const { text, start, end } = field;
  const far = start === end ? edge(text, start, by, reach) : end;
  const [from, to] = [Math.min(start, far), Math.max(end, far)];
  return settled(text.slice(0, from) + text.slice(to), from);
}

export function moved({ text, start, end }: FieldText, by: -1 | 1): FieldText {
  const caret = edgeFrom(text, by < 0 ? start : end, by);
  return { text, start: caret, end: caret };
}

/** @param from, to characters, not code units; beyond the text is its end. */
export function selected({ text }: FieldText, from: number, to: number): FieldText {
  const edges = edgesOf(text);
  const at = (index: number): number => edges[Math.max(0, Math.min(edges.length - 1, index))] ?? 0;
  return { text, start: at(Math.min(from, to)), end: at(Math.max(from, to)) };
}

export function edge(text: string, at: number, by: -1 | 1, reach: Reach): number {
  if (reach === 'character') return edgeFrom(text, at, by);
  return reach === 'word' ? wordEdgeFrom(text, at, by) : by < 0 ? 0 : text.length;
}

/** Beside new neighbours a character may have become part of another: the caret stands behind it. */
function settled(text: string, caret: number): FieldText {
  const at = edgesOf(text).find((one) => one >= caret) ?? text.length;
  return { text, start: at, end: at };
}
