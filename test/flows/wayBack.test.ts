// At the login dialog of a recorder whose owner laid everything down: the pattern, and the ways back from a forgotten password.
import { describe, expect, test } from 'vitest';
import {
  ANSWERS,
  activateBriefly,
  activateWholly,
  inWizard,
  NEW_PASSWORD,
  PATTERN,
  resetBy,
} from '../harness/owner.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

async function fresh(): Promise<Person> {
  const person = await sitDown({ scenario: 'fresh' });
  await person.boot();
  return person;
}
const facts = (person: Person) => person.device();
const drawn = async (person: Person, pattern: string) => {
  person.screen.login?.send({ type: 'pattern.submitted', pattern: person.menu.vault.put(pattern) });
  await person.advance(10);
};
async function openLogin(person: Person): Promise<void> {
  await person.rightClick();
  await person.chooseMenu();
}

describe('at the login dialog', () => {
  async function owned(): Promise<Person> {
    const person = await fresh();
    await activateWholly(person);
    await inWizard(person, 'exit.pressed');
    await person.logOut();
    await openLogin(person);
    return person;
  }
  const fileOf = async (person: Person) => (await person.world.usb.list())[0]?.name ?? '';

  test('the pattern opens the menu; six wrong ones leave the password alone, also after a reboot, until it was right', async () => {
    const person = await owned();
    expect(person.screen.login?.getSnapshot().value).toBe('askingPattern');
    await drawn(person, PATTERN);
    expect(person.loggedInAs()).toBe('admin');
    await person.logOut();
    await openLogin(person);
    for (let count = 0; count < 6; count++) await drawn(person, '3698');
    expect(person.screen.login?.getSnapshot().value).toBe('askingPassword');
    expect(person.refusal()).toMatchObject({ code: 'password-only' });
    await person.answer('cancel');
    await person.cutPower();
    await person.boot();
    await openLogin(person);
    expect(person.screen.login?.getSnapshot().value).toBe('askingPassword');
    await person.logIn('admin', NEW_PASSWORD);
    await person.logOut();
    await openLogin(person);
    expect(person.screen.login?.getSnapshot().value).toBe('askingPattern');
  });

  test.each([
    ['Switch User leads to the password of another', 'password.wanted'],
    ['right click leads back to live view', 'cancelled'],
  ] as const)('%s', async (_what, type) => {
    const person = await owned();
    person.screen.login?.send({ type });
    await person.advance(10);
    expect(person.screen.stage()).toBe(type === 'cancelled' ? 'liveView' : 'login');
  });

  test.each<['answers' | 'file']>([['answers'], ['file']])(
    'forgotten: by %s a new password is set, the binding stays, and the old file is void',
    async (way) => {
      const person = await owned();
      await person.anotherOwnerBinds('n***@mail.invalid');
      person.screen.login?.send({ type: 'password.wanted' });
      person.screen.login?.send({ type: 'password.forgotten' });
      const file = await fileOf(person);
      await resetBy(person, way === 'file' ? { file } : { answers: ANSWERS }, 'Other-Gate-8');
      expect(person.screen.recovery?.getSnapshot().value).toBe('done');
      person.screen.recovery?.send({ type: 'closed' });
      await person.advance(10);
      await person.logIn('admin', NEW_PASSWORD);
      expect(person.refusal()).toMatchObject({ code: 'password-wrong' });
      await person.logIn('admin', 'Other-Gate-8');
      expect(person.loggedInAs()).toBe('admin');
      expect(person.bound()).toBe(true);
      expect(facts(person).recovery.guid).toBe(false);
      expect(facts(person).users[0]?.hasPattern).toBe(false);
    },
  );

  test('seven wrong answers: half an hour, told by the second, and again in full after the plug was pulled', async () => {
    const person = await owned();
    person.screen.login?.send({ type: 'password.wanted' });
    person.screen.login?.send({ type: 'password.forgotten' });
    const left = () => person.screen.recovery?.getSnapshot().context.refusal;
    for (let count = 0; count < 7; count++) {
      if (count > 0) person.screen.recovery?.send({ type: 'back.pressed' });
      await resetBy(person, { answers: ['a', 'b', 'c'] }, 'Other-Gate-8');
    }
    expect(person.screen.recovery?.getSnapshot().value).toBe('locked');
    const { secondsLeft } = left() as { secondsLeft: number };
    expect(secondsLeft).toBeGreaterThan(1790);
    await person.advance(60_000);
    expect(left()).toMatchObject({ secondsLeft: secondsLeft - 60 });
    await person.cutPower();
    await person.boot();
    await openLogin(person);
    person.screen.login?.send({ type: 'password.wanted' });
    person.screen.login?.send({ type: 'password.forgotten' });
    await resetBy(person, { answers: ANSWERS }, 'Other-Gate-8');
    expect(left()).toMatchObject({ code: 'locked' });
    expect((left() as { secondsLeft: number }).secondsLeft).toBeGreaterThan(1780);
  });

  test('with nothing laid down there is no way, and closing leads back to the password', async () => {
    const person = await fresh();
    await activateBriefly(person);
    await inWizard(person, 'exit.pressed');
    await person.logOut();
    await openLogin(person);
    person.screen.login?.send({ type: 'password.forgotten' });
    await resetBy(person, { answers: ANSWERS }, 'Other-Gate-8');
    expect(person.screen.recovery?.getSnapshot().context.refusal).toMatchObject({ code: 'not-set-up' });
    person.screen.recovery?.send({ type: 'closed' });
    await person.advance(10);
    expect(person.screen.login?.getSnapshot().value).toBe('askingPassword');
  });
});
