/** Flash that fails at the nth call of an unbind: a clear error or an answer, one effect at most, and agreement in the end. */
import { expect, test } from 'vitest';
import { counted, type FlashFault } from '../device/testing/index.ts';
import { createTestbed } from './testing/testbed.ts';

const kinds = ['io', 'full', 'short'] as const;

test.each(['once', 'for a minute'] as const)('flash failing %s at any write of an unbind', async (often) => {
  let tried = 0;
  let refused = 0;
  for (const kind of kinds) {
    for (let nth = 1; nth <= 12; nth++) {
      tried++;
      const testbed = await createTestbed();
      await testbed.goOnline();
      testbed.box.flash.plan((call): FlashFault | null =>
        call === nth || (often !== 'once' && call > nth) ? { kind } : null,
      );
      const answer = await testbed.unbind().catch((fault: Error) => fault.message);
      if (typeof answer === 'string') {
        refused++;
        expect(answer).toMatch(/^Flash did not take the change: flash write failed: /);
      }
      await testbed.advance(60_000);
      testbed.box.flash.plan(() => null);
      await testbed.advance(60_000);
      const holds = testbed.cloudHolds();
      const shown = await testbed.shows();
      expect(shown, `${kind} at write ${nth}`).toMatchObject({ status: { state: 'online' }, unsettled: false });
      expect(shown.binding.state, `${kind} at write ${nth}`).toBe(holds.bound ? 'bound' : 'not-bound');
      expect(testbed.sent.length).toBeLessThanOrEqual(1);
      expect(await testbed.unbind({ epoch: 1 })).toEqual(holds.bound ? { ok: true } : { ok: false, code: 'not-bound' });
      await testbed.box.powerCycle();
      expect((await testbed.device()).life).toBe('running');
      expect((await testbed.shows()).binding).toEqual({ state: 'not-bound' });
    }
  }
  expect(refused).toBeGreaterThanOrEqual(9);
  counted(`writes of an unbind that failed ${often}`, tried, 36);
});

test('both slots bad: the page claims nothing about the binding, and nothing can be unbound', async () => {
  const testbed = await createTestbed();
  await testbed.goOnline();
  await testbed.unbind();
  expect((await testbed.shows()).binding).toEqual({ state: 'not-bound' });
  testbed.box.cutPower();
  testbed.box.flash.put('a', new Uint8Array(9));
  testbed.box.flash.put('b', new Uint8Array(9));
  await testbed.box.powerOn();
  await testbed.advance(30_000);
  expect((await testbed.device()).life).toBe('safe-mode');
  expect(await testbed.shows()).toMatchObject({ binding: { state: 'unknown' }, status: { state: 'off' } });
  expect(await testbed.unbind()).toEqual({ ok: false, code: 'unknown-result' });
  expect(testbed.box.flash.contents().a).toHaveLength(9);
});
