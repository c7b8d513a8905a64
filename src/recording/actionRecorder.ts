/** Writes an event list while a person works: hears every actor through inspection, and the trainer's commands. */
import type { InspectionEvent } from 'xstate';
import type { Json } from '../device/index.ts';
import type { BesideEntry, Entry, When } from './format.ts';
import type { SecretRedactor } from './secretRedactor.ts';
import { userEvent } from './userEvents.ts';

export interface ActionRecorderPorts {
  /** ms since the world was begun. */
  now(): number;
  when(): When;
  describe: SecretRedactor['describe'];
  /** Whether an input of the person's is being handled at this moment. */
  inputUnderWay?(): boolean;
  /** One more entry stands in the list, which is no mere sign of life. */
  noted?(): void;
}

export interface ActionRecorder {
  inspect(event: InspectionEvent): void;
  command(name: string, args: readonly unknown[]): void;
  /** Something was done at the PC or the phone. */
  beside(entry: BesideEntry): void;
  entries(): Entry[];
}

export function createActionRecorder({
  now,
  when,
  describe,
  inputUnderWay,
  noted,
}: ActionRecorderPorts): ActionRecorder {
  const entries: Entry[] = [];
  const note = (entry: Entry): void => {
    entries.push(entry);
    if (!isActivity(entry)) noted?.();
  };
  return {
    inspect(inspected) {
      const found = userEvent(inspected);
      if (!found) return;
      const event = withoutSecrets(found.event, describe) as Extract<Entry, { to: string }>['event'];
      const byScreen = inputUnderWay?.() === false;
      const how = { to: found.to, in: found.in, event, ...(byScreen && { by: 'screen' as const }) };
      note({ at: Math.round(now()), when: when(), ...how });
    },
    command: (name, args) => note({ at: Math.round(now()), when: when(), command: name, with: plain(args) as Json[] }),
    beside: (entry) => note({ at: Math.round(now()), when: when(), ...entry }),
    entries: () => thinned(entries),
  };
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;

/** The event as plain JSON, every name of a secret replaced by what may be said about it. */
function withoutSecrets(value: unknown, describe: SecretRedactor['describe']): Json {
  if (typeof value === 'string') {
    const reference = describe(value);
    return reference ? { secret: { ...reference } } : value;
  }
  if (typeof value !== 'object' || value === null) return plain(value);
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, describe));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutSecrets(inner, describe)]),
  );
}

const ACTIVITY = 'activity';
/** Less than the shortest time after which the recorder logs out. */
const ACTIVITY_GAP_MS = 50_000;

/** Signs of life from the mouse come by the dozen: kept are only those without which the recorder would think itself alone. */
export function thinned(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  let lastKept = Number.NEGATIVE_INFINITY;
  for (const [index, entry] of entries.entries()) {
    if (!isActivity(entry)) {
      kept.push(entry);
      continue;
    }
    const next = entries.slice(index + 1).find(isActivity);
    if (next && next.at - lastKept < ACTIVITY_GAP_MS) continue;
    lastKept = entry.at;
    kept.push(entry);
  }
  return kept;
}

export const isActivity = (entry: Entry): boolean => 'to' in entry && entry.event.type === ACTIVITY;
