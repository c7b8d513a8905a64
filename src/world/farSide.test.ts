// The far side before its code is here, and after.
import { expect, test } from 'vitest';
import { createFarSide } from './farSide.ts';
import { cloudAtStart, serialNumber } from './scenarios/index.ts';
import { seededRandom } from './seededRandom.ts';
import { digestInJavaScript } from './wire.ts';

const created = () =>
  createFarSide(cloudAtStart('not-bound'), {
    random: seededRandom('far side'),
    now: () => 0,
    digest: digestInJavaScript,
  });

test('before anybody asks, it is what was kept of it', () => {
  expect(created().state()).toEqual(cloudAtStart('not-bound'));
});

test('who asks before its code is here waits, and whoever watched hears of the change', async () => {
  const { cloud, state } = created();
  const told: string[] = [];
  cloud.watch((serial, { binding }) => void told.push(`${serial} ${binding.bound}`));
  expect(await cloud.bind(serialNumber, 'n***@mail.invalid')).toBe(true);
  expect(told).toEqual([`${serialNumber} true`]);
  expect(state().devices[serialNumber]?.binding).toMatchObject({ bound: true, account: 'n***@mail.invalid' });
});

test('all who ask while it comes ask one and the same', async () => {
  const { cloud } = created();
  const bound = await Promise.all(
    ['a***@mail.invalid', 'b***@mail.invalid'].map((who) => cloud.bind(serialNumber, who)),
  );
  expect(bound).toEqual([true, false]);
});
