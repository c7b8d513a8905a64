/** Event lists without a browser: written down while a test's person works, and played back on a fresh world. */

import { createVault } from '../../src/machines/index.ts';
import {
  createActionRecorder,
  createActorRegistry,
  createSecretRedactor,
  createSecretResolver,
  digestOfWorld,
  EVENT_LIST_KIND,
  type EventList,
  LIST_SCHEMA,
  type Outcome,
  playBack,
  whenOf,
} from '../../src/recording/index.ts';
import {
  type Commands,
  createCommands,
  documentedSecrets,
  seededRandom,
  watchedCommands,
} from '../../src/world/index.ts';
import type { Person, Seat } from './person.ts';
import { sitDown } from './recorderHarness.ts';

export interface Writing {
  person: Person;
  /** The trainer's commands, of which the list hears. */
  commands: Commands;
  /** The list so far. */
  list(): Promise<EventList>;
}

/** A person at a fresh world that is about to be switched on, with the list being written. */
export async function writeDown(seat: Seat & { seed: string }): Promise<Writing> {
  const book = createSecretRedactor(documentedSecrets);
  const actionRecorder = createActionRecorder({
    now: () => person.clock.now() - began,
    when: () => whenOf(person),
    describe: book.describe,
  });
  const person: Person = await sitDown({
    ...seat,
    vault: book.listening(createVault()),
    inspect: (event) => actionRecorder.inspect(event),
  });
  const began = person.clock.now();
  return {
    person,
    commands: watchedCommands(
      createCommands(() => person.world),
      actionRecorder.command,
    ),
    list: async () => ({
      kind: EVENT_LIST_KIND,
      schema: LIST_SCHEMA,
      scenario: seat.scenario ?? 'bound-4x',
      profile: seat.profile ?? null,
      language: seat.language ?? 'ru',
      seed: seat.seed,
      entries: actionRecorder.entries(),
      end: await digestOfWorld(person),
    }),
  };
}

/** Plays a list on a fresh world. @returns how it ended, and the person who now sits there. */
export async function replay(list: EventList): Promise<{ outcome: Outcome; person: Person }> {
  const actors = createActorRegistry();
  const vault = createVault();
  const person = await sitDown({
    scenario: list.scenario,
    ...(list.profile && { profile: list.profile }),
    language: list.language,
    seed: list.seed,
    vault,
    inspect: actors.inspect,
  });
  const resolve = createSecretResolver(documentedSecrets, seededRandom(list.seed));
  person.clock.restartUptime();
  person.menu.pressPower();
  const outcome = await playBack(list, {
    actors,
    commands: createCommands(() => person.world),
    secrets: (references) => vault.putAll(references.map(resolve)),
    when: () => whenOf(person),
    digest: () => digestOfWorld(person),
    pause: (ms) => person.clock.advance(ms),
    uptime: () => person.clock.now(),
  });
  return { outcome, person };
}
