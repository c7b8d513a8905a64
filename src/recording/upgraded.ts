/** Lists of earlier schemas, read as they were meant: what has another name now, and what stands at another place. */
import { LIST_SCHEMA } from './format.ts';

/** Where a place of an earlier menu is now, by its id. */
export type MovedPlaces = Readonly<Record<string, string>>;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Schema 1 called a command `hand` and the screen's overlays `openings`; before schema 3 some places stood elsewhere, before 4 only the menu was heard,
 * and 4 heard what PC and phone ask, not what is done at them.
 */
export function upgraded(content: Fields, moved: MovedPlaces): Fields {
  const { schema, entries, end } = content;
  if (schema === 3 || schema === 4) return { ...content, schema: LIST_SCHEMA };
  if ((schema !== 1 && schema !== 2) || !Array.isArray(entries)) return content;
  const named = schema === 1 ? entries.map(renamed) : entries;
  const { placed, stated } = whereabouts(moved);
  return {
    ...content,
    schema: LIST_SCHEMA,
    entries: named.flatMap((entry) => [...powerMenuFor(entry), entry]).map((entry) => relocated(entry, placed, stated)),
    end: isFields(end) ? replaced(end, 'place', stated) : end,
  };
}

function renamed(entry: unknown): unknown {
  if (!isFields(entry)) return entry;
  if ('hand' in entry) {
    const { hand: command, ...rest } = entry;
    return { ...rest, command };
  }
  return entry['to'] === 'openings' ? { ...entry, to: 'overlays' } : entry;
}

/** Power was a page of its own, where one could choose at once; now the icon in the bar is pressed first. */
function powerMenuFor(entry: unknown): unknown[] {
  if (!isFields(entry) || entry['to'] !== 'powerAction' || !isFields(entry['when']) || !isFields(entry['event']))
    return [];
  if (entry['when']['place'] !== 'menu.maintenance.power' || entry['event']['type'] !== 'action.chosen') return [];
  const { at, when } = entry;
  return [{ at, when, to: 'overlays', in: 'standing', event: { type: 'opened', what: 'power-menu', about: true } }];
}

type Replace = (text: string) => string;

/** The table for ids (`system/network`) and for the chart's states (`menu.system.network`). */
function whereabouts(moved: MovedPlaces): { placed: Replace; stated: Replace } {
  const ids = new Map(Object.entries(moved));
  const stateOf = (id: string): string => `menu.${id.replaceAll('/', '.')}`;
  const states = new Map([...ids].map(([before, now]) => [stateOf(before), stateOf(now)]));
  return { placed: (text) => ids.get(text) ?? text, stated: (text) => states.get(text) ?? text };
}

function relocated(entry: unknown, placed: Replace, stated: Replace): unknown {
  if (!isFields(entry)) return entry;
  const { when, event } = entry;
  const moved = entry['to'] === 'navigation' ? replaced(entry, 'in', stated) : { ...entry };
  if (isFields(when)) moved['when'] = replaced(when, 'place', stated);
  if (isFields(event)) moved['event'] = replaced(replaced(event, 'place', placed), 'page', placed);
  return moved;
}

function replaced(fields: Fields, name: string, by: Replace): Fields {
  const value = fields[name];
  return typeof value === 'string' ? { ...fields, [name]: by(value) } : fields;
}
