// Screen, SADP, ISAPI and the lab's hands at cable and plug, over one another in any order: the invariants of counter, lock and unbinding
// hold, and once all is quiet nobody waits and everybody agrees. Seeded and shrinkable: a day that fails is told as its shortest list of steps.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, soakOr } from '../device/testing/index.ts';
import { onlineFaces, PASSWORD } from './testing/faces.ts';
import { live, steps } from './testing/facesDay.ts';
import { keepGuessLedger } from './testing/guessLedger.ts';

const RUNS = soakOr(10_000, 150);
/** Of one derivation: long enough for others to come in between. */
const DERIVE_MS = 40;

test(
  `in ${RUNS} interleavings of the faces nobody wins a guess, nothing is done twice, and all agree at the end`,
  async () => {
    const sums = { days: 0, steps: 0, cuts: 0, derived: 0, locked: 0, freed: 0, asked: 0 };
    await fc.assert(
      fc.asyncProperty(steps, async (day) => {
        const faces = await onlineFaces();
        const { testbed } = faces;
        let freed = 0;
        let bound = true;
        testbed.cloud.watch((_serial, { binding }) => {
          if (bound && !binding.bound) freed += 1;
          bound = binding.bound;
        });
        const ledger = keepGuessLedger(faces, DERIVE_MS);
        const seen = await live(faces, ledger, day);
        // What was asked comes to its end: a boot, a lock's check, the wait for a reply, a registration.
        await testbed.advance(20_000);
        await testbed.apply({ 'platform.enabled': true });
        await testbed.goOnline();
        await testbed.advance(12_000);
        ledger.look();

        // I3, I4.
        expect(ledger.broken).toEqual([]);
        expect(seen.owed, 'answers still owed').toBe(0);
        // I1, I2: freed once at most, by a right password alone; and who was told so was told the truth.
        expect(freed).toBeLessThanOrEqual(Math.min(1, seen.unbindsAsked));
        if (seen.toldDone() > 0) expect(freed).toBe(1);
        // I7: the screen shows what the cloud holds.
        const shown = await testbed.shows();
        const holds = testbed.cloudHolds();
        expect(shown).toMatchObject({ status: { state: 'online' }, unsettled: false });
        expect(shown.binding.state).toBe(holds.bound ? 'bound' : 'not-bound');
        // I9.
        expect(JSON.stringify([await testbed.log(), faces.sadp.sent])).not.toMatch(new RegExp(`${PASSWORD}|wrong-\\d`));
        sums.days += 1;
        sums.steps += day.length;
        sums.cuts += seen.cuts;
        sums.derived += ledger.derived();
        sums.locked += ledger.reachedTheLimit() ? 1 : 0;
        sums.freed += freed;
        sums.asked += seen.unbindsAsked;
      }),
      { numRuns: RUNS, seed: 4811 },
    );
    counted('interleavings of screen, SADP, ISAPI, cable and plug', sums.days, RUNS);
    counted('steps in them', sums.steps, RUNS * 10);
    counted('of them with a lock', sums.locked, RUNS / 50);
    counted('power cuts', sums.cuts, RUNS / 3);
    counted('keys derived', sums.derived, RUNS);
    counted('unbindings that took effect', sums.freed, RUNS / 10);
  },
  soakOr(7_200_000, 600_000),
);
