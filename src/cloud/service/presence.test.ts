// Who takes a device for online: servers that share a store by what they write in it; one that has its store alone by the link itself.
import { expect, test } from 'vitest';
import { createServiceMemory } from '../stores/serviceMemory.ts';
import { SERVER_LIVES_MS } from './ports.ts';
import { createPresence } from './presence.ts';

function house() {
  const rows = createServiceMemory();
  const time = { now: 1_000_000 };
  let transactions = 0;
  const store: typeof rows = {
    ...rows,
    transaction(work) {
      transactions += 1;
      return rows.transaction(work);
    },
  };
  const at = (server: string, alone = false) => {
    const presence = createPresence({ store, server, alone, now: () => time.now });
    return { ...presence, sees: (serial: string) => rows.transaction((all) => presence.isOnline(all, serial)) };
  };
  const link = (serial: string, server: string) => rows.transaction((all) => all.putLink(serial, server));
  return { time, at, link, transactions: () => transactions };
}

test('a server that has its store alone writes nothing to say that it lives, and a link of an earlier one is none', async () => {
  const { time, at, link, transactions } = house();
  const here = at('this one', true);
  await link('SIM1', 'this one');
  await link('SIM2', 'before');
  for (let beats = 0; beats < 720; beats += 1) {
    time.now += 5000;
    await here.beat();
  }
  expect(transactions()).toBe(0);
  expect([await here.sees('SIM1'), await here.sees('SIM2'), await here.sees('SIM3')]).toEqual([true, false, false]);
});

test('servers that share a store see each other’s devices for as long as the other says that it lives', async () => {
  const { time, at, link } = house();
  const [one, two] = [at('one'), at('two')];
  await link('SIM1', 'one');
  expect(await two.sees('SIM1')).toBe(false);
  await one.beat();
  expect(await two.sees('SIM1')).toBe(true);
  time.now += SERVER_LIVES_MS;
  expect(await two.sees('SIM1')).toBe(false);
});
