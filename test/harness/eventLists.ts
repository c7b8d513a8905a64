/** Event lists without a browser: written down while a test's person works, and played back on a fresh world. */
import { createActorBook } from '../../src/app/eventList/actorBook.ts';
import { EVENT_LIST_KIND, type EventList } from '../../src/app/eventList/format.ts';
import { type Outcome, playBack } from '../../src/app/eventList/player.ts';
import { createScribe } from '../../src/app/eventList/scribe.ts';
import { createSecretBook, createSecretResolver } from '../../src/app/eventList/secretBook.ts';
import { digestOfWorld, whenOf } from '../../src/app/eventList/sight.ts';
import { createHands, type Hands, watchedHands } from '../../src/app/hands.ts';
import { seededRandom } from '../../src/app/ports/seededRandom.ts';
import { documentedPasswords } from '../../src/app/scenarios/passwords.ts';
import { createVault } from '../../src/machines/index.ts';
import type { Person, Seat } from './person.ts';
import { sitDown } from './recorderHarness.ts';

export interface Writing {
  person: Person;
  /** The trainer's hands, of which the list hears. */
  hands: Hands;
  /** The list so far. */
  list(): Promise<EventList>;
}

/** A person at a fresh world that is about to be switched on, with the list being written. */
export async function writeDown(seat: Seat & { seed: string }): Promise<Writing> {
  const book = createSecretBook(documentedPasswords);
  const scribe = createScribe({
    now: () => person.clock.now() - began,
    when: () => whenOf(person),
    describe: book.describe,
  });
  const person: Person = await sitDown({
    ...seat,
    vault: book.listening(createVault()),
    inspect: (event) => scribe.inspect(event),
  });
  const began = person.clock.now();
  return {
    person,
    hands: watchedHands(
      createHands(() => person.world),
      scribe.hand,
    ),
    list: async () => ({
      kind: EVENT_LIST_KIND,
      schema: 1,
      scenario: seat.scenario ?? 'bound-4x',
      profile: seat.profile ?? null,
      language: seat.language ?? 'ru',
      seed: seat.seed,
      entries: scribe.entries(),
      end: await digestOfWorld(person),
    }),
  };
}

/** Plays a list on a fresh world. @returns how it ended, and the person who now sits there. */
export async function replay(list: EventList): Promise<{ outcome: Outcome; person: Person }> {
  const actors = createActorBook();
  const vault = createVault();
  const person = await sitDown({
    scenario: list.scenario,
    ...(list.profile && { profile: list.profile }),
    language: list.language,
    seed: list.seed,
    vault,
    inspect: actors.inspect,
  });
  const resolve = createSecretResolver(documentedPasswords, seededRandom(list.seed));
  person.clock.restartUptime();
  person.menu.pressPower();
  const outcome = await playBack(list, {
    actors,
    hands: createHands(() => person.world),
    secrets: (references) => vault.putAll(references.map(resolve)),
    when: () => whenOf(person),
    digest: () => digestOfWorld(person),
    pause: (ms) => person.clock.advance(ms),
    uptime: () => person.clock.now(),
  });
  return { outcome, person };
}
