// A forgotten admin password, answered by the owner's phone: from the recorder's QR code to a new password, and by nobody else's account.
import { expect, test } from 'vitest';
import { takePhone } from '../harness/beside.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const SERIAL = 'SIM204816';
const NEW = 'Yard-Gate-7';

const talk = (person: Person) => {
  const { recovery } = person.screen;
  if (!recovery) throw new Error('Forgot Password is not on the screen.');
  return recovery;
};

async function forget(person: Person): Promise<void> {
  await person.rightClick();
  await person.chooseMenu();
  person.screen.login?.send({ type: 'password.forgotten' });
  await person.advance(10);
  talk(person).send({ type: 'way.chosen', way: 'cloud' });
  await person.advance(3_000);
}

async function answer(person: Person, code: string): Promise<void> {
  talk(person).send({ type: 'proof.given' });
  const [secret, ...answers] = person.menu.vault.putAll([NEW, code]);
  if (secret) talk(person).send({ type: 'password.submitted', secret, answers });
  await person.advance(1_000);
}
const heard = (person: Person) => {
  const { value, context } = talk(person).getSnapshot();
  return { value, code: context.refusal?.code };
};

test('the owner’s phone is told the code, the recorder takes it once, and the account still has it', async () => {
  const person = await sitDown({ scenario: 'not-bound' });
  await person.bootOnline();
  const phone = await takePhone(person);
  await phone.signUp('anna@house.invalid');
  expect(await phone.add(SERIAL, 'QRSMXT')).toMatchObject({ ok: true });
  await person.advance(1_000);
  await forget(person);
  expect(heard(person)).toMatchObject({ value: 'verifying' });
  const { attempt } = talk(person).getSnapshot().context;
  // Another account learns nothing by the same attempt.
  const stranger = await takePhone(person);
  await stranger.signUp('boris@house.invalid');
  expect(await stranger.client.verify(SERIAL, attempt)).toMatchObject({ code: 'not-found' });

  const told = await phone.client.verify(SERIAL, attempt);
  if (!told.ok) throw new Error(told.code);
  await answer(person, '00000000');
  expect(heard(person)).toEqual({ value: 'verifying', code: 'wrong' });
  await answer(person, told.code);
  expect(heard(person)).toMatchObject({ value: 'done' });
  talk(person).send({ type: 'closed' });
  await person.advance(10);
  await person.typePassword(NEW);
  await person.answer('ok');
  expect(person.loggedInAs()).toBe('admin');
  expect(person.bound()).toBe(true);
  expect(await phone.client.verify(SERIAL, attempt)).toMatchObject({ code: 'attempt-wrong' });
});

test.each([
  ['not-bound', 'not-bound'],
  ['service-off', 'service-off'],
  ['offline', 'offline'],
] as const)('%s: nothing is offered, and the recorder says why', async (scenario, code) => {
  const person = await sitDown({ scenario });
  await person.boot();
  await person.advance(8_000);
  await forget(person);
  const { value, context } = talk(person).getSnapshot();
  expect(value).toBe('withoutOffer');
  expect(context.refusal).toMatchObject({ code: 'not-offered', why: { code } });
});
