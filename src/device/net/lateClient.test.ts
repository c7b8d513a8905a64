// A client's code is fetched when it is switched on, once, and again after it did not come.
import { expect, test } from 'vitest';
import { lateClient } from './lateClient.ts';

test('nothing is fetched while it is off; then it is followed, and at every change', async () => {
  let on = false;
  let fetches = 0;
  let followed = 0;
  const client = lateClient(
    () => on,
    async () => {
      fetches++;
      return { follow: () => void followed++ };
    },
  );
  client.follow();
  expect([client.now(), fetches]).toEqual([null, 0]);
  on = true;
  client.follow();
  client.follow();
  const made = await client.fetched();
  expect(client.now()).toBe(made);
  client.follow();
  expect([fetches, followed]).toEqual([1, 2]);
});

test('code that did not come is asked for again at the next change', async () => {
  let here = false;
  const client = lateClient(
    () => true,
    async () => {
      if (!here) throw new Error('404');
      return { follow: () => undefined };
    },
  );
  client.follow();
  await expect(client.fetched()).rejects.toMatchObject({ code: 'code-missing' });
  here = true;
  client.follow();
  await expect(client.fetched()).resolves.toBeDefined();
});
