/** Flash that fails at the nth call of an unbind: a clear error or an answer, one effect at most, and agreement in the end. */
import { expect, test } from 'vitest';
import { counted, type FlashFault } from '../device/testing/index.ts';
import { createTestbed } from './testing/testbed.ts';

const kinds = ['io', 'full', 'short'] as const;

test.each(['once', 'for a minute'] as const)('flash failing %s at any write of an unbind', async (often) => {
  let tried = 0;
  const told = { nothingChanged: 0, unknown: 0, done: 0 };
  for (const kind of kinds) {
    for (let nth = 1; nth <= 12; nth++) {
      const at = `${kind} at write ${nth}`;
      tried++;
      const testbed = await createTestbed();
      await testbed.goOnline();
      testbed.box.flash.plan((call): FlashFault | null =>
        call === nth || (often !== 'once' && call > nth) ? { kind } : null,
      );
      const answer = await testbed.unbind().catch((fault: Error) => fault.message);
      // Before anything else happens: what was told is what is so.
      if (typeof answer === 'string') {
        told.nothingChanged++;
        expect(answer, at).toMatch(/^Flash did not take the change: flash write failed: /);
        expect(testbed.sent, at).toEqual([]);
        expect(testbed.cloudHolds(), at).toMatchObject({ bound: true, epoch: 1 });
        expect(await testbed.record(), at).toMatchObject({ binding: { state: 'bound' }, operation: null });
      } else if (answer.ok) {
        told.done++;
        expect(testbed.cloudHolds(), at).toMatchObject({ bound: false });
        expect(await testbed.record(), at).toMatchObject({
          binding: { state: 'not-bound' },
          operation: { outcome: { ok: true } },
        });
      } else {
        told.unknown++;
        expect(answer, at).toEqual({ ok: false, code: 'unknown-result' });
        expect(await testbed.shows(), at).toMatchObject({ unsettled: true });
        expect(await testbed.record(), at).toMatchObject({ operation: { outcome: null } });
      }
      await testbed.advance(60_000);
      testbed.box.flash.plan(() => null);
      await testbed.advance(60_000);
      const holds = testbed.cloudHolds();
      const shown = await testbed.shows();
      expect(shown, at).toMatchObject({ status: { state: 'online' }, unsettled: false });
      expect(shown.binding.state, at).toBe(holds.bound ? 'bound' : 'not-bound');
      expect(testbed.sent.length).toBeLessThanOrEqual(1);
      expect(await testbed.unbind({ epoch: 1 })).toEqual(holds.bound ? { ok: true } : { ok: false, code: 'not-bound' });
      await testbed.box.powerCycle();
      expect((await testbed.device()).life).toBe('running');
      expect((await testbed.shows()).binding).toEqual({ state: 'not-bound' });
    }
  }
  // Two saves before the operation may be sent; then those on which its outcome hangs; then log lines, without which it is told.
  expect(told.nothingChanged).toBeGreaterThanOrEqual(6);
  expect(told.unknown).toBeGreaterThanOrEqual(3);
  expect(told.done).toBeGreaterThanOrEqual(6);
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
