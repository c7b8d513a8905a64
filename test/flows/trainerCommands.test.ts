// What the trainer's commands do to a world whatever its state at that moment: the language, and files on the stick.
import { expect, test } from 'vitest';
import { standIn } from '../../src/device/testing/index.ts';
import { createCommands } from '../../src/world/index.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const spoken = (person: Person) => person.device().config['general.language'];

test('a running recorder speaks the language that the panel chooses at once', async () => {
  const person = await sitDown();
  await person.boot();
  createCommands(() => person.world).setLanguage('en');
  await person.advance(100);
  expect(spoken(person)).toBe('en');
});

test('one that is off speaks the last that was chosen as soon as it runs, and after the next power cut as well', async () => {
  const person = await sitDown();
  const commands = createCommands(() => person.world);
  for (const language of ['en', 'ru', 'en'] as const) commands.setLanguage(language);
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
  createCommands(() => person.world).setLanguage('en');
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

test('a file that has no room on the stick is not put there, by either hand', async () => {
  const person = await sitDown();
  const { usb } = person.world;
  const commands = createCommands(() => person.world);
  const names = () => usb.contents().map(({ name }) => name);
  expect(await commands.putOnStick('damaged')).toBe('ok');
  expect(names()).toHaveLength(1);
  for (const name of names()) await usb.remove(name);
  await usb.put('films.bin', standIn(usb.room() - 10));
  expect(await commands.putOnStick('damaged')).toBe('full');
  expect(commands.uploadToStick('own.bin', 'AAAAAAAAAAAAAAAA')).toBe('full');
  expect(commands.uploadToStick('own.bin', 'AAAAAAAAAAA=')).toBe('ok');
  expect(names()).toEqual(['films.bin', 'own.bin']);
});
