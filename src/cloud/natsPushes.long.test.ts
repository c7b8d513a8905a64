// A real NATS server: the contract of words between servers, and a server that goes away and comes back.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openNatsPushes } from './natsPushes.ts';
import { pushesContract } from './pushes.contract.ts';
import type { Pushes } from './pushes.ts';
import { startNats, type TestNats } from './testing/nats.ts';
import { newSchema } from './testing/postgres.ts';

let nats: TestNats;

beforeAll(async () => {
  nats = await startNats();
}, 60_000);
afterAll(() => nats?.end());

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms / 100));
const open = (place: string, url = nats.url): Pushes => openNatsPushes({ url, place, wait });

pushesContract('NATS', async () => {
  const [here, elsewhere] = [newSchema(), newSchema()];
  return [open(here), open(here), open(elsewhere)];
});

test('a server that goes and comes back: what was told meanwhile is told then, and it is heard again', async () => {
  const place = newSchema();
  const [one, two] = [open(place), open(place)];
  const heard: string[] = [];
  two.watch((serial) => heard.push(serial));
  const hears = (serial: string, tell = true) =>
    vi.waitFor(
      () => {
        if (tell) one.tell(serial);
        expect(heard).toContain(serial);
      },
      { timeout: 30_000 },
    );
  await hears('SIM000001');
  // One that runs elsewhere is not ours to end.
  await nats.restart?.();
  await hears('SIM000002');
  await one.end();
  await two.end();
});

test('a server that asks who one is: the name and password of the address are told, and a wrong one hears nothing', async () => {
  const asking = await startNats({ user: 'sim', pass: 'a b:c' });
  const place = newSchema();
  const as = (pass: string): Pushes =>
    open(place, asking.url.replace('nats://', `nats://sim:${encodeURIComponent(pass)}@`));
  const [one, two, stranger] = [as('a b:c'), as('a b:c'), as('wrong')];
  const heard: string[] = [];
  two.watch((serial) => heard.push(serial));
  stranger.watch((serial) => heard.push(`stranger ${serial}`));
  stranger.tell('SIM000009');
  await vi.waitFor(
    () => {
      one.tell('SIM000001');
      expect(heard).toContain('SIM000001');
    },
    { timeout: 20_000 },
  );
  expect(new Set(heard)).toEqual(new Set(['SIM000001']));
  for (const end of [one, two, stranger]) await end.end();
  await asking.end();
});

test('nobody there: it waits, tells nothing, and ends when it is told to', async () => {
  const alone = open(newSchema(), 'nats://user:very-secret@127.0.0.1:9');
  alone.tell('SIM000001');
  await alone.end();
  await alone.end();
});
