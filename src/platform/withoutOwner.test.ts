/** A recorder that is as out of the box again keeps nothing of its earlier owner in the agent's record. */
import { expect, test } from 'vitest';
import { counted, createMemoryFlash } from '../device/testing/index.ts';
import { createTestbed, type Testbed } from './testing/testbed.ts';

const ACCOUNT = 'first@owner.test';
const record = { binding: { state: 'bound', epoch: 1, account: ACCOUNT }, revision: 1, operation: null };
const blank = { binding: { state: 'unknown' }, revision: -1, operation: null };
/** A box that was just restored to inactive, with what the agent knew of its owner. */
const restored = (flash = createMemoryFlash()) =>
  createTestbed({ activated: false, plugged: false, records: { platform: record }, flash });

function expectNothingKept({ box }: Testbed, what: string): void {
  const { a, b } = box.flash.contents();
  for (const slot of [a, b]) {
    expect(slot, what).not.toBeNull();
    expect(new TextDecoder().decode(slot ?? undefined), what).not.toContain(ACCOUNT);
  }
}

test('restored to inactive, neither slot of flash has the account', async () => {
  const testbed = await restored();
  await testbed.box.powerOn();
  await testbed.advance(1000);
  expect(await testbed.record()).toEqual(blank);
  expectNothingKept(testbed, 'at rest');
});

test('the plug pulled at any step of forgetting: after the next boot neither slot has it', async () => {
  let cuts = 0;
  for (let nth = 1; ; nth++) {
    const testbed = await restored();
    let seen = 0;
    testbed.box.flash.watchSteps(({ step }) => {
      if (step !== 'read' && ++seen === nth) testbed.box.cutPower();
    });
    await testbed.box.powerOn();
    await testbed.advance(1000);
    if (seen < nth) break;
    cuts++;
    await testbed.box.powerOn();
    await testbed.advance(1000);
    expect(await testbed.record(), `cut at step ${nth}`).toEqual(blank);
    expectNothingKept(testbed, `cut at step ${nth}`);
  }
  counted('power cuts while the owner is forgotten', cuts, 6);
});
