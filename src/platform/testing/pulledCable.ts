/** The cable pulled for a moment during an unbinding, with or without messages getting lost: cloud and device agree in the end (I7). */
import { expect } from 'vitest';
import { createBench, SERIAL } from './bench.ts';

export interface CableMoment {
  /** Simulated ms after the unbinding was asked for. */
  at: number;
  fault: 'none' | 'loseReplies' | 'loseRequests';
}

/** All that can happen within the time an unbinding may take, every `step` ms. */
export const cableMoments = (step: number): CableMoment[] =>
  Array.from({ length: Math.floor(14_000 / step) + 1 }, (_, index) => index * step).flatMap((at) =>
    (['none', 'loseReplies', 'loseRequests'] as const).map((fault) => ({ at, fault })),
  );

export async function expectAgreement({ at, fault }: CableMoment): Promise<void> {
  const bench = await createBench();
  await bench.goOnline();
  if (fault !== 'none') bench.faults[fault] = true;
  const asked = bench.askUnbind();
  await bench.advance(at);
  bench.box.ethernet.pull();
  await bench.advance(100);
  bench.box.ethernet.plug();
  if (fault !== 'none') bench.faults[fault] = false;
  await bench.box.finish(asked);
  await bench.advance(40_000);
  const shown = await bench.shows();
  expect(shown.binding.state, `${fault} at ${at}`).toBe(bench.cloudHolds().bound ? 'bound' : 'not-bound');
  expect(shown, `${fault} at ${at}`).toMatchObject({ unsettled: false, status: { state: 'online' } });
  expect(bench.sent).toHaveLength(1);
  expect(bench.cloud.state().devices[SERIAL]?.binding.revision).toBeLessThanOrEqual(2);
}
