/** A recorder that is as out of the box again keeps nothing of its earlier owner in the agent's record. */
import { expect, test } from 'vitest';
import { createTestbed } from './testing/testbed.ts';

test('restored to inactive, neither slot of flash has the account', async () => {
  const record = { binding: { state: 'bound', epoch: 1, account: 'first@owner.test' }, revision: 1, operation: null };
  const testbed = await createTestbed({ activated: false, plugged: false, records: { platform: record } });
  await testbed.box.powerOn();
  await testbed.advance(1000);
  expect(await testbed.record()).toEqual({ binding: { state: 'unknown' }, revision: -1, operation: null });
  for (const slot of ['a', 'b'] as const)
    expect(new TextDecoder().decode(testbed.box.flash.contents()[slot] ?? undefined)).not.toContain('first@owner.test');
});
