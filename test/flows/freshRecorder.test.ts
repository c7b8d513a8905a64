// From the box to an owner: activated, secured, through the wizard, bound and unbound; and whatever is interrupted on the way.

import { describe, expect, test } from 'vitest';
import { standIn } from '../../src/device/testing/index.ts';
import { activateBriefly, activateWholly, handIn, inWizard, NEW_PASSWORD, QUESTIONS, steps } from '../harness/owner.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

async function fresh(): Promise<Person> {
  const person = await sitDown({ scenario: 'fresh' });
  await person.boot();
  return person;
}
const facts = (person: Person) => person.device();
const step = ({ screen }: Person) => screen.activation?.getSnapshot().value;
async function openLogin(person: Person): Promise<void> {
  await person.rightClick();
  await person.chooseMenu();
}

test('the whole story: activated, secured, set up, bound on the panel, and unbound by its owner', async () => {
  const person = await fresh();
  expect(person.screen.stage()).toBe('inactive');
  await activateWholly(person);
  expect(facts(person)).toMatchObject({ life: 'running', activated: true, wizardDone: false });
  expect(facts(person).users).toEqual([expect.objectContaining({ name: 'admin', hasPattern: true })]);
  expect(facts(person).recovery).toEqual({ email: 'owner@mail.invalid', questions: QUESTIONS, guid: true });
  expect(person.loggedInAs()).toBe('admin');
  expect(person.screen.stage()).toBe('wizard');

  await inWizard(person, 'step.passed');
  await inWizard(person, 'step.passed');
  person.screen.settings?.send({ type: 'field.changed', field: 'platform.enabled', value: true });
  person.screen.settings?.send({ type: 'field.changed', field: 'platform.verificationCode', value: 'QRSMXT' });
  person.screen.settings?.send({ type: 'apply.pressed' });
  await person.advance(10);
  expect(facts(person).config['platform.enabled']).toBe(true);
  await inWizard(person, 'step.passed');
  await inWizard(person, 'finish.pressed');
  expect(person.screen.stage()).toBe('liveView');
  expect(person.loggedInAs()).toBe('admin');
  expect(facts(person).wizardDone).toBe(true);

  await person.waitOnline();
  expect(await person.anotherOwnerBinds('n***@mail.invalid')).toBe(true);
  await person.open(HIK_CONNECT);
  await person.advance(2000);
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword(NEW_PASSWORD);
  await person.answer('ok');
  expect(person.dialog()).toBe('result');
  expect(person.bound()).toBe(false);
  expect(await person.logged()).toEqual(
    expect.arrayContaining(['activated', 'pattern-changed', 'recovery-changed', 'guid-exported', 'unbind: ok']),
  );
});

test('a password alone is enough: everything else is skipped, and the recorder can be used', async () => {
  const person = await fresh();
  await activateBriefly(person);
  expect(person.screen.stage()).toBe('wizard');
  await inWizard(person, 'exit.pressed');
  expect(person.screen.stage()).toBe('liveView');
  expect(facts(person).users[0]).toMatchObject({ hasPattern: false });
  expect(facts(person).recovery).toEqual({ email: '', questions: [], guid: false });
  await person.open('system/network/tcp-ip/tcp-ip');
  expect(person.screen.page()).toBe('system/network/tcp-ip/tcp-ip');
});

test('what the device refuses keeps the step and is said; nothing is stored', async () => {
  const person = await fresh();
  await steps.password(person, 'admin-123-x');
  expect(person.screen.activation?.getSnapshot().context.refusal).toMatchObject({
    code: 'password-refused',
    fault: 'user-name',
  });
  await steps.choose(person, 'owner');
  await steps.password(person);
  expect(person.screen.activation?.getSnapshot().context.refusal).toMatchObject({ fault: 'bad-email' });
  expect(facts(person)).toMatchObject({ life: 'inactive', activated: false });
});

test('without a stick, and with a full one, the export says so, waits, and can be tried again or skipped', async () => {
  const person = await fresh();
  person.world.usb.plug(false);
  await steps.choose(person);
  await steps.password(person);
  await steps.skip(person);
  await steps.skip(person);
  await steps.file(person);
  expect(step(person)).toBe('askingStick');
  expect(person.screen.activation?.getSnapshot().context.refusal).toMatchObject({ code: 'no-stick' });
  person.world.usb.plug(true);
  await person.world.usb.put('films.bin', standIn(128 << 20));
  await steps.file(person);
  expect(person.screen.activation?.getSnapshot().context.refusal).toMatchObject({ code: 'full' });
  await person.world.usb.remove('films.bin');
  await steps.file(person);
  expect(step(person)).toBe('exported');
  expect(facts(person).recovery.guid).toBe(true);
});

test('another face that activates it first: the screen goes to live view, and nobody is logged in', async () => {
  const person = await fresh();
  await person.world.recorder.activate({ password: NEW_PASSWORD, email: '', way: 'sadp' });
  await person.advance(10);
  expect(person.screen.stage()).toBe('liveView');
  expect(person.loggedInAs()).toBeNull();
  await person.logIn('admin', NEW_PASSWORD);
  expect(person.loggedInAs()).toBe('admin');
  expect(person.screen.stage()).toBe('wizard');
});

test('the wizard left by right click comes again at the next login of the admin, until it was finished or left by Exit', async () => {
  const person = await fresh();
  await activateBriefly(person);
  await person.rightClick();
  expect(person.screen.stage()).toBe('liveView');
  await person.logOut();
  await person.logIn('admin', NEW_PASSWORD);
  expect(person.screen.stage()).toBe('wizard');
  await inWizard(person, 'exit.pressed');
  await person.logOut();
  await person.logIn('admin', NEW_PASSWORD);
  expect(person.screen.stage()).toBe('menu');
});

describe('the plug is pulled', () => {
  const moments: [
    string,
    (person: Person) => Promise<void>,
    { active: boolean; pattern?: true; asked?: true; file?: true },
  ][] = [
    ['before anything', async () => undefined, { active: false }],
    ['while the first key is derived', async (person) => handIn(person), { active: false }],
    ['after the password', (person) => steps.password(person), { active: true }],
    [
      'after the pattern',
      async (person) => {
        await steps.choose(person);
        await steps.password(person);
        await steps.pattern(person);
      },
      { active: true, pattern: true },
    ],
    [
      'after the answers',
      async (person) => {
        await steps.choose(person);
        await steps.password(person);
        await steps.skip(person);
        await steps.questions(person);
      },
      { active: true, asked: true },
    ],
    [
      'after the file',
      async (person) => {
        await steps.choose(person);
        await steps.password(person);
        await steps.skip(person);
        await steps.skip(person);
        await steps.file(person);
      },
      { active: true, file: true },
    ],
    ['in the wizard', activateWholly, { active: true, pattern: true, asked: true, file: true }],
  ];
  test.each(moments)('%s: it goes on from what was stored', async (_moment, reach, left) => {
    const person = await fresh();
    await reach(person);
    await person.cutPower();
    await person.advance(5000);
    await person.boot();
    await person.advance(10);
    expect(facts(person).activated).toBe(left.active);
    expect(person.screen.stage()).toBe(left.active ? 'liveView' : 'inactive');
    if (!left.active) await activateBriefly(person);
    else {
      expect(facts(person).users[0]?.hasPattern).toBe(left.pattern ?? false);
      expect(facts(person).recovery.questions.length).toBe(left.asked ? 3 : 0);
      expect(facts(person).recovery.guid).toBe(left.file ?? false);
      await openLogin(person);
      if (left.pattern) person.screen.login?.send({ type: 'password.wanted' });
      await person.logIn('admin', NEW_PASSWORD);
    }
    expect(person.loggedInAs()).toBe('admin');
    expect(person.screen.stage()).toBe('wizard');
  });
});
