// Every no that the owner can meet on the way to Unbind: the code, the log entry, what became of the binding, and the way back.

import { describe, expect, test } from 'vitest';
import type { CloudFaults } from '../../src/cloud/index.ts';
import { en } from '../../src/menu/strings/en.ts';
import { ru } from '../../src/menu/strings/ru.ts';
import { configureElsewhere } from '../harness/elsewhere.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

interface Obstacle {
  title: string;
  /** What happens in the world while the password dialog stands open. */
  meanwhile(person: Person): Promise<unknown>;
  refusal: { code: string; reason?: string };
  /** Whether the recorder is bound when it is over. */
  bound: boolean;
}

const configure = (changes: Parameters<Person['world']['recorder']['applyConfig']>[0]['changes']) => (person: Person) =>
  configureElsewhere(person.world, changes);
const faulty = (fault: keyof CloudFaults) => async (person: Person) => {
  person.world.faults[fault] = true;
};
/** The present owner frees it by phone, over the cloud. */
const freeElsewhere = ({ world }: Person) => world.cloud.free(world.serial);

const obstacles: Obstacle[] = [
  {
    title: 'the service is switched off over another face',
    meanwhile: configure({ 'platform.enabled': false }),
    refusal: { code: 'service-off' },
    bound: true,
  },
  {
    title: 'the cable is pulled',
    meanwhile: (person) => person.pullCable(),
    refusal: { code: 'offline', reason: 'no-link' },
    bound: true,
  },
  {
    title: 'the cable was out for a moment',
    async meanwhile(person) {
      await person.pullCable();
      await person.plugCable();
    },
    refusal: { code: 'offline', reason: 'registering' },
    bound: true,
  },
  {
    title: 'the server becomes one of another region',
    async meanwhile(person) {
      await configure({ 'platform.serverAddress': 'litedev.hik-connect.com' })(person);
      await person.advance(7000);
    },
    refusal: { code: 'offline', reason: 'wrong-region' },
    bound: true,
  },
  {
    title: 'the server becomes one that nobody knows',
    async meanwhile(person) {
      await configure({ 'platform.serverAddress': 'nowhere.example.com' })(person);
      await person.advance(7000);
    },
    refusal: { code: 'offline', reason: 'name-not-resolved' },
    bound: true,
  },
  {
    title: 'the server falls silent',
    async meanwhile(person) {
      person.world.faults.silent = true;
      await person.pullCable();
      await person.plugCable();
      await person.advance(12_000);
    },
    refusal: { code: 'offline', reason: 'server-silent' },
    bound: true,
  },
  {
    title: 'the owner frees it by phone',
    async meanwhile(person) {
      await freeElsewhere(person);
      await person.advance(1000);
    },
    refusal: { code: 'not-bound' },
    bound: false,
  },
  {
    title: 'it is freed by phone and another owner binds it',
    async meanwhile(person) {
      await freeElsewhere(person);
      await person.anotherOwnerBinds('n***@mail.invalid');
      await person.advance(1000);
    },
    refusal: { code: 'server-refused' },
    bound: true,
  },
  {
    title: 'the server refuses',
    meanwhile: faulty('refuse'),
    refusal: { code: 'server-refused' },
    bound: true,
  },
  {
    title: 'the request gets lost',
    meanwhile: faulty('loseRequests'),
    refusal: { code: 'server-timeout' },
    bound: true,
  },
  {
    title: 'the reply gets lost',
    meanwhile: faulty('loseReplies'),
    refusal: { code: 'unknown-result' },
    bound: false,
  },
  {
    title: 'another face is unbinding already',
    async meanwhile({ world }) {
      void world.platform.unbind({ operationId: 'sadp-1', epoch: 1, password: 'unbind4x', way: 'sadp' });
    },
    refusal: { code: 'in-progress' },
    bound: false,
  },
];

describe('while the password dialog stands open', () => {
  test.each(obstacles)('$title → $refusal.code $refusal.reason', async ({ meanwhile, refusal, bound }) => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    await person.open(HIK_CONNECT);
    await person.clickUnbind();
    await person.answer('yes');
    await meanwhile(person);
    await person.typePassword('unbind4x');
    await person.answer('ok');

    expect(person.dialog()).toBe('result');
    expect(person.refusal()).toEqual({ ok: false, ...refusal });
    expect(person.screen.unbind?.getSnapshot().value).toBe('refused');
    await person.answer('ok');
    expect(person.dialog()).toBeNull();
    expect(person.screen.page()).toBe(HIK_CONNECT);
    await person.advance(3000);
    expect(person.bound()).toBe(bound);
    expect(await person.unbindLog()).toContain(`local-menu: ${refusal.code}`);
    await person.rightClick();
    expect(person.screen.stage()).toBe('liveView');
  });
});

test('the one who was bound meanwhile keeps the recorder', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await freeElsewhere(person);
  await person.anotherOwnerBinds('n***@mail.invalid');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.refusal()).toMatchObject({ code: 'server-refused' });
  await person.answer('ok');
  await person.advance(10_000);
  expect(person.world.holdings.now().binding).toMatchObject({ epoch: 2, account: 'n***@mail.invalid' });
  expect(person.menu.platform.now().binding).toMatchObject({ epoch: 2, account: 'n***@mail.invalid' });
});

test('an empty password and a wrong one leave the dialog open, with the field empty and the attempts counted', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await person.answer('ok');
  expect(person.refusal()).toEqual({ ok: false, code: 'password-empty' });
  await person.typePassword('unbind4X');
  expect(person.refusal()).toBeNull();
  await person.answer('ok');
  expect(person.refusal()).toEqual({ ok: false, code: 'password-wrong', attemptsLeft: 6 });
  expect(person.dialog()).toBe('confirm-permission');
  expect(person.screen.password.shape()).toEqual({ length: 0, start: 0, end: 0 });
  expect(await person.unbindLog()).toEqual(['local-menu: password-wrong', 'local-menu: password-empty']);
  expect(person.bound()).toBe(true);
});

test.each([
  ['bound-3x', 'firmware-unsupported'],
  ['firmware-5x', 'firmware-unsupported'],
  ['4x-absent', 'unbind-absent'],
] as const)('%s: no button, and the law says no all the same: %s', async (scenario, code) => {
  const person = await sitDown({ scenario });
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open(HIK_CONNECT);
  expect(person.menu.platform.now()).toMatchObject({ localUnbind: false, unbindState: 1 });
  await expect(person.clickUnbind()).rejects.toThrow('This firmware shows no button Unbind.');
  const outcome = await person.world.platform.unbind({
    operationId: 'by-hand',
    epoch: 1,
    password: 'unbind4x',
    way: 'local-menu',
  });
  expect(outcome).toEqual({ ok: false, code });
  expect(person.bound()).toBe(true);
  expect(await person.unbindLog()).toEqual([`local-menu: ${code}`]);
});

test('4x-refuses: the button, both dialogs, the right password, and the device says no; nothing is charged', async () => {
  const person = await sitDown({ scenario: '4x-refuses' });
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  await person.advance(5000);
  expect(person.dialog()).toBe('result');
  expect(person.refusal()).toEqual({ ok: false, code: 'device-refused' });
  await person.answer('ok');
  expect(person.bound()).toBe(true);
  expect(await person.unbindLog()).toEqual(['local-menu: device-refused']);
  expect(await person.world.recorder.facts()).toMatchObject({ firmware: { unbindBar: 'refused' } });
});

test.each([
  ['offline', 4],
  ['wrong-region', 4],
  ['not-bound', 2],
  ['service-off', 3],
] as const)('scenario %s: the button is dead in state %i and the page says what to do', async (scenario, state) => {
  const person = await sitDown({ scenario });
  await person.boot();
  await person.logIn('admin', 'unbind4x');
  await person.advance(8000);
  await person.open(HIK_CONNECT);
  await expect(person.clickUnbind()).rejects.toThrow(`dead: state ${state}`);
  for (const t of [en, ru]) expect(t.platform.unbindHints[state].length).toBeGreaterThan(20);
});
