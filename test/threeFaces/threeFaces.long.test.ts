// One recorder, one cloud, three faces: the whole of what may happen while somebody unbinds, on a model of the law, and each step of it on the
// real recorder, agent, SADP, cloud and service.
import { expect, test } from 'vitest';
import { counted, soakOr } from '../../src/device/testing/index.ts';
import { closureOf, comesToRest } from './closure.ts';
import { planted } from './mistakes.ts';
import { walkAll, wander } from './walk.ts';
import { everything, worlds } from './worlds.ts';

const TIME = soakOr(7_200_000, 600_000);

test.each(worlds.map((world) => [world.name, world] as const))(
  '%s: closed, and what the law says is what happens',
  async (name, { firmware, actions, floor, most }) => {
    const closure = closureOf(firmware, actions);
    counted(`states of ${name}, closed`, closure.states.length, floor[0]);
    counted(`transitions between them`, closure.transitions, floor[1]);
    comesToRest(closure.states);
    const all = Number.POSITIVE_INFINITY;
    const { steps, houses, arrows } = await walkAll(firmware, actions, closure, { most: soakOr(all, most) });
    if (soakOr(all, most) === all) expect(arrows).toBe(closure.transitions);
    counted(`of them done to the real thing, in ${houses} houses`, arrows, Math.min(closure.transitions, most / 2));
    counted('steps that it took', steps, arrows);
  },
  TIME,
);

test(
  'all of it at once, on firmware 4.x, wandered through: what the law says is what happens',
  async () => {
    const most = soakOr(100_000, 1500);
    const states = await wander('4.x', everything, { seed: 20, most });
    counted('states of everything that were met', states, most / 2);
  },
  TIME,
);

// Nearly two million transitions: the whole of it at once, which nobody walks. By the soak alone: elsewhere it is no test that is left out.
if (soakOr(1, 0) === 1)
  test(
    'all of it at once, on firmware 4.x, is closed too',
    () => {
      const closure = closureOf('4.x', everything);
      counted('states of everything, closed', closure.states.length, 100_000);
      counted('transitions between them', closure.transitions, 1_500_000);
      comesToRest(closure.states);
    },
    TIME,
  );

test.each(planted)('a walk finds it when %s', async (_, { firmware, actions }, mistake) => {
  const walk = walkAll(firmware, actions, closureOf(firmware, actions), { ...mistake, most: 4000 });
  await expect(walk).rejects.toThrow(/^step \d+: /);
});
