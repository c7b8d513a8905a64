/** What can stand in the way of an unbinding, in the order of the law (docs/design/0001), and a world in which some of it does. */
import { expect } from 'vitest';
import { PASSWORD } from '../../device/testing/index.ts';
import { createTestbed, type Testbed, type TestbedOptions } from './testbed.ts';

export interface Obstacle {
  name: string;
  world?: TestbedOptions;
  password?: string;
  happens?: (testbed: Testbed) => Promise<void> | void;
  answer: object;
}

/** Each answer must win over all that stand below it. */
export const obstacles: Obstacle[] = [
  { name: 'firmware 3.x', world: { profile: 'hybrid-3.5' }, answer: { ok: false, code: 'firmware-unsupported' } },
  { name: 'not activated', world: { activated: false }, answer: { ok: false, code: 'not-activated' } },
  {
    name: 'locked',
    happens: (testbed) => testbed.box.guess(7),
    answer: { ok: false, code: 'locked', secondsLeft: 60 },
  },
  { name: 'empty password', password: '', answer: { ok: false, code: 'password-empty' } },
  { name: 'wrong password', password: 'wrong', answer: { ok: false, code: 'password-wrong', attemptsLeft: 6 } },
  { name: 'service off', world: { service: false }, answer: { ok: false, code: 'service-off' } },
  { name: 'no cable', world: { plugged: false }, answer: { ok: false, code: 'offline', reason: 'no-link' } },
  { name: 'not bound', world: { bound: false }, answer: { ok: false, code: 'not-bound' } },
  {
    name: 'cloud refuses',
    happens(testbed) {
      testbed.faults.refuse = true;
    },
    answer: { ok: false, code: 'server-refused' },
  },
];

export async function worldWith(present: Obstacle[]): Promise<Testbed> {
  const testbed = await createTestbed(Object.assign({}, ...present.map((obstacle) => obstacle.world ?? {})));
  await testbed.box.powerOn();
  await testbed.advance(6000);
  for (const obstacle of present) await obstacle.happens?.(testbed);
  return testbed;
}

/** Every choice of at most `most` obstacles that can stand together, at least one. */
export function combinations(most: number): Obstacle[][] {
  const all = Array.from({ length: (1 << obstacles.length) - 1 }, (_, index) =>
    obstacles.filter((_obstacle, at) => (index + 1) & (1 << at)),
  );
  return all.filter(
    (present) => present.length <= most && present.filter(({ password }) => password !== undefined).length <= 1,
  );
}

/** The first of them in the order of the law answers, the binding stands, and what answers early derives no key. */
export async function expectFirstToAnswer(present: Obstacle[]): Promise<void> {
  const testbed = await worldWith(present);
  const derived = testbed.box.kdf.calls();
  const typed = present.find(({ password }) => password !== undefined)?.password ?? PASSWORD;
  const outcome = await testbed.unbind({ password: typed });
  expect(outcome, present.map((obstacle) => obstacle.name).join(' + ')).toEqual(present[0]?.answer);
  expect(testbed.cloudHolds().bound).toBe(!present.some((obstacle) => obstacle.name === 'not bound'));
  const early = ['firmware 3.x', 'not activated', 'locked', 'empty password'].includes(present[0]?.name ?? '');
  expect(testbed.box.kdf.calls() - derived).toBe(early ? 0 : 1);
}
