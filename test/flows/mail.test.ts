// E-mail by a person in the menu: bad addresses are refused at their fields, and what is stored tells its receivers of a wrong password.
import { expect, test } from 'vitest';
import type { Config, ConfigKey } from '../../src/device/index.ts';
import { MAIL_SERVER } from '../../src/network/index.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const SET = {
  'mail.server': MAIL_SERVER,
  'mail.sender': 'nvr@mail.test',
  'mail.receiver2': 'owner@mail.test',
} as const;

async function apply(person: Person, page: string, changes: Partial<Config>): Promise<unknown> {
  await person.open(page);
  for (const [field, value] of Object.entries(changes)) await person.set(field as ConfigKey, value as never);
  await person.apply();
  return person.screen.settings?.getSnapshot().context.refused;
}
const letters = (person: Person) => person.world.network.state().letters.map(({ subject, to }) => [subject, ...to]);
/** Somebody types a wrong password at the screen. */
async function guess(person: Person): Promise<void> {
  void person.world.recorder.login({ user: 'operator', password: 'guessed', way: 'local-menu' });
  await person.advance(3000);
}

test('a wrong password is told to the receivers that are filled in, by the server that is set', async () => {
  const person = await sitDown();
  await person.boot();
  await person.logIn('admin', 'unbind4x');
  expect(await apply(person, 'system/network/advanced/email', { 'mail.receiver1': 'owner at mail' })).toMatchObject([
    { field: 'mail.receiver1', code: 'bad-characters', rule: 'email' },
  ]);
  await person.set('mail.receiver1', '');
  expect(await apply(person, 'system/network/advanced/email', SET)).toEqual([]);
  await guess(person);
  expect(letters(person)).toEqual([]);
  expect(await apply(person, 'system/event/exception', { 'exception.loginMail': true })).toEqual([]);
  await guess(person);
  expect(letters(person)).toEqual([['illegal-login', 'owner@mail.test']]);
});

test('Restore Defaults takes the receivers away, and what was told stays with those who were told', async () => {
  const person = await sitDown({ scenario: 'handed-over' });
  await person.boot();
  await guess(person);
  expect(letters(person)).toEqual([['illegal-login', 'shop@mail.invalid']]);
  const { config } = await person.world.agentSide.facts();
  expect(config).toMatchObject({ 'mail.receiver1': 'shop@mail.invalid' });
});
