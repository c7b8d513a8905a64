// What a trainer sees of a world: looks at the flash take their time, end in any order, and undo nothing that was heard meanwhile.
import { expect, test } from 'vitest';
import { sitDown } from '../../test/harness/recorderHarness.ts';
import { followWorld } from './worldFacts.ts';

test('a look at the slots that began before the language was changed and ends after it: the new one stays', async () => {
  const person = await sitDown({ scenario: 'bound-4x', language: 'en' });
  const { world } = person;
  const looks: (() => void)[] = [];
  const slow = { ...world.flash, facts: () => new Promise<void>((done) => looks.push(done)).then(world.flash.facts) };
  const followed = followWorld({ ...world, flash: slow }, 'en');
  await person.boot();
  await person.logIn('admin', 'unbind4x');
  await person.open('system/general/general');
  await person.set('general.language', 'ru');
  await person.apply();
  expect(followed.facts()).toMatchObject({ language: 'ru', life: 'running' });
  expect(looks.length).toBeGreaterThan(2);
  // The one that began first ends last.
  for (const done of looks.reverse()) {
    done();
    await person.advance(1);
  }
  await expect.poll(() => followed.facts().flash.a.state).toBe('good');
  expect(followed.facts()).toMatchObject({ language: 'ru', life: 'running' });
});
