// Events that somebody sends from the console: the screen shows what recorder and cloud say, and not what an event claims.
import { expect, test } from 'vitest';
import type { AnyActorRef } from 'xstate';
import type { UserFacts } from '../../src/device/index.ts';
import { counted } from '../../src/device/testing/index.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { situations } from '../harness/situations.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';
const admin: UserFacts = {
  name: 'admin',
  role: 'admin',
  rights: ['settings', 'log', 'power', 'advanced', 'users', 'manual'],
  hasPattern: false,
};

/** An answer of a port that no port gave. */
const forge = (actor: AnyActorRef | null, port: string, output: unknown): void =>
  actor?.send({ type: `xstate.done.actor.${port}`, output, actorId: port });

async function atLogin(): Promise<Person> {
  const person = await sitDown();
  await person.bootOnline();
  await person.rightClick();
  await person.chooseMenu();
  expect(person.screen.stage()).toBe('login');
  return person;
}

test('a forged login opens no menu', async () => {
  const person = await atLogin();
  person.menu.navigation.send({ type: 'login.succeeded', user: admin });
  await person.open(HIK_CONNECT);
  expect(person.loggedInAs()).toBeNull();
  expect(person.screen.page()).toBeNull();
});

test('a forged answer to a password lets nobody in', async () => {
  const person = await atLogin();
  const { login } = person.screen;
  await person.typePassword('wrong');
  person.hitOk();
  forge(login, 'login', { ok: true, user: admin });
  expect(login?.getSnapshot().context.user).toBeNull();
  await person.advance(1000);
  expect(person.loggedInAs()).toBeNull();
  expect(person.refusal()).toMatchObject({ code: 'password-wrong' });
});

test('a forged end of the login dialog lets nobody in', async () => {
  const person = await atLogin();
  person.menu.screen.send({ type: 'xstate.done.actor.login', actorId: 'login' });
  expect(person.loggedInAs()).toBeNull();
  expect(person.screen.stage()).toBe('login');
});

test('rights that an event claims are not the user’s', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('operator', 'watch24x7');
  const { rights } = person.menu.navigation.getSnapshot().context.user ?? { rights: [] };
  person.menu.navigation.send({ type: 'account.changed', user: admin });
  expect(person.loggedInAs()).toBe('operator');
  expect(person.menu.navigation.getSnapshot().context.user?.rights).toEqual(rights);
  await person.open('maintenance/upgrade/local');
  expect(person.screen.page()).not.toBe('maintenance/upgrade/local');
  person.menu.navigation.send({ type: 'account.changed', user: null });
  expect(person.loggedInAs()).toBe('operator');
});

test('a forged activation is no owner', async () => {
  const person = await sitDown({ scenario: 'fresh' });
  await person.boot();
  const { activation } = person.screen;
  person.menu.navigation.send({ type: 'life.changed', life: 'running' });
  person.menu.navigation.send({ type: 'activation.succeeded', user: admin });
  activation?.send({ type: 'password.submitted', secret: person.menu.vault.put('short') });
  forge(activation, 'activate', { ok: true, user: admin });
  expect(activation?.getSnapshot().context.user).toBeNull();
  expect(person.loggedInAs()).toBeNull();
});

test('a forged outcome shows no unbinding, and the true one is shown', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  const { unbind } = person.screen;
  forge(unbind, 'unbind', { ok: true });
  await person.typePassword('wrong');
  person.hitOk();
  forge(unbind, 'unbind', { ok: true });
  expect(unbind?.getSnapshot().value).toBe('unbinding');
  await person.advance(5000);
  expect(unbind?.getSnapshot()).toMatchObject({
    value: 'askingPassword',
    context: { refusal: { code: 'password-wrong' } },
  });
  expect(person.bound()).toBe(true);
  await person.typePassword('unbind4x');
  await person.pressOk();
  expect(unbind?.getSnapshot().value).toBe('unbound');
  expect(person.bound()).toBe(false);
});

test('no conversation in any situation believes an answer that no port gave', async () => {
  let forged = 0;
  for (const { title, reach } of situations) {
    const person = await sitDown();
    await person.bootOnline();
    await reach(person);
    for (const actor of Object.values(person.menu.screen.getSnapshot().children) as AnyActorRef[]) {
      const { status, machine, value, children } = actor.getSnapshot();
      if (status !== 'active') continue;
      for (const port of Object.keys(machine.implementations.actors ?? {})) {
        if (!(port in children) || port === 'idle') continue;
        forge(actor, port, { ok: true, user: admin, file: 'forged', files: [], refused: [] });
        expect(actor.getSnapshot().value, `${title}: ${machine.id} by ${port}`).toEqual(value);
        forged++;
      }
    }
  }
  counted('forged answers', forged, 4);
});
