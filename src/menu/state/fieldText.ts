/** The text of a field whose characters must not be in the page: content, caret, selection and the edits on them. Pure. */
export interface FieldText {
  text: string;
  /** Selection in code units, `start <= end`; equal for a bare caret. */
  start: number;
  end: number;
}

export const emptyField: FieldText = { text: '', start: 0, end: 0 };

export function inserted({ text, start, end }: FieldText, added: string, max: number): FieldText {
  const room = Math.max(0, max - (text.length - (end - start)));
  const fitting = [...added.replace(/[\r\n\t]/g, '')].join('').slice(0, room);
  const caret = start + fitting.length;
  return { text: text.slice(0, start) + fitting + text.slice(end), start: caret, end: caret };
}

export function erasedBefore(field: FieldText): FieldText {
  if (field.start !== field.end) return inserted(field, '', Number.POSITIVE_INFINITY);
  const start = Math.max(0, field.start - 1);
  return { text: field.text.slice(0, start) + field.text.slice(field.end), start, end: start };
}

export function erasedAfter(field: FieldText): FieldText {
  if (field.start !== field.end) return inserted(field, '', Number.POSITIVE_INFINITY);
  return { ...field, text: field.text.slice(0, field.start) + field.text.slice(field.start + 1) };
}

export function moved(field: FieldText, by: -1 | 1): FieldText {
  const caret = Math.min(field.text.length, Math.max(0, (by < 0 ? field.start : field.end) + by));
  return { ...field, start: caret, end: caret };
}

export const selected = (field: FieldText, start: number, end: number): FieldText => ({
  ...field,
  start: Math.min(field.text.length, Math.max(0, Math.min(start, end))),
  end: Math.min(field.text.length, Math.max(0, Math.max(start, end))),
});
