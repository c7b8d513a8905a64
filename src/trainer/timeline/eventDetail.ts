/**
 * What a line of the timeline says about an event: its plain fields. What was handed in or answered is looked into one level
 * deep, so that `ok: false, code: password-wrong` is seen. Whole objects stay out, and so does anything secret.
 */
export const LONGEST_VALUE = 40;
const HIDDEN = '•••';
const SECRETS = new Set(['secret', 'password']);
/** Which actor answered is already in the event's own name. */
const SILENT = new Set(['type', 'actorId']);
const LOOKED_INTO = new Set(['input', 'output', 'error']);

/** @param secretSettings settings that the screen masks: what is typed there is nobody else's either. */
export function eventDetail(event: { type: string }, secretSettings: ReadonlySet<string> = new Set()): string {
  const masked = maskedIn(event, secretSettings);
  return fieldsOf(event)
    .flatMap(([key, value]) =>
      LOOKED_INTO.has(key) && isPlainObject(value) ? fieldsOf(value) : [[key, value] as const],
    )
    .flatMap(([key, value]) => {
      const text = SECRETS.has(key) || key === masked ? HIDDEN : scalarText(value);
      return text === undefined ? [] : [`${key}: ${text}`];
    })
    .join(', ');
}

/** Which field of this event the screen masks, where it is one for other events. */
function maskedIn(event: { type: string; field?: unknown }, secretSettings: ReadonlySet<string>): string | null {
  if (event.type === 'code.changed') return 'code';
  return typeof event.field === 'string' && secretSettings.has(event.field) ? 'value' : null;
}

const fieldsOf = (thing: object): (readonly [string, unknown])[] => {
  // An error's message is not enumerable, and it is the only field of it that matters here.
  if (thing instanceof Error) return [['message', thing.message]];
  return Object.entries(thing).filter(([key]) => !SILENT.has(key));
};

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const characters = [...value];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : value;
}
