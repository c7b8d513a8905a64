// Accounts from the screen: somebody is added, comes and works with the rights given, is changed, goes; and nobody is left in a menu
// that is not theirs any more.

import { describe, expect, test } from 'vitest';
import type { AccountChange, AccountTask } from '../../src/machines/index.ts';
import { createCanary } from '../harness/canary.ts';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { standing } from '../harness/situations.ts';

const ADMIN = 'unbind4x';
const NEW = 'Night-Shift-7';
const rights = ['log', 'power'] as const;

async function atUsers(seat: Parameters<typeof sitDown>[0] = {}): Promise<Person> {
  const person = await sitDown(seat);
  await person.bootOnline();
  await person.logIn('admin', ADMIN);
  await person.open('system/user');
  expect(person.screen.page()).toBe('system/user');
  return person;
}

/** The conversation of one task, as a click at the page opens it. */
function begin(person: Person, task: AccountTask) {
  const { menu, clock } = person;
  // What it said last is read after its end, too.
  menu.overlays.send({ type: 'closed', what: 'account' });
  menu.overlays.send({ type: 'opened', what: 'account', about: task });
  const talk = person.screen.account;
  if (!talk) throw new Error(`No change of an account is talked about at ${person.screen.page()}.`);
  return {
    value: () => talk.getSnapshot().value,
    refusal: () => talk.getSnapshot().context.refusal,
    async cancel() {
      talk.send({ type: 'cancelled' });
      await clock.settle();
    },
    async password(text: string) {
      talk.send({ type: 'password.submitted', secret: menu.vault.put(text) });
      await clock.settle();
    },
    async submit(change: AccountChange) {
      talk.send({ type: 'form.submitted', change });
      await clock.settle();
    },
  };
}
async function perform(person: Person, change: AccountChange): Promise<unknown> {
  const talk = begin(person, { do: change.do, name: 'account' in change ? '' : change.name });
  await talk.password(ADMIN);
  await talk.submit(change);
  return talk.value();
}
const account = (name: string) => ({ name, role: 'operator' as const, rights: [...rights] });
const add = (person: Person, name: string): Promise<unknown> =>
  perform(person, { do: 'add', account: account(name), secret: person.menu.vault.put(NEW) });

/** As `perform`, with a secret that is put away when the form is sent and not before: the vault holds one request's. */
async function addUser(person: Person, name: string): Promise<unknown> {
  const talk = begin(person, { do: 'add', name: '' });
  await talk.password(ADMIN);
  await talk.submit({ do: 'add', account: account(name), secret: person.menu.vault.put(NEW) });
  return talk.value();
}
const users = (person: Person): string[] => person.device().users.map(({ name }) => name);
/** The admin's leave, at another face. */
const leave = async ({ world }: Person): Promise<{ session: string; permit: string }> => {
  const session = await sessionElsewhere(world);
  const given = await world.recorder.permitAccounts({ session, password: ADMIN });
  return { session, permit: given.ok ? given.permit : '' };
};

describe('somebody who is added', () => {
  test('logs in, sees the pages of the rights given and no others, and outlives a power cut', async () => {
    const person = await atUsers();
    expect(await addUser(person, 'petr')).toBe('done');
    expect(users(person)).toEqual(['admin', 'operator', 'petr']);
    await person.cutPower();
    await person.bootOnline();
    await person.logIn('petr', NEW);
    expect(person.loggedInAs()).toBe('petr');
    for (const open of ['maintenance/log', 'system/user']) {
      await person.open(open);
      expect(person.screen.page()).toBe(open);
    }
    for (const closed of ['system/network/tcp-ip/tcp-ip', 'system/general/general', 'maintenance/upgrade/local']) {
      await person.open(closed);
      expect(person.screen.page()).not.toBe(closed);
      expect(person.notice()).toBe('place-closed');
    }
  });

  test('a secret that was put away for another request opens nothing', async () => {
    const person = await atUsers();
    expect(await add(person, 'petr')).toBe('filling');
    expect(users(person)).toEqual(['admin', 'operator']);
  });
});

describe('whoever is logged in', () => {
  test('and is deleted from elsewhere is logged out and told so', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('operator', 'watch24x7');
    await person.world.recorder.deleteUser({ ...(await leave(person)), name: 'operator' });
    await person.advance(10);
    expect(person.loggedInAs()).toBeNull();
    expect(standing(person)).toBe('liveView');
    expect(person.notice()).toBe('account-gone');
    await person.rightClick();
    await person.chooseMenu();
    await person.chooseUser('operator');
    await person.typePassword('watch24x7');
    await person.pressOk();
    expect(person.loggedInAs()).toBeNull();
  });

  test('and loses the right to the page leaves it, with what was not saved, and is told so', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('operator', 'watch24x7');
    await person.open('system/general/general');
    await person.set('general.deviceName', 'Mine');
    await person.world.recorder.editUser({ ...(await leave(person)), ...account('operator') });
    await person.advance(10);
    expect(person.loggedInAs()).toBe('operator');
    expect(person.screen.page()).toBe('system/user');
    expect(person.notice()).toBe('place-closed');
    expect(person.device().config['general.deviceName']).not.toBe('Mine');
    await person.open('maintenance/log');
    expect(person.screen.page()).toBe('maintenance/log');
  });

  test('and gets another right stays where they are and may use it at once', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('operator', 'watch24x7');
    await person.open('maintenance/log');
    const all = ['settings', 'log', 'power', 'advanced', 'manual'] as const;
    const form = { name: 'operator', role: 'operator' as const, rights: [...all] };
    await person.world.recorder.editUser({ ...(await leave(person)), ...form });
    await person.advance(10);
    expect(person.screen.page()).toBe('maintenance/log');
    expect(person.notice()).toBeNull();
    await person.open('maintenance/upgrade/local');
    expect(person.screen.page()).toBe('maintenance/upgrade/local');
  });

  test.each([
    ['admin', ADMIN],
    ['operator', 'watch24x7'],
  ])('%s changes their own password and stays; the old one opens no more', async (user, old) => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn(user, old);
    await person.open('system/user');
    const { menu, clock } = person;
    menu.overlays.send({ type: 'opened', what: 'own-password', about: { user } });
    const talk = person.screen.ownPassword;
    if (!talk) throw new Error('The own password is not talked about.');
    const submit = async (given: string, wanted: string): Promise<void> => {
      const [secret, next] = menu.vault.putAll([given, wanted]);
      talk.send({ type: 'passwords.submitted', secret, next });
      await clock.settle();
    };
    await submit('wrong', NEW);
    expect(talk.getSnapshot().context.refusal).toMatchObject({ code: 'password-wrong' });
    await submit(old, `${user}1`);
    expect(talk.getSnapshot().context.refusal).toMatchObject({ code: 'password-refused' });
    await submit(old, NEW);
    expect(talk.getSnapshot().context.changed).toBe(true);
    expect(person.loggedInAs()).toBe(user);
    expect(person.screen.page()).toBe('system/user');
    await person.logOut();
    await person.logIn(user, old);
    expect(person.loggedInAs()).toBeNull();
    await person.typePassword(NEW);
    await person.pressOk();
    expect(person.loggedInAs()).toBe(user);
  });
});

describe('every dialog bails out', () => {
  const tasks: AccountTask['do'][] = [
    'add',
    'edit',
    'delete',
    'password',
    'pattern',
    'no-pattern',
    'email',
    'questions',
    'guid',
  ];
  test.each(tasks)('of “%s”, before the password and after it: nothing is changed', async (task) => {
    const person = await atUsers();
    const before = JSON.stringify([person.device().users, person.device().recovery]);
    const first = begin(person, { do: task, name: 'operator' });
    await first.cancel();
    expect(first.value()).toBe('closed');
    const second = begin(person, { do: task, name: 'operator' });
    await second.password('wrong');
    expect(second.refusal()).toMatchObject({ code: 'password-wrong', attemptsLeft: 6 });
    await second.password(ADMIN);
    expect(second.value()).toBe('filling');
    await second.cancel();
    expect(second.value()).toBe('closed');
    expect(JSON.stringify([person.device().users, person.device().recovery])).toBe(before);
    expect(await person.world.usb.list()).toEqual([]);
  });
});

test('neither the admin’s password nor the new user’s is in any event, snapshot, fact, log or flash', async () => {
  const canary = createCanary();
  const person = await atUsers({ inspect: canary.inspect });
  expect(await addUser(person, 'petr')).toBe('done');
  canary.note('the facts', person.device());
  canary.note('the log', await person.world.agentSide.readLog());
  for (const slot of ['a', 'b']) canary.note(slot, await person.storage.read(`bound-4x/flash/${slot}`));
  expect(canary.finds([ADMIN, NEW])).toEqual([]);
  expect(canary.size()).toBeGreaterThan(20_000);
});

test('the admin’s pattern and ways back are laid down from here', async () => {
  const person = await atUsers();
  const { vault } = person.menu;
  const done = async (task: AccountTask['do'], change: () => AccountChange): Promise<void> => {
    const talk = begin(person, { do: task, name: 'admin' });
    await talk.password(ADMIN);
    await talk.submit(change());
    expect(talk.value()).toBe('done');
  };
  await done('pattern', () => ({ do: 'pattern', name: 'admin', secret: vault.put('14789') }));
  await done('email', () => ({ do: 'email', name: 'admin', email: 'me@shop.test' }));
  await done('guid', () => ({ do: 'guid', name: 'admin' }));
  expect(person.device()).toMatchObject({
    users: [{ name: 'admin', hasPattern: true }, { name: 'operator' }],
    recovery: { email: 'me@shop.test', guid: true },
  });
  expect((await person.world.usb.list())[0]?.name).toMatch(/^GUID_.*\.guid$/);
  expect(person.loggedInAs()).toBe('admin');
  await done('no-pattern', () => ({ do: 'no-pattern', name: 'admin' }));
  expect(person.device().users[0]).toMatchObject({ hasPattern: false });
});
