/**
 * Plays an event list back on a fresh world: pauses as the person did, waits until the addressed conversation lives and the
 * world stands as it stood then, and sends. Every wait has an end; one that is in vain says where. The lab and the tests play
 * with the same code on their own stage.
 */

import { stateText } from '../base/index.ts';
import type { Json } from '../device/index.ts';
import type { SecretRef } from '../machines/index.ts';
import type { ActorRegistry } from './actorRegistry.ts';
import { deedIn, type FacesBeside, playBeside } from './besideFaces.ts';
import { type Difference, type Digest, differences } from './digest.ts';
import type {
  ActorEntry,
  AskEntry,
  BesideEntry,
  BesideFace,
  CommandEntry,
  Entry,
  EventList,
  SecretReference,
  When,
} from './format.ts';
import { machineSnapshotOf } from './userEvents.ts';

export interface Stage {
  actors: ActorRegistry;
  /** The trainer's commands by name. */
  commands: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** Puts the texts that references stand for into the vault, together. */
  secrets(references: readonly SecretReference[]): readonly SecretRef[];
  /** PC and phone, where there are any. */
  beside?: FacesBeside;
  when(): When;
  digest(): Promise<Digest>;
  /** Lets `ms` of the person's time go by, and everything that happens in it. */
  pause(ms: number): Promise<void>;
  /** ms of uptime: how long a wait has lasted. */
  uptime(): number;
}

export interface Progress {
  /** Entries played so far, of how many. */
  played: number;
  of: number;
  /** At which of the faces beside the recorder the next one is done. */
  at: BesideFace | null;
}

export interface Playing {
  told?(progress: Progress): void;
  /** Before each entry. @returns whether somebody else decided how long to wait before it */
  turn?(): Promise<boolean>;
  stopped?(): boolean;
}

export type Outcome =
  | { state: 'same' }
  | { state: 'different'; differences: Difference[] }
  /** Entry number `entry`, from 1, could not be played: what it waited for, and what there was instead. */
  | { state: 'stuck'; entry: number; waitedFor: string; found: string }
  | { state: 'stopped' };

/** Longer than the longest rule of the recorder that a person can only wait for, the lock-out of a minute. */
const PATIENCE_MS = 100_000;
/** Passages that end by themselves are waited for briefly: they may be over. */
const PASSING_PATIENCE_MS = 5_000;
/** What the screen does by itself it does soon; if not, the person did it after all. */
const SCREEN_PATIENCE_MS = 3_000;
const STEP_MS = 100;
/** At most so long a pause is kept: who went for lunch is not waited for. */
const LONGEST_PAUSE_MS = 30 * 60_000;

export async function playBack(
  { entries, end }: EventList,
  stage: Stage,
  { told, turn, stopped }: Playing = {},
): Promise<Outcome> {
  const isStopped = stopped ?? (() => false);
  let before = 0;
  const answers: unknown[] = [];
  for (const [index, entry] of entries.entries()) {
    told?.({ played: index, of: entries.length, at: 'did' in entry ? entry.from : null });
    const waited = await turn?.();
    if (!waited) await stage.pause(Math.min(LONGEST_PAUSE_MS, Math.max(0, entry.at - before)));
    before = entry.at;
    const wait = 'to' in entry ? waitForActor(stage, entry) : waitForWorld(stage, entry);
    const there = await until(stage, wait, isStopped);
    if (there === 'stopped') return { state: 'stopped' };
    if (there === 'in vain')
      return { state: 'stuck', entry: index + 1, waitedFor: wanted(entry), found: found(stage, entry) };
    if ('from' in entry) await playBeside(stage, entry, answers);
    else await play(stage, entry);
  }
  told?.({ played: entries.length, of: entries.length, at: null });
  return compared(stage, end, isStopped);
}

interface Wait {
  patience: number;
  there(): boolean;
}

const PASSING: readonly string[] = ['booting', 'rebooting', 'shutting-down', 'upgrading'];
const isPassing = ({ when }: Entry): boolean => PASSING.includes(when.life);

/** A passage may be over already and a service may come online only later: the first is not insisted upon, the second is waited for. */
function stands(now: When, then: When): boolean {
  if (PASSING.includes(then.life)) return now.life === then.life;
  return (
    now.life === then.life && now.place === then.place && (then.platform !== 'online' || now.platform === 'online')
  );
}

const waitForWorld = (stage: Stage, entry: Entry & (CommandEntry | BesideEntry | AskEntry)): Wait => ({
  patience: isPassing(entry) ? PASSING_PATIENCE_MS : PATIENCE_MS,
  there: () =>
    stands(stage.when(), entry.when) && (!('did' in entry) || (stage.beside?.reaches(entry.from, entry.did) ?? true)),
});

const waitForActor = (stage: Stage, entry: Entry & ActorEntry, since = stage.uptime()): Wait => ({
  patience: PATIENCE_MS,
  there() {
    if (stage.actors.tookByItself(entry.to, entry.event.type, entry.by === 'screen')) return skip(entry);
    if (entry.by === 'screen' && stage.uptime() - since < SCREEN_PATIENCE_MS) return false;
    if (!stands(stage.when(), entry.when)) return false;
    const actor = stage.actors.living(entry.to);
    const snapshot = actor && machineSnapshotOf(actor);
    return snapshot !== null && stateText(snapshot.value) === entry.in;
  },
});

/** Entries that the screen has played by itself. */
const skipped = new WeakSet<Entry>();
function skip(entry: Entry): true {
  skipped.add(entry);
  return true;
}

async function until(
  stage: Stage,
  { patience, there }: Wait,
  stopped: () => boolean,
): Promise<'there' | 'in vain' | 'stopped'> {
  const since = stage.uptime();
  for (;;) {
    if (stopped()) return 'stopped';
    if (there()) return 'there';
    if (stage.uptime() - since > patience) return patience === PASSING_PATIENCE_MS ? 'there' : 'in vain';
    await stage.pause(STEP_MS);
  }
}

async function play(stage: Stage, entry: Entry & (ActorEntry | CommandEntry)): Promise<void> {
  if (skipped.delete(entry)) return;
  if ('command' in entry) {
    await (stage.commands[entry.command] as ((...args: Json[]) => unknown) | undefined)?.(...entry.with);
    return;
  }
  const actor = stage.actors.living(entry.to);
  if (actor) stage.actors.send(actor, withSecrets(entry.event, stage) as ActorEntry['event']);
}

/** The event with every `{ secret: reference }` replaced by a name from the vault. They are put there together, as they were. */
function withSecrets(event: Json, stage: Stage): Json {
  const references: SecretReference[] = [];
  const collect = (value: Json): void => {
    const reference = referenceIn(value);
    if (reference) references.push(reference);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner);
  };
  collect(event);
  const names = [...(references.length > 0 ? stage.secrets(references) : [])];
  const replace = (value: Json): Json => {
    if (referenceIn(value)) return names.shift() ?? '';
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(replace);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
  };
  return replace(event);
}

function referenceIn(value: Json): SecretReference | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length !== 1)
    return null;
  const { secret } = value;
  return typeof secret === 'object' && secret !== null ? (secret as unknown as SecretReference) : null;
}

const told = ({ life, place, platform }: When): string => `${life}, ${place}, ${platform}`;

const wanted = (entry: Entry): string =>
  'to' in entry
    ? `${entry.to}: ${entry.event.type} in ${entry.in} (${told(entry.when)})`
    : `${'command' in entry ? entry.command : 'did' in entry ? `${entry.from}: ${deedIn(entry.did)}` : entry.from} (${told(entry.when)})`;

function found(stage: Stage, entry: Entry): string {
  const actor = 'to' in entry ? stage.actors.living(entry.to) : null;
  const snapshot = actor && machineSnapshotOf(actor);
  const state = 'to' in entry ? `${entry.to}: ${snapshot ? stateText(snapshot.value) : '–'}, ` : '';
  return `${state}${told(stage.when())}`;
}

/** What is still on its way may arrive: the end counts when it is the same, or when nothing has brought it there in time. */
async function compared(stage: Stage, end: Digest, stopped: () => boolean): Promise<Outcome> {
  const since = stage.uptime();
  for (;;) {
    if (stopped()) return { state: 'stopped' };
    const found = differences(end, await stage.digest());
    if (found.length === 0) return { state: 'same' };
    if (stage.uptime() - since > PASSING_PATIENCE_MS * 2) return { state: 'different', differences: found };
    await stage.pause(STEP_MS);
  }
}
