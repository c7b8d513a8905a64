/** Flash that fails at the nth call of an unbind: a clear error or an answer, one effect at most, and agreement in the end. */
import { expect, test } from 'vitest';
import { counted, type FlashFault } from '../device/testing/index.ts';
import { createBench } from './testing/bench.ts';

const kinds = ['io', 'full', 'short'] as const;

test.each(['once', 'for a minute'] as const)('flash failing %s at any write of an unbind', async (often) => {
  let tried = 0;
  let refused = 0;
  for (const kind of kinds) {
    for (let nth = 1; nth <= 12; nth++) {
      tried++;
      const bench = await createBench();
      await bench.goOnline();
      bench.box.flash.plan((call): FlashFault | null =>
        call === nth || (often !== 'once' && call > nth) ? { kind } : null,
      );
      const answer = await bench.unbind().catch((fault: Error) => fault.message);
      if (typeof answer === 'string') {
        refused++;
        expect(answer).toMatch(/^Flash did not take the change: flash write failed: /);
      }
      await bench.advance(60_000);
      bench.box.flash.plan(() => null);
      await bench.advance(60_000);
      const holds = bench.cloudHolds();
      const shown = await bench.shows();
      expect(shown, `${kind} at write ${nth}`).toMatchObject({ status: { state: 'online' }, unsettled: false });
      expect(shown.binding.state, `${kind} at write ${nth}`).toBe(holds.bound ? 'bound' : 'not-bound');
      expect(bench.sent.length).toBeLessThanOrEqual(1);
      expect(await bench.unbind({ epoch: 1 })).toEqual(holds.bound ? { ok: true } : { ok: false, code: 'not-bound' });
      await bench.box.powerCycle();
      expect((await bench.device()).life).toBe('running');
      expect((await bench.shows()).binding).toEqual({ state: 'not-bound' });
    }
  }
  expect(refused).toBeGreaterThanOrEqual(9);
  counted(`writes of an unbind that failed ${often}`, tried, 36);
});

test('both slots bad: the page claims nothing about the binding, and nothing can be unbound', async () => {
  const bench = await createBench();
  await bench.goOnline();
  await bench.unbind();
  expect((await bench.shows()).binding).toEqual({ state: 'not-bound' });
  bench.box.cutPower();
  bench.box.flash.put('a', new Uint8Array(9));
  bench.box.flash.put('b', new Uint8Array(9));
  await bench.box.powerOn();
  await bench.advance(30_000);
  expect((await bench.device()).life).toBe('safe-mode');
  expect(await bench.shows()).toMatchObject({ binding: { state: 'unknown' }, status: { state: 'off' } });
  expect(await bench.unbind()).toEqual({ ok: false, code: 'unknown-result' });
  expect(bench.box.flash.contents().a).toHaveLength(9);
});
