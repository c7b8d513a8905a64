// What the cameras of a device see is told to those who have it, by the device itself, and no more often than it is asked.
import { expect, test } from 'vitest';
import { newKey, type TestDevice, testService } from '../testing/service.ts';
import { VIEW_ANSWER_MS, VIEW_FRESH_MS } from './viewing.ts';

const serial = 'SIM000042';

async function house() {
  const far = testService();
  const device = await far.device(serial);
  const [anna, boris] = [await far.owner('anna'), await far.owner('boris')];
  await far.add(anna, serial);
  const view = (token: string) => far.ask('GET', `/devices/${serial}/view`, { token });
  return { ...far, device, anna, boris, view };
}

/** What it was asked for so far. */
const wanted = ({ pushes }: TestDevice): string[] =>
  pushes.flatMap((said) => (said['push'] === 'view-wanted' ? [String(said['wanted'])] : []));

/** Until it was asked so often. */
async function asked(device: TestDevice, times: number): Promise<string> {
  while (wanted(device).length < times) await new Promise((resolve) => setImmediate(resolve));
  return wanted(device).at(-1) ?? '';
}

const says = async (device: TestDevice, times: number, view: unknown): Promise<unknown> =>
  device.say({ ask: 'view', wanted: await asked(device, times), view });

test('nobody asks a device while nobody looks; its owner is told what it says, word for word', async () => {
  const { device, anna, view } = await house();
  expect(wanted(device)).toEqual([]);
  const looking = view(anna);
  await says(device, 1, '{"sealed":"AAAA"}');
  expect(await looking).toMatchObject({ status: 200, body: { view: '{"sealed":"AAAA"}' } });
});

test('however many look, it is asked once a second', async () => {
  const { device, anna, view, time } = await house();
  const looking = [view(anna), view(anna), view(anna)];
  await says(device, 1, 'one');
  for (const { body } of await Promise.all(looking)) expect(body['view']).toBe('one');
  time.now += VIEW_FRESH_MS - 1;
  expect((await view(anna)).body['view']).toBe('one');
  expect(wanted(device)).toHaveLength(1);
  time.now += 1;
  const next = view(anna);
  await says(device, 2, 'two');
  expect((await next).body['view']).toBe('two');
});

test('a stranger finds no such device, and it is not asked; whoever it is shared with sees, until the share ends', async () => {
  const { device, anna, boris, view, ask } = await house();
  expect((await view(boris)).body).toMatchObject({ code: 'not-found' });
  expect(await ask('GET', `/devices/${serial}/view`)).toMatchObject({ status: 401 });
  expect(wanted(device)).toEqual([]);
  const body = { mail: 'boris@house.invalid' };
  await ask('POST', `/devices/${serial}/shares`, { token: anna, key: newKey(), body });
  const looking = view(boris);
  await says(device, 1, 'shared');
  expect((await looking).body['view']).toBe('shared');
  await ask('DELETE', `/devices/${serial}/shares/boris@house.invalid`, { token: anna, key: newKey() });
  expect((await view(boris)).body).toMatchObject({ code: 'not-found' });
});

test('an answer that was lost is nothing, and does not keep who waits; one that comes too late, or to no question, is nobody’s', async () => {
  const { device, anna, view, time, service } = await house();
  const looking = view(anna);
  const first = await asked(device, 1);
  expect(await device.say({ ask: 'view', wanted: 'another', view: 'forged' })).toEqual({ ok: true });
  time.now += VIEW_ANSWER_MS;
  await service.beat();
  expect((await looking).body['view']).toBeNull();
  const next = view(anna);
  await asked(device, 2);
  await device.say({ ask: 'view', wanted: first, view: 'late' });
  await says(device, 2, 'in time');
  expect((await next).body['view']).toBe('in time');
});

test('a device that goes leaves nobody waiting, and is asked for nothing', async () => {
  const { device, anna, view } = await house();
  const looking = view(anna);
  await asked(device, 1);
  await device.cut();
  expect((await looking).body['view']).toBeNull();
  expect((await view(anna)).body['view']).toBeNull();
  expect(wanted(device)).toHaveLength(1);
});

test('more than a view can be is no message of a device', async () => {
  const { service, device, anna, view } = await house();
  const looking = view(anna);
  const id = await asked(device, 1);
  let isClosed = false;
  const line = service.link.open({
    send: () => undefined,
    close: () => {
      isClosed = true;
    },
  });
  await line.hear(JSON.stringify({ id: '1', ask: 'view', wanted: id, view: 'a'.repeat(1601) }));
  expect(isClosed).toBe(true);
  // Nor does a link that is nobody's answer for a device.
  await line.hear(JSON.stringify({ id: '1', ask: 'view', wanted: id, view: 'forged' }));
  await says(device, 1, 'its own');
  expect((await looking).body['view']).toBe('its own');
});

/** Two servers on one store, and what each tells the other: a word may be lost. */
async function twoServers() {
  const heard: ((word: string) => void)[] = [];
  const lost = { words: false };
  const pushes = {
    tell: (word: string) => {
      if (!lost.words) for (const hear of [...heard]) hear(word);
    },
    watch: (hear: (word: string) => void) => {
      heard.push(hear);
      return () => undefined;
    },
  };
  const one = testService({ pushes });
  const two = testService({ pushes, store: one.store, server: 'two', time: one.time, seed: 2 });
  const device = await one.device(serial);
  await two.service.beat();
  const anna = await two.owner('anna');
  await two.add(anna, serial);
  const view = (at: typeof one) => at.ask('GET', `/devices/${serial}/view`, { token: anna });
  return { one, two, device, lost, view, time: one.time };
}

test('whichever of two servers somebody looks at, the device is asked over the link that it has, once for all', async () => {
  const { one, two, device, view, time } = await twoServers();
  const looking = [view(two), view(one), view(two)];
  await says(device, 1, 'seen over the other');
  for (const { body } of await Promise.all(looking)) expect(body['view']).toBe('seen over the other');
  expect(wanted(device)).toHaveLength(1);
  time.now += VIEW_FRESH_MS;
  const next = view(two);
  await says(device, 2, 'and again');
  expect((await next).body['view']).toBe('and again');
});

test('a word that is lost between servers is no picture, and what was asked for is not kept', async () => {
  const { two, device, lost, view, time } = await twoServers();
  lost.words = true;
  const looking = view(two);
  await new Promise((resolve) => setImmediate(resolve));
  time.now += 3 * VIEW_ANSWER_MS;
  await two.service.beat();
  expect((await looking).body['view']).toBeNull();
  expect(wanted(device)).toEqual([]);
  expect(await two.store.transaction((rows) => rows.view(serial))).toBeNull();
});
