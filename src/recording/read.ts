/** Reads an event list from a file of anybody's: it is one of ours as a whole, or nothing of it is used. */
import * as v from 'valibot';
import { firmwareProfiles, type ProfileId } from '../device/index.ts';
import { commandTakes, type FileRefusal, readJsonFile, scenarioIds } from '../world/index.ts';
import { EVENT_LIST_KIND, type EventList, LIST_MAX_BYTES, LIST_MAX_ENTRIES, LIST_SCHEMA } from './format.ts';
import { type MovedPlaces, upgraded } from './upgraded.ts';

const line = v.pipe(v.string(), v.maxLength(400));
const name = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9.-]{0,60}$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const json = v.custom<unknown>(() => true);

/** What may stand in the place of a secret, wherever in an event that is. */
const reference = v.variant('is', [
  v.strictObject({ is: v.literal('right'), of: name, length: v.pipe(whole, v.maxValue(64)) }),
  v.strictObject({
    is: v.literal('own'),
    number: whole,
    length: v.pipe(whole, v.maxValue(64)),
    kinds: v.array(v.picklist(['lower', 'upper', 'digit', 'sign', 'other'])),
  }),
]);

const when = v.strictObject({
  life: v.picklist(['off', 'booting', 'inactive', 'running', 'rebooting', 'shutting-down', 'upgrading', 'safe-mode']),
  place: line,
  platform: line,
});

const ask = v.variant('of', [
  v.strictObject({
    of: v.literal('cloud'),
    region: name,
    whereabouts: v.picklist(['house', 'elsewhere']),
    request: v.looseObject({ method: v.picklist(['GET', 'POST', 'PUT', 'DELETE']) }),
  }),
  v.strictObject({ of: v.literal('recorder'), types: name, mac: line, fields: v.record(v.string(), json) }),
]);

const control = v.strictObject({
  a: v.picklist(['button', 'input', 'select', 'textarea', 'a']),
  named: line,
  under: line,
  nth: v.optional(v.pipe(whole, v.maxValue(1000))),
});

const did = v.variant('does', [
  v.strictObject({ does: v.picklist(['press', 'open', 'open-menu']), on: control }),
  v.strictObject({
    does: v.literal('write'),
    on: control,
    text: v.union([line, v.strictObject({ secret: reference })]),
  }),
  v.strictObject({ does: v.literal('leave'), under: line }),
]);

const entry = v.union([
  v.strictObject({
    at: whole,
    when,
    to: name,
    in: line,
    by: v.optional(v.literal('screen')),
    event: v.looseObject({
      type: v.pipe(
        name,
        v.check((type) => !type.startsWith('xstate.')),
      ),
    }),
  }),
  v.strictObject({ at: whole, when, command: name, with: v.pipe(v.array(json), v.maxLength(8)) }),
  v.strictObject({ at: whole, when, from: v.picklist(['pc', 'phone']), did }),
  v.strictObject({ at: whole, when, from: v.picklist(['pc', 'phone']), ask }),
]);

const shape = v.strictObject({
  kind: v.literal(EVENT_LIST_KIND),
  schema: v.literal(LIST_SCHEMA),
  scenario: v.picklist(scenarioIds),
  profile: v.nullable(v.picklist(firmwareProfiles.map(({ id }) => id as ProfileId))),
  language: v.picklist(['ru', 'en']),
  seed: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  entries: v.pipe(v.array(entry), v.maxLength(LIST_MAX_ENTRIES)),
  end: v.record(v.string(), json),
});

/**
 * A list that asks for a command that there is not, or gives one what it does not take, is not for this product.
 * @param moved where places of earlier menus are now.
 */
export function readEventList(text: string, moved: MovedPlaces): EventList | FileRefusal {
  const read = readJsonFile(text, { kind: EVENT_LIST_KIND, schema: LIST_SCHEMA, maxBytes: LIST_MAX_BYTES });
  if ('refused' in read) return read;
  const parsed = v.safeParse(shape, upgraded(read.content, moved));
  if (!parsed.success) return { refused: 'damaged', where: v.getDotPath(parsed.issues[0]) ?? '' };
  const list = parsed.output as unknown as EventList;
  let last = 0;
  for (const [index, one] of list.entries.entries()) {
    const where = `entries.${index}`;
    if (one.at < last) return { refused: 'damaged', where };
    last = one.at;
    if ('command' in one && !commandTakes(one.command, one.with)) return { refused: 'damaged', where };
    if ('to' in one && !secretsAreTame(one.event)) return { refused: 'damaged', where };
    if ('ask' in one && !secretsAreTame(one.ask)) return { refused: 'damaged', where };
  }
  return list;
}

/** Every `{ secret: … }` is a reference that can be resolved. */
function secretsAreTame(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const secret = Object.keys(value).length === 1 ? (value as { secret?: unknown }).secret : undefined;
  if (typeof secret === 'object') return v.is(reference, secret);
  return Object.values(value).every(secretsAreTame);
}
