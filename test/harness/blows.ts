/** A person in some situation, what may befall the recorder there, and what must hold afterwards: the owner gets in again (I6). */

import { expect } from 'vitest';
import { sessionElsewhere } from './elsewhere.ts';
import type { Person } from './person.ts';
import { sitDown } from './recorderHarness.ts';
import type { Situation } from './situation.ts';
import { standing } from './situations.ts';

/** A session begun at another face before the situation: in some of them nobody could log in any more. */
const elsewhere = new WeakMap<Person, string>();
const sessionOf = (person: Person): { session: string } => ({ session: elsewhere.get(person) ?? '' });

export async function at({ reach, stands }: Situation): Promise<Person> {
  const person = await sitDown();
  await person.bootOnline();
  elsewhere.set(person, await sessionElsewhere(person.world));
  await reach(person);
  expect(standing(person)).toBe(stands);
  return person;
}

/** The recorder is worth nothing if its owner cannot get in again, nor see what became of the unbinding. */
export async function expectAlive(person: Person): Promise<void> {
  person.kdf.onDerive(() => undefined);
  person.world.faults.refuse = false;
  expect(person.dialog()).toBeNull();
  expect(person.screen.stage()).toBe('liveView');
  expect(person.loggedInAs()).toBeNull();
  await person.waitOnline();
  await person.advance(61_000);
  await person.logIn('admin', 'unbind4x');
  expect(person.loggedInAs()).toBe('admin');
  const { unsettled, binding } = person.menu.platform.now();
  expect(unsettled).toBe(false);
  expect(binding.state).toBe(person.bound() ? 'bound' : 'not-bound');
}

/** By name, and how the recorder is struck. */
export const blows: [string, (person: Person) => Promise<void>][] = [
  [
    'the power goes and comes back',
    async (person) => {
      await person.cutPower();
      expect(person.screen.stage()).toBe('off');
      expect(person.dialog()).toBeNull();
      await person.advance(20_000);
      await person.boot();
    },
  ],
  [
    'another face reboots it',
    async (person) => {
      expect(await person.world.recorder.restart(sessionOf(person))).toEqual({ ok: true });
      await person.advance(10);
      expect(person.screen.stage()).toBe('stopping');
      expect(person.dialog()).toBeNull();
      await person.advance(4000);
    },
  ],
  [
    'another face shuts it down, and somebody presses the button',
    async (person) => {
      expect(await person.world.recorder.shutDown(sessionOf(person))).toEqual({ ok: true });
      await person.advance(1500);
      expect(person.screen.stage()).toBe('off');
      await person.boot();
    },
  ],
];
