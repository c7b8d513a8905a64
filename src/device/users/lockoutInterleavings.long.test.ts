/** Two faces guess at once while the plug is pulled in between: no order of events wins an eighth guess (I3). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, createBox, createMemoryFlash, createSimulatedClock, PASSWORD } from '../testing/index.ts';

const RUNS = 10_000;

test('in 10 000 interleavings of two faces and power cuts, never more than seven guesses are evaluated', async () => {
  let interleavings = 0;
  let reachedTheLimit = 0;
  let cutsSeen = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 3, max: 5 }),
      fc.integer({ min: 0, max: 2 }),
      async (scheduler, charged, cuts) => {
        interleavings++;
        const pass = (): Promise<void> => scheduler.schedule(Promise.resolve());
        const memory = createMemoryFlash();
        // Time stands still, so nothing unlocks; what waits for a delay waits for its turn instead.
        const wait = (_: number, run: () => void) => {
          void pass().then(run);
          return () => undefined;
        };
        const clock = { ...createSimulatedClock(), delay: wait, deadline: wait };
        const flash = {
          ...memory,
          async write(...call: Parameters<typeof memory.write>) {
            await pass();
            return memory.write(...call);
          },
        };
        const box = createBox({ flash, clock, failures: { admin: charged } });
        box.kdf.onDerive(pass);
        box.plugIn();
        await scheduler.waitIdle();

        const menu = async (): Promise<void> => {
          for (let count = 0; count < 3; count++) await box.login('admin', `menu-${count}`).catch(() => undefined);
        };
        const lan = (): Promise<unknown> =>
          Promise.all([1, 2, 3].map((count) => box.agentSide.verifyAdmin({ password: `lan-${count}`, way: 'sadp' })));
        const plug = async (): Promise<void> => {
          for (let count = 0; count < cuts; count++) {
            await pass();
            cutsSeen++;
            box.cutPower();
            await pass();
            box.plugIn();
          }
        };
        const work = Promise.all([menu(), lan(), plug()]);
        await scheduler.waitIdle();
        await work;

        expect(box.kdf.calls()).toBeLessThanOrEqual(7 - charged);
        if (box.kdf.calls() < 7 - charged) return;
        reachedTheLimit++;
        const right = box.agentSide.verifyAdmin({ password: PASSWORD, way: 'sadp' });
        await scheduler.waitIdle();
        expect(await right).toEqual({ ok: false, code: 'locked', secondsLeft: 60 });
        expect(box.kdf.calls()).toBe(7 - charged);
      },
    ),
    { numRuns: RUNS, seed: 42 },
  );
  counted('interleavings of guesses from two faces', interleavings, RUNS);
  counted('of them evaluated all the guesses there were', reachedTheLimit, RUNS / 4);
  counted('power cuts among the guesses', cutsSeen, RUNS / 2);
}, 120_000);
