// The far side before its code is here, and after.
import { expect, test } from 'vitest';
import { createFarSide } from './farSide.ts';
import { cloudAtStart, serialNumber } from './scenarios/index.ts';
import { seededRandom } from './seededRandom.ts';
import { digestInJavaScript } from './wire.ts';

const created = () =>
  createFarSide(
    { cloud: cloudAtStart('not-bound') },
    {
      random: seededRandom('far side'),
      now: () => 0,
      digest: digestInJavaScript,
    },
  );

test('before anybody asks, it is what was kept of it', () => {
  expect(created().state()).toEqual(cloudAtStart('not-bound'));
});

test('who asks before its code is here waits, and whoever watched hears of the change', async () => {
  const { cloud, state } = created();
  const told: string[] = [];
  cloud.watch((serial, { binding }) => void told.push(`${serial} ${binding.bound}`));
  expect(await cloud.bind(serialNumber, 'n***@mail.invalid')).toBe('bound');
  expect(told).toEqual([`${serialNumber} true`]);
  expect(state().devices[serialNumber]?.binding).toMatchObject({ bound: true, account: 'n***@mail.invalid' });
});

test('all who ask while it comes ask one and the same', async () => {
  const { cloud } = created();
  const bound = await Promise.all(
    ['a***@mail.invalid', 'b***@mail.invalid'].map((who) => cloud.bind(serialNumber, who)),
  );
  expect(bound).toEqual(['bound', 'already-bound']);
});

test('accounts live in one store with the bindings, are shown as masked mail addresses, and are kept', async () => {
  const farSide = created();
  let changes = 0;
  farSide.watchAccounts(() => changes++);
  const { createServiceMemory } = await import('../cloud/service.entry.ts');
  const store = await farSide.serviceStore(createServiceMemory);
  expect(farSide.accounts()).toEqual({ accounts: [], cards: [], history: [] });
  const row = {
    id: 'a1',
    mail: 'olga@house.invalid',
    role: 'owner',
    createdAt: 0,
    salt: '00',
    hash: '00',
    rounds: 1,
  } as const;
  await store.transaction(async (rows) => {
    await rows.addAccount(row);
    const device = await rows.device(serialNumber);
    if (device) await rows.putDevice({ ...device, account: 'a1', epoch: 2, lastEpoch: 2, revision: 3 });
  });
  expect(changes).toBe(1);
  expect((await farSide.cloud.holding(serialNumber))?.binding).toMatchObject({
    epoch: 2,
    account: 'o***@house.invalid',
  });
  expect(farSide.accounts()?.accounts).toEqual([row]);
  const again = createFarSide(
    { cloud: farSide.state(), accounts: farSide.accounts() },
    { random: seededRandom('again'), now: () => 0, digest: digestInJavaScript },
  );
  expect((await again.cloud.holding(serialNumber))?.binding).toMatchObject({ account: 'o***@house.invalid' });
  expect(
    await (await again.serviceStore(createServiceMemory)).transaction((rows) => rows.accountByMail(row.mail)),
  ).toEqual(row);
});
