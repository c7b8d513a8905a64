/**
 * The plug is pulled at every step and every instant of an unbind. After the next boot the recorder shows what the cloud
 * holds, nothing is pending, and the operation was never sent again (I2, I6, I7).
 */
import { describe, expect, test } from 'vitest';
import { counted, createMemoryFlash, type Tear, tears } from '../device/testing/index.ts';
import { type Bench, createBench } from './testing/bench.ts';

type Wire = 'good' | 'loseReplies' | 'loseRequests' | 'refuse';
const wires: Wire[] = ['good', 'loseReplies', 'loseRequests', 'refuse'];

async function online(wire: Wire): Promise<Bench> {
  const bench = await createBench();
  await bench.goOnline();
  if (wire !== 'good') bench.faults[wire] = true;
  return bench;
}

/** Faults stop, the power comes back, time passes: then device and cloud must agree. */
async function afterwards(bench: Bench, memoryLost: boolean, what: string): Promise<void> {
  let later = bench;
  if (memoryLost) {
    const flash = createMemoryFlash(bench.box.flash.contents());
    later = await createBench({ flash, cloud: bench.cloud });
  }
  for (const wire of ['silent', 'loseReplies', 'loseRequests', 'refuse'] as const) later.faults[wire] = false;
  await later.goOnline();
  await later.advance(40_000);
  const shown = await later.shows();
  const holds = bench.cloudHolds();
  expect(shown, what).toMatchObject({
    status: { state: 'online' },
    unsettled: false,
    unbindState: holds.bound ? 1 : 2,
  });
  expect(shown.binding.state, what).toBe(holds.bound ? 'bound' : 'not-bound');
  expect(memoryLost ? later.sent : [], `${what}: sent again`).toEqual([]);
  expect(bench.sent.length, `${what}: sent`).toBeLessThanOrEqual(1);
  expect(holds.revision, what).toBe(holds.bound ? 1 : 2);
  expect(await later.unbind({ epoch: 1, operationId: 'afterwards' }), what).toEqual(
    holds.bound ? { ok: true } : { ok: false, code: 'not-bound' },
  );
}

describe('the plug pulled during an unbind', () => {
  test.each(wires)(
    'at every instant, wire: %s',
    async (wire) => {
      let cuts = 0;
      let freed = 0;
      for (const memoryLost of [false, true]) {
        for (let at = 0; at <= 13_000; at += at < 1000 ? 50 : 500) {
          cuts++;
          const bench = await online(wire);
          const asked = bench.askUnbind();
          await bench.advance(at);
          bench.box.cutPower();
          await bench.box.finish(asked);
          if (!bench.cloudHolds().bound) freed++;
          await afterwards(bench, memoryLost, `${wire}, cut at ${at} ms`);
        }
      }
      expect(freed > 0).toBe(wire === 'good' || wire === 'loseReplies');
      counted(`power cuts at instants, wire ${wire}`, cuts, 88);
    },
    120_000,
  );

  test.each(wires)(
    'at every call of flash, torn in seven ways, wire: %s',
    async (wire) => {
      let cuts = 0;
      for (const tear of tears) {
        for (let call = 1; ; call++) {
          const bench = await online(wire);
          const sent = await cutAtWrite(bench, call, tear);
          if (!sent) break;
          cuts++;
          await afterwards(bench, call % 2 === 0, `${wire}, ${tear} at write ${call}`);
        }
      }
      counted(`power cuts at writes, wire ${wire}`, cuts, 28);
    },
    120_000,
  );

  test.each(wires)(
    'at every turn of the promises around each step, wire: %s',
    async (wire) => {
      let cuts = 0;
      for (const step of ['derive', 'writing', 'written', 'wire'] as const) {
        for (let nth = 1; nth <= 6; nth++) {
          for (let turns = 0; turns < 12; turns++) {
            const bench = await online(wire);
            if (!(await cutAfterTurns(bench, step, nth, turns))) break;
            cuts++;
            await afterwards(bench, turns % 2 === 0, `${wire}, ${turns} turns after ${step} ${nth}`);
          }
        }
      }
      counted(`power cuts between promises, wire ${wire}`, cuts, 120);
    },
    120_000,
  );
});

/** @returns false when the unbind ended without coming to that write. */
async function cutAtWrite(bench: Bench, nth: number, tear: Tear): Promise<boolean> {
  let cut = false;
  let writes = 0;
  bench.box.flash.plan((_, what) => {
    if (what === 'read' || cut || ++writes < nth) return null;
    cut = true;
    return { kind: 'cut', at: 37 * nth, tear };
  });
  await bench.box.finish(bench.askUnbind());
  bench.box.flash.plan(() => null);
  return cut;
}

/** Pulls the plug `turns` promise turns after the nth `step` of the unbind. @returns false when it never came to that. */
async function cutAfterTurns(bench: Bench, step: string, nth: number, turns: number): Promise<boolean> {
  let seen = 0;
  let cut = false;
  const arm = (): void => {
    if (++seen !== nth) return;
    let promise = Promise.resolve();
    for (let turn = 0; turn < turns; turn++) promise = promise.then(() => undefined);
    void promise.then(() => {
      cut = true;
      bench.box.cutPower();
    });
  };
  if (step === 'derive') bench.box.kdf.onDerive(arm);
  else if (step === 'wire') bench.onWire(arm);
  else bench.box.flash.watchSteps((seenStep) => seenStep.step === step && arm());
  await bench.box.finish(bench.askUnbind());
  return cut;
}
