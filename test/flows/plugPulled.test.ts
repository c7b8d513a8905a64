// The plug is pulled at the first byte of a save that nobody waits for: it never happened, and nobody hears of an error.
import { expect, test } from 'vitest';
import { createCommands, memoryStorage, type Storage } from '../../src/world/index.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

/** A person at a recorder that runs, and what happens at the first byte that is saved from now on. */
async function atFirstSave(): Promise<{ person: Person; pullAtSave(): void }> {
  const inner = memoryStorage();
  let armed = false;
  const storage: Storage = {
    ...inner,
    async write(key, value) {
      if (armed) person.world.hardware.cutPower();
      armed = false;
      await inner.write(key, value);
    },
  };
  const person = await sitDown({ storage });
  await person.boot();
  return {
    person,
    pullAtSave() {
      armed = true;
    },
  };
}

test.each<[string, (person: Person) => void]>([
  ['a logout is noted', ({ menu }) => menu.navigation.send({ type: 'logout.pressed' })],
  ['the panel has another language set', (person) => createCommands(() => person.world).setLanguage('en')],
])('while %s', async (_, begin) => {
  const { person, pullAtSave } = await atFirstSave();
  await person.logIn('operator', 'watch24x7');
  const unheard: unknown[] = [];
  const hear = (fault: unknown): void => void unheard.push(fault);
  process.on('unhandledRejection', hear);
  pullAtSave();
  begin(person);
  await person.clock.settle();
  await person.clock.settle();
  process.off('unhandledRejection', hear);
  expect(person.device().life).toBe('off');
  expect(unheard).toEqual([]);
});
