/** Stories of tries, waits, reboots, power cuts and clock jumps: however they go, seven guesses and then a minute (I3, I4). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, createBox } from '../testing/index.ts';

const YEAR = 365 * 24 * 3600 * 1000;

test('in any story of tries, waits, reboots, cuts and clock jumps, seven are evaluated and then sixty seconds pass', async () => {
  let looked = 0;
  let unlocks = 0;
  const step = fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom('try' as const, 'check' as const) },
    { weight: 2, arbitrary: fc.constantFrom('cut' as const, 'reboot' as const) },
    { weight: 2, arbitrary: fc.record({ wait: fc.integer({ min: 1, max: 70_000 }) }) },
    { weight: 1, arbitrary: fc.record({ jump: fc.integer({ min: -5 * YEAR, max: 5 * YEAR }) }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }), async (story) => {
      const box = createBox();
      await box.powerOn();
      let evaluated = 0;
      /** Ms with power since the last evaluation or the last boot, whichever is later. */
      let quiet = 0;
      for (const what of story) {
        looked++;
        if (what === 'cut' || what === 'reboot') {
          if (what === 'cut') await box.powerCycle();
          else {
            await box.recorder.restart({ session: box.session('admin') });
            await box.clock.advance(4000);
          }
          quiet = 0;
        } else if (typeof what === 'object') {
          if ('jump' in what) box.clock.setWallClock(box.clock.now() + what.jump);
          else {
            await box.clock.advance(what.wait);
            quiet += what.wait;
          }
        } else {
          const before = box.kdf.calls();
          if (what === 'try') await box.login('admin', 'wrong');
          else await box.agentSide.verifyAdmin({ password: 'wrong', way: 'sadp' });
          if (box.kdf.calls() === before) continue;
          if (evaluated === 7) {
            expect(quiet, 'ms of waiting before an eighth guess').toBeGreaterThanOrEqual(60_000);
            evaluated = 0;
            unlocks++;
          }
          evaluated++;
          quiet = 0;
        }
      }
    }),
    { numRuns: 400, seed: 42 },
  );
  counted('steps of stories with reboots and clock jumps', looked, 10_000);
  counted('locks waited out in them', unlocks, 20);
}, 120_000);
