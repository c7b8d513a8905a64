// System Service from the screen: what each of its switches does is seen at the recorder's ports, in its log, and by who watches from afar.
import { expect, test } from 'vitest';
import type { AccountChange } from '../../src/machines/index.ts';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';

const SERVICE = 'maintenance/system-service';
const ADMIN = 'unbind4x';
const CAMERA = 'Yard-Gate-58';

async function at(page: string, user: 'admin' | 'operator' = 'admin'): Promise<Person> {
  const person = await sitDown();
  await person.bootOnline();
  await person.logIn(user, user === 'admin' ? ADMIN : 'watch24x7');
  await person.open(`${SERVICE}/${page}`);
  return person;
}
async function ports({ world }: Person): Promise<Record<string, string>> {
  const read = await world.recorder.networkStat({ session: await sessionElsewhere(world) });
  if (!read.ok) throw new Error(`Network Stat. is refused: ${read.code}.`);
  return Object.fromEntries(read.listeners.map(({ service, state }) => [service, state]));
}
/** A change as the boxes over the page lead to it. @returns where the conversation stands. */
async function perform(person: Person, change: (secret: string) => AccountChange, secret = CAMERA): Promise<unknown> {
  const { menu, clock } = person;
  const filled = change('');
  menu.overlays.send({ type: 'closed', what: 'account' });
  menu.overlays.send({ type: 'opened', what: 'account', about: { do: filled.do, name: '' } });
  const talk = person.screen.account;
  if (!talk) throw new Error(`No change of an account is talked about at ${person.screen.page()}.`);
  talk.send({ type: 'password.submitted', secret: menu.vault.put(ADMIN) });
  await clock.settle();
  talk.send({ type: 'form.submitted', change: change(menu.vault.put(secret)) });
  await clock.settle();
  return talk.getSnapshot().value;
}
const events = async ({ world }: Person) => (await world.agentSide.readLog()).map(({ event }) => event);

test('HTTP, RTSP and SADP off close their ports, in one change of settings', async () => {
  const person = await at('system-service');
  const web = { http: 'open', https: 'open', rtsp: 'open' };
  expect(await ports(person)).toEqual({ server: 'open', ...web, onvif: 'closed', sadp: 'open' });
  await person.set('service.http', false);
  await person.set('service.rtsp', false);
  await person.set('service.sadp', false);
  await person.apply();
  expect(await ports(person)).toMatchObject({ http: 'closed', https: 'closed', rtsp: 'closed', sadp: 'closed' });
  expect((await events(person)).filter((event) => event === 'config-changed')).toHaveLength(1);
});

test('ONVIF is switched on, somebody is let in, and the port says so', async () => {
  const person = await at('onvif');
  const add = () =>
    perform(person, (secret) => ({ do: 'onvif-add', account: { name: 'vms', level: 'operator' }, secret }) as never);
  expect(await add()).toBe('filling');
  expect(person.screen.account?.getSnapshot().context.refusal).toEqual({ ok: false, code: 'onvif-off' });
  person.screen.account?.send({ type: 'cancelled' });
  await person.set('onvif.enabled', true);
  await person.apply();
  expect(await ports(person)).toMatchObject({ onvif: 'no-users' });
  expect(await add()).toBe('done');
  expect(await ports(person)).toMatchObject({ onvif: 'open' });
  expect(person.device().services.onvifUsers).toEqual([{ name: 'vms', level: 'operator' }]);
  expect(
    await perform(person, () => ({ do: 'onvif-edit', account: { name: 'vms', level: 'media-user' }, secret: null })),
  ).toBe('done');
  expect(person.device().services.onvifUsers).toEqual([{ name: 'vms', level: 'media-user' }]);
  expect(await perform(person, () => ({ do: 'onvif-delete', name: 'vms' }))).toBe('done');
  expect(await ports(person)).toMatchObject({ onvif: 'no-users' });
  expect((await events(person)).filter((event) => event.startsWith('onvif'))).toEqual([
    'onvif-user-deleted',
    'onvif-user-changed',
    'onvif-user-added',
  ]);
});

test('stream encryption goes on by its own password, which is not the admin’s', async () => {
  const person = await at('stream-encryption');
  person.world.network.change((now) => ({ ...now, phone: { watches: true } }));
  expect(await perform(person, (secret) => ({ do: 'encrypt', name: '', secret }) as never)).toBe('done');
  expect(person.device().services.encryption).toEqual({ on: true, issue: 1 });
  expect(person.world.network.state().phone.watches).toBe(false);
  expect(await perform(person, () => ({ do: 'no-encrypt', name: '' }))).toBe('done');
  expect(person.device().services.encryption.on).toBe(false);
});

test('who may set parameters and is not the admin has the switches of ports, and neither accounts nor encryption', async () => {
  const person = await at('system-service', 'operator');
  expect(person.screen.page()).toBe(`${SERVICE}/system-service`);
  for (const closed of ['onvif', 'stream-encryption']) {
    await person.open(`${SERVICE}/${closed}`);
    expect(person.screen.page()).not.toBe(`${SERVICE}/${closed}`);
  }
});
