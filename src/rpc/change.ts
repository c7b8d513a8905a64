/**
 * What changed between two values of a stream, as JSON. Facts are seven kilobytes, most of them the constant schema of the settings:
 * they go once, and after that only what became other. Objects are compared key by key, everything else is sent whole.
 */

type Plain = Record<string, unknown>;

/**
 * `to`: the whole new value. `set`, `gone`: keys of an object that changed, and those that are there no more. `same`: nothing changed.
 * `none`: the value itself is none, which JSON has no word for.
 */
export type Change = { to: unknown } | { set: Record<string, Change>; gone?: string[] } | { same: true };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function changeBetween(before: unknown, after: unknown): Change {
  if (Object.is(before, after)) return { same: true };
  if (!isPlain(before) || !isPlain(after))
    return JSON.stringify(before) === JSON.stringify(after) ? { same: true } : { to: after };
  const set: Record<string, Change> = Object.create(null);
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined) continue;
    const change = Object.hasOwn(before, key) ? changeBetween(before[key], value) : { to: value };
    if (!('same' in change)) set[key] = change;
  }
  const gone = Object.keys(before).filter((key) => before[key] !== undefined && after[key] === undefined);
  if (gone.length === 0 && Object.keys(set).length === 0) return { same: true };
  return gone.length > 0 ? { set, gone } : { set };
}

/** @throws TypeError for what is no change: the line speaks another protocol then. */
export function changed(before: unknown, change: unknown): unknown {
  if (!isPlain(change)) throw new TypeError('No change of a stream.');
  if ('same' in change) return before;
  if ('to' in change) return change['to'];
  const { set, gone = [] } = change;
  if (!isPlain(set) || !Array.isArray(gone)) throw new TypeError('No change of a stream.');
  const next: [string, unknown][] = [];
  const known: Plain = isPlain(before) ? before : {};
  for (const [key, value] of Object.entries(known))
    if (!Object.hasOwn(set, key) && !gone.includes(key)) next.push([key, value]);
  for (const [key, inner] of Object.entries(set))
    next.push([key, changed(Object.hasOwn(known, key) ? known[key] : undefined, inner)]);
  return Object.fromEntries(next);
}
