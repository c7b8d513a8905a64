// The network goes while an unbinding is on its way: the screen says that the outcome is unknown, and the recorder finds out.
import { expect, test } from 'vitest';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

async function hitUnbind(prepare: (person: Person) => void = () => undefined): Promise<Person> {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open('system/network/advanced/platform-access/hik-connect');
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  prepare(person);
  person.hitOk();
  return person;
}

test('the cable is pulled before the request is heard: still bound, known after the cable is back', async () => {
  const person = await hitUnbind();
  await person.advance(100);
  await person.pullCable();
  await person.advance(20_000);
  expect(person.refusal()).toEqual({ ok: false, code: 'unknown-result' });
  expect(person.menu.platform.now()).toMatchObject({ unsettled: true, unbindState: 4 });
  expect(person.bound()).toBe(true);
  await person.answer('ok');

  await person.plugCable();
  await person.waitOnline();
  await person.advance(5000);
  expect(person.menu.platform.now()).toMatchObject({ unsettled: false, unbindState: 1, binding: { state: 'bound' } });
  expect(await person.unbindLog()).toEqual(['device: server-timeout', 'local-menu: unknown-result']);
});

test('the cable is pulled while the reply is on its way: unbound, and the recorder says so when it is back', async () => {
  const person = await hitUnbind((p) => {
    p.world.faults.loseReplies = true;
  });
  await person.advance(1000);
  expect(person.bound()).toBe(false);
  await person.pullCable();
  person.world.faults.loseReplies = false;
  await person.advance(20_000);
  expect(person.refusal()).toEqual({ ok: false, code: 'unknown-result' });
  expect(person.menu.platform.now()).toMatchObject({ unsettled: true, unbindState: 4 });

  await person.plugCable();
  await person.waitOnline();
  await person.advance(5000);
  expect(person.menu.platform.now()).toMatchObject({
    unsettled: false,
    unbindState: 2,
    binding: { state: 'not-bound' },
  });
  expect(await person.unbindLog()).toEqual(['device: ok', 'local-menu: unknown-result']);
});

test('after a lost reply the next owner is safe: the old operation is asked about, never sent again', async () => {
  const person = await hitUnbind((p) => {
    p.world.faults.loseReplies = true;
  });
  await person.advance(1000);
  await person.anotherOwnerBinds('n***@mail.invalid');
  person.world.faults.loseReplies = false;
  await person.advance(60_000);
  expect(person.world.holdings.now().binding).toMatchObject({ bound: true, epoch: 2 });
  expect(person.menu.platform.now()).toMatchObject({ unsettled: false, binding: { epoch: 2 } });
});

test('the plug is pulled while the request is on its way: after the boot the outcome is found out', async () => {
  for (const ms of [0, 200, 440, 460, 700, 890]) {
    const person = await hitUnbind();
    await person.advance(ms);
    await person.cutPower();
    await person.bootOnline();
    await person.advance(5000);
    const { unsettled, binding } = person.menu.platform.now();
    expect(unsettled, `${ms} ms`).toBe(false);
    expect(binding.state, `${ms} ms`).toBe(person.bound() ? 'bound' : 'not-bound');
    expect((await person.logged())[0], `${ms} ms`).not.toBe('unbind: unknown-result');
  }
});

test('the page is left while the request is on its way: it is done all the same, and stands in the log', async () => {
  const person = await hitUnbind();
  await person.open('maintenance/log');
  expect(person.dialog()).toBeNull();
  await person.advance(3000);
  expect(person.bound()).toBe(false);
  expect(await person.unbindLog()).toEqual(['local-menu: ok']);
  await person.open('system/network');
  expect(person.menu.platform.now().unbindState).toBe(2);
});

test('every wait of the screen ends, even against a server that never answers anything', async () => {
  const person = await hitUnbind((p) => {
    p.world.faults.loseRequests = true;
    p.world.faults.loseReplies = true;
  });
  await person.advance(13_000);
  expect(person.dialog()).toBe('result');
  expect(person.refusal()).toEqual({ ok: false, code: 'unknown-result' });
  await person.answer('ok');
  person.world.faults.loseRequests = false;
  person.world.faults.loseReplies = false;
  await person.advance(60_000);
  expect(person.menu.platform.now()).toMatchObject({ unsettled: false, unbindState: 1 });
});
