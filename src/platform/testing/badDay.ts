/**
 * A day of the whole recorder over a bad wire, drawn from a seed: messages are late, doubled, out of order or lost while people and
 * circumstances do what they do. Then all is quiet, and the books are compared.
 */
import { expect } from 'vitest';
import { chaoticLink } from '../../cloud/testing/index.ts';
import { createSeededRandom, createSimulatedClock } from '../../device/testing/index.ts';
import { type Asked, type Day, happen, putRight } from './happenings.ts';
import { createTestbed, SERIAL, type Testbed } from './testbed.ts';

const HAPPENINGS = 40;
/** Simulated ms between two of them, and how late a message is at the most: replies of the last come after their time. */
const PAUSES = [0, 300, 4000, 15_000];
const LATEST = [500, 3000, 8000, 25_000];
/** Simulated ms after which nothing may be on its way any more: a lock, a boot, retries and a registration. */
const QUIET_MS = 120_000;

export interface BadDay {
  asked: Asked[];
  /** Operations that took effect. */
  done: number;
  /** Unbind requests that the agent put on the wire, copies that the wire made included. */
  sent: number;
}

export async function liveBadDay(seed: number): Promise<BadDay> {
  const random = createSeededRandom(seed);
  const clock = createSimulatedClock();
  const chance = (): number => random.below(1000) / 1000;
  const latest = LATEST[seed % LATEST.length] ?? 0;
  let calm = false;
  const testbed = await createTestbed({
    clock,
    wire: (link) => chaoticLink(link, { clock, chance, latest, worse: true, calm: () => calm }),
  });
  const freed: number[] = [];
  let holds = testbed.cloudHolds();
  testbed.cloud.watch((_, { binding }) => {
    if (holds.bound && !binding.bound) freed.push(holds.epoch);
    holds = binding;
  });
  noneComesBack(testbed, `seed ${seed}`);
  const day: Day = { testbed, random, asked: [], freedElsewhere: [] };
  await testbed.box.powerOn();
  await testbed.advance(random.below(20_000));
  for (let count = 0; count < HAPPENINGS; count++) {
    await happen(day);
    await testbed.advance(PAUSES[random.below(PAUSES.length)] ?? 0);
  }
  calm = true;
  await putRight(day);
  await testbed.advance(QUIET_MS);
  const done = expectOneEffect(day, freed, `seed ${seed}`);
  await expectAgreement(day, `seed ${seed}`);
  return { asked: day.asked, done, sent: testbed.sent.length };
}

/** An owner who is gone, or whom another follows, is never shown again, whatever word arrives late. */
function noneComesBack({ platform }: Testbed, what: string): void {
  let least = 0;
  let shown = 0;
  platform.watch(({ binding }) => {
    if (binding.state === 'bound') {
      expect(binding.epoch, `${what}: shown as the owner`).toBeGreaterThanOrEqual(least);
      least = shown = binding.epoch;
    }
    if (binding.state === 'not-bound') least = shown + 1;
  });
}

/** I2 and I6. @returns how many operations took effect. */
function expectOneEffect({ testbed, asked, freedElsewhere }: Day, freed: number[], what: string): number {
  const isDone = (operationId: string): boolean => testbed.farSide.outcome(SERIAL, operationId) === 'done';
  const epochs = new Map(asked.map(({ operationId, epoch }) => [operationId, epoch]));
  const done = [...epochs].filter(([operationId]) => isDone(operationId)).map(([, epoch]) => epoch);
  // Whoever was freed was freed by one operation that named them, or over the cloud.
  const inOrder = (list: number[]): number[] => [...list].sort((one, other) => one - other);
  expect(inOrder(freed), `${what}: whom the operations freed`).toEqual(inOrder([...done, ...freedElsewhere]));
  for (const { operationId, epoch, outcome } of asked) {
    const at = `${what}: ${operationId} on ${epoch}, told ${JSON.stringify(outcome)}`;
    expect(outcome, at).not.toBe('awaited');
    if (outcome !== 'awaited' && (outcome.ok || outcome.code !== 'unknown-result'))
      expect(isDone(operationId), at).toBe(outcome.ok);
  }
  return done.length;
}

/** I7: screen, flash and cloud say the same, and nothing is open. */
async function expectAgreement({ testbed }: Day, what: string): Promise<void> {
  const shown = await testbed.shows();
  expect(shown, what).toMatchObject({ status: { state: 'online' }, unsettled: false });
  expect(await testbed.inSession(), `${what}: a live session`).toBe(true);
  const { revision, ...holds } = testbed.cloudHolds();
  const binding = holds.bound ? { state: 'bound', epoch: holds.epoch, account: holds.account } : { state: 'not-bound' };
  expect(shown.binding, what).toEqual(binding);
  expect(await testbed.record(), what).toMatchObject({ binding, revision });
  // The next sign of life, and the end of the wait for its answer.
  expect(testbed.box.clock.waiting(), `${what}: waits`).toBeLessThanOrEqual(3);
}
