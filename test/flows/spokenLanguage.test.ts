// The language that the bench chooses, whatever the recorder's life is at that moment.
import { expect, test } from 'vitest';
import { createHands } from '../../src/app/hands.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const spoken = (person: Person) => person.menu.recorder.now().config['general.language'];

test('a running recorder speaks it at once', async () => {
  const person = await sitDown();
  await person.boot();
  createHands(() => person.world).setLanguage('en');
  await person.advance(100);
  expect(spoken(person)).toBe('en');
});

test('one that is off speaks the last that was chosen as soon as it runs, and after the next power cut as well', async () => {
  const person = await sitDown();
  const hands = createHands(() => person.world);
  for (const language of ['en', 'ru', 'en'] as const) hands.setLanguage(language);
  await person.advance(100);
  expect(spoken(person)).toBe('ru');
  await person.boot();
  await person.advance(100);
  expect(spoken(person)).toBe('en');
  await person.cutPower();
  await person.boot();
  expect(spoken(person)).toBe('en');
});

test('chosen once, it is not spoken again over what the owner chose since', async () => {
  const person = await sitDown();
  createHands(() => person.world).setLanguage('en');
  await person.boot();
  await person.logIn('admin', 'unbind4x');
  await person.open('system/general/general');
  await person.set('general.language', 'ru');
  await person.apply();
  await person.cutPower();
  await person.boot();
  await person.advance(100);
  expect(spoken(person)).toBe('ru');
});
