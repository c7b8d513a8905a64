/**
 * The plug is pulled at every step and every instant of an unbind. After the next boot the recorder shows what the cloud
 * holds, nothing is pending, and the operation was never sent again (I2, I6, I7).
 */
import { describe, expect, test } from 'vitest';
import { counted, createMemoryFlash, type Tear, tears } from '../device/testing/index.ts';
import { createTestbed, type Testbed } from './testing/testbed.ts';

type Wire = 'good' | 'loseReplies' | 'loseRequests' | 'refuse';
const wires: Wire[] = ['good', 'loseReplies', 'loseRequests', 'refuse'];

async function online(wire: Wire): Promise<Testbed> {
  const testbed = await createTestbed();
  await testbed.goOnline();
  if (wire !== 'good') testbed.faults[wire] = true;
  return testbed;
}

/** Faults stop, the power comes back, time passes: then device and cloud must agree. */
async function afterwards(testbed: Testbed, memoryLost: boolean, what: string): Promise<void> {
  let later = testbed;
  if (memoryLost) {
    const flash = createMemoryFlash(testbed.box.flash.contents());
    later = await createTestbed({ flash, farSide: testbed.farSide });
  }
  for (const wire of ['silent', 'loseReplies', 'loseRequests', 'refuse'] as const) later.faults[wire] = false;
  await later.goOnline();
  await later.advance(40_000);
  const shown = await later.shows();
  const holds = testbed.cloudHolds();
  expect(shown, what).toMatchObject({
    status: { state: 'online' },
    unsettled: false,
    unbindState: holds.bound ? 1 : 2,
  });
  expect(shown.binding.state, what).toBe(holds.bound ? 'bound' : 'not-bound');
  expect(memoryLost ? later.sent : [], `${what}: sent again`).toEqual([]);
  expect(testbed.sent.length, `${what}: sent`).toBeLessThanOrEqual(1);
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
          const testbed = await online(wire);
          const asked = testbed.askUnbind();
          await testbed.advance(at);
          testbed.box.cutPower();
          await testbed.box.finish(asked);
          if (!testbed.cloudHolds().bound) freed++;
          await afterwards(testbed, memoryLost, `${wire}, cut at ${at} ms`);
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
          const testbed = await online(wire);
          const sent = await cutAtWrite(testbed, call, tear);
          if (!sent) break;
          cuts++;
          await afterwards(testbed, call % 2 === 0, `${wire}, ${tear} at write ${call}`);
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
            const testbed = await online(wire);
            if (!(await cutAfterTurns(testbed, step, nth, turns))) break;
            cuts++;
            await afterwards(testbed, turns % 2 === 0, `${wire}, ${turns} turns after ${step} ${nth}`);
          }
        }
      }
      counted(`power cuts between promises, wire ${wire}`, cuts, 120);
    },
    120_000,
  );
});

/** @returns false when the unbind ended without coming to that write. */
async function cutAtWrite(testbed: Testbed, nth: number, tear: Tear): Promise<boolean> {
  let cut = false;
  let writes = 0;
  testbed.box.flash.plan((_, what) => {
    if (what === 'read' || cut || ++writes < nth) return null;
    cut = true;
    return { kind: 'cut', at: 37 * nth, tear };
  });
  await testbed.box.finish(testbed.askUnbind());
  testbed.box.flash.plan(() => null);
  return cut;
}

/** Pulls the plug `turns` promise turns after the nth `step` of the unbind. @returns false when it never came to that. */
async function cutAfterTurns(testbed: Testbed, step: string, nth: number, turns: number): Promise<boolean> {
  let seen = 0;
  let cut = false;
  const arm = (): void => {
    if (++seen !== nth) return;
    let promise = Promise.resolve();
    for (let turn = 0; turn < turns; turn++) promise = promise.then(() => undefined);
    void promise.then(() => {
      cut = true;
      testbed.box.cutPower();
    });
  };
  if (step === 'derive') testbed.box.kdf.onDerive(arm);
  else if (step === 'wire') testbed.onWire(arm);
  else testbed.box.flash.watchSteps((seenStep) => seenStep.step === step && arm());
  await testbed.box.finish(testbed.askUnbind());
  return cut;
}
