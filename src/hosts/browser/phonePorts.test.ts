// The phone beside a page's recorder: somebody else's recorder is freed over its own LAN, and bound to the phone's account.
import { expect, test } from 'vitest';
import { heardIn } from '../../cloud/testing/index.ts';
import type { SimulatedClock } from '../../device/testing/index.ts';
import { createPhoneClient, type PhoneClient } from '../../phone/index.ts';
import type { World } from '../../world/index.ts';
import { openPageCloud, type PageCloud } from './pageCloud.ts';
import { openPageLan, type PageLan } from './pageLan.ts';
// What is fetched late elsewhere is here at once, so that no simulated wait passes meanwhile.
import './phoneLan.ts';
import { createPhonePorts } from './phonePorts.ts';
import { ADMIN, pageWorld } from './testing/pageWorld.ts';

const SERIAL = 'SIM204816';
const CODE = 'QRSMXT';
let clock: SimulatedClock;
let world: World;
let cloud: PageCloud;
let lan: PageLan;
let ports: ReturnType<typeof createPhonePorts>;
let client: PhoneClient;
let keys = 0;
const newKey = () => `phone-key-${++keys}`;

/** Moves time until the work is done. */
async function during<T>(work: Promise<T>): Promise<T> {
  const state = { done: false };
  const ending = work.finally(() => {
    state.done = true;
  });
  ending.catch(() => undefined);
  for (let step = 0; step < 10_000 && !state.done; step += 1) {
    await clock.advance(20);
    // What the machine itself derives and digests takes its own time, on a busy one more of it: then simulated time waits.
    await new Promise((resolve) => (step < 500 ? setImmediate(resolve) : setTimeout(resolve, 5)));
  }
  if (!state.done) throw new Error('Not done within 200 s.');
  return ending;
}

/** The service derives keys in the machine's time: no simulated end may come before it. */
const deadline = (ms: number, run: () => void) => (ms < 12_000 ? clock.deadline(ms, run) : () => undefined);

/** In each test itself: an account's key is derived as slowly as a real one, and a hook has less time than a test. */
async function begin(): Promise<void> {
  ({ clock, world } = await pageWorld({ seed: 'phone' }));
  cloud = await openPageCloud(world);
  lan = await openPageLan(world);
  await cloud.callFrom('elsewhere')('russia', { method: 'GET', path: '/' });
  ports = createPhonePorts({
    world,
    cloud: async () => cloud,
    lan: async () => lan,
    clock: { now: clock.uptime, deadline },
  });
  client = createPhoneClient({ ...ports, language: 'en' });
  const secret = ports.vault.put('anna and her phone');
  expect(await client.signUp({ region: 'russia', mail: 'anna@house.invalid', secret })).toEqual({ ok: true });
}
const add = () => client.add({ serial: SERIAL, secret: ports.vault.put(CODE), key: newKey() });
async function unbind(password: string, typed?: string) {
  const asked = await client.picture(SERIAL);
  if (!asked.ok) throw new Error(asked.code);
  const sound = await client.sound(asked.picture.id);
  if (!sound.ok) throw new Error(sound.code);
  const text = typed ?? heardIn(String(sound.body['wav']));
  const picture = { id: asked.picture.id, text };
  return during(client.unbind({ serial: SERIAL, secret: ports.vault.put(password), picture, key: newKey() }));
}

test('somebody else’s recorder is freed by its password and the picture, then added: one truth on every face', async () => {
  await begin();
  expect(await add()).toMatchObject({ code: 'already-bound' });
  expect(await unbind(ADMIN)).toMatchObject({ ok: true });
  await clock.advance(1_000);
  expect((await world.platform.facts()).binding).toMatchObject({ state: 'not-bound' });
  expect(await add()).toMatchObject({ ok: true });
  await clock.advance(1_000);
  expect((await world.platform.facts()).binding).toMatchObject({ state: 'bound', account: 'a***@house.invalid' });
  expect(await client.devices()).toMatchObject({ devices: [{ serial: SERIAL, online: true, role: 'owner' }] });
});

test('a wrong password is counted by the recorder, until the LAN has to wait five minutes', async () => {
  await begin();
  expect(await unbind('wrong')).toMatchObject({ code: 'password-wrong', attemptsLeft: 6 });
  let last = await unbind('wrong');
  for (let more = 0; more < 8 && last.ok === false && last.code === 'password-wrong'; more += 1)
    last = await unbind('wrong');
  expect(last).toMatchObject({ code: 'locked', seconds: 300 });
});

test('a wrong code frees nothing', async () => {
  await begin();
  expect(await unbind(ADMIN, '0000000')).toMatchObject({ code: 'picture-wrong' });
  await clock.advance(1_000);
  expect((await world.platform.facts()).binding).toMatchObject({ state: 'bound' });
});

test('elsewhere the phone reaches the cloud, and the recorder not', async () => {
  await begin();
  const told: boolean[] = [];
  ports.watchSameLan(() => told.push(ports.sameLan()));
  ports.switchLan(false);
  expect(told).toEqual([false]);
  expect(await unbind(ADMIN)).toMatchObject({ code: 'off-lan' });
  world.network.change((now) => ({ ...now, gateway: { ...now.gateway, answers: false } }));
  expect(await client.devices()).toMatchObject({ ok: true });
  ports.switchLan(true);
  // The house's way out is down: so is that of the phone in it.
  expect(await client.devices()).toMatchObject({ code: 'no-answer' });
});

test.each([
  ['its cable is out', () => world.network.change((now) => ({ ...now, cable: false })), 'not-on-lan'],
  [
    'its server does not answer',
    () => world.network.change((now) => ({ ...now, servers: { ...now.servers, russia: { answers: false } } })),
    'no-answer',
  ],
])('%s', async (_what, change, code) => {
  await begin();
  const asked = await client.picture(SERIAL);
  if (!asked.ok) throw new Error(asked.code);
  await change();
  await during(new Promise<void>((resolve) => void clock.delay(40_000, resolve)));
  const picture = { id: asked.picture.id, text: '1234567' };
  const secret = ports.vault.put(ADMIN);
  if (code === 'no-answer') expect(await client.picture(SERIAL)).toMatchObject({ code });
  else expect(await during(client.unbind({ serial: SERIAL, secret, picture, key: newKey() }))).toMatchObject({ code });
});
