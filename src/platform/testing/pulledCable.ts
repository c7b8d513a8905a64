/** The cable pulled for a moment during an unbinding, with or without messages getting lost: cloud and device agree in the end (I7). */
import { expect } from 'vitest';
import { createTestbed } from './testbed.ts';

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
  const testbed = await createTestbed();
  await testbed.goOnline();
  if (fault !== 'none') testbed.faults[fault] = true;
  const asked = testbed.askUnbind();
  await testbed.advance(at);
  testbed.box.ethernet.pull();
  await testbed.advance(100);
  testbed.box.ethernet.plug();
  if (fault !== 'none') testbed.faults[fault] = false;
  await testbed.box.finish(asked);
  await testbed.advance(40_000);
  const shown = await testbed.shows();
  expect(shown.binding.state, `${fault} at ${at}`).toBe(testbed.cloudHolds().bound ? 'bound' : 'not-bound');
  expect(shown, `${fault} at ${at}`).toMatchObject({ unsettled: false, status: { state: 'online' } });
  expect(testbed.sent).toHaveLength(1);
  expect(testbed.kept()?.binding.revision).toBeLessThanOrEqual(2);
}
