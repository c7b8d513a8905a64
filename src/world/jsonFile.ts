/** A JSON file that a person chose, before anybody looks into it: not too large, JSON at all, of our kind, of a schema we know. */
/** Why a file was not taken; nothing has changed then. */
export type FileRefusal =
  | { refused: 'too-large' | 'not-json' | 'foreign' | 'newer' | 'not-stored' }
  /** Ours by its head, but something in it cannot be: where, as a path. */
  | { refused: 'damaged'; where: string };

interface Expected {
  kind: string;
  schema: number;
  maxBytes: number;
}

export function readJsonFile(
  text: string,
  { kind, schema, maxBytes }: Expected,
): { content: Record<string, unknown> } | FileRefusal {
  if (text.length > maxBytes) return { refused: 'too-large' };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return { refused: 'foreign' };
  const head = content as Record<string, unknown>;
  if (head['kind'] !== kind) return { refused: 'foreign' };
  if (typeof head['schema'] === 'number' && head['schema'] > schema) return { refused: 'newer' };
  return tameJson(content) ? { content: head } : { refused: 'damaged', where: '' };
}

/** Names under which something could be slipped beneath our objects. */
const WILD_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const DEEPEST = 24;

/** Whether no object in it has a wild name and nothing is nested beyond reason. */
export function tameJson(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  return Object.entries(value).every(([key, inner]) => !WILD_NAMES.includes(key) && tameJson(inner, depth + 1));
}
