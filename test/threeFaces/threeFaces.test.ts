// The beginning of the long walk, and that it would find what it is for.
import { expect, test } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { closureOf, comesToRest } from './closure.ts';
import { createThreeFaces } from './house.ts';
import { planted } from './mistakes.ts';
import { walkAll } from './walk.ts';
import { overCloud, threeFaces } from './worlds.ts';

const STEPS = 250;

test.each([threeFaces, overCloud('3.x'), overCloud('5.x')].map((world) => [world.name, world] as const))(
  'the first steps of %s: what the law says is what happens',
  async (name, { firmware, actions, floor }) => {
    const closure = closureOf(firmware, actions);
    counted(`states of ${name}, closed`, closure.states.length, floor[0]);
    comesToRest(closure.states);
    const { arrows } = await walkAll(firmware, actions, closure, { most: STEPS });
    counted('transitions done to the real thing', arrows, STEPS / 2);
  },
);

test.each(planted.filter(([what]) => /firmware|operation frees|picture/.test(what)))(
  'it is found at once when %s',
  async (_, { firmware, actions }, mistake) => {
    const walk = walkAll(firmware, actions, closureOf(firmware, actions), { ...mistake, most: 1000 });
    await expect(walk).rejects.toThrow(/^step \d+: /);
  },
);

test.each([
  ['before', 1, false],
  ['after', 1, false],
  ['before', 3, false],
  ['after', 3, true],
] as const)(
  'the plug pulled %s save %i of a request: charged first, and what was noted is settled',
  async (when, nth, isNoted) => {
    const house = await createThreeFaces('4.x');
    await house.cutWhileAsking(nth, when);
    await house.powerOn();
    expect((await house.core.testbed.shows()).unsettled).toBe(isNoted);
    if (isNoted) {
      await house.arrives('reconciling');
      await house.comes('reconciling');
    }
    expect(await house.core.testbed.shows()).toMatchObject({ unsettled: false, binding: { state: 'bound' } });
    expect(await house.ask('screen')).toEqual([null]);
    await house.arrives('asked');
    expect(await house.comes('asked')).toEqual(['ok']);
  },
);
