/** A word in a catalogue by its path, as `cloud/bindAnother`; null where there is no text. */
export function wordAt(words: object, path: string): string | null {
  let at: unknown = words;
  for (const step of path.split('/'))
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
  return typeof at === 'string' ? at : null;
}
