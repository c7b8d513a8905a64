/**
 * Closes a world of the law: every state that can be reached, and from each what every action does. Then walks over all of it on the
 * real service, and compares answers and rows at every step.
 */
import { expect } from 'vitest';
import type { ServiceStore } from '../serviceStore.ts';
import { START, type State, type Step } from './law.ts';
import type { LawAction } from './lawActions.ts';
import { createLawHouse, type LawHouse, type Written } from './lawHouse.ts';

const keyOf = (state: State): string => JSON.stringify(state);

/** What can be done in a state, by the action's place in its list: with the key of the state that it leads to. */
type Arrows = ReadonlyMap<number, { step: Step; to: string }>;
export interface Closure {
  arrows: ReadonlyMap<string, Arrows>;
  transitions: number;
}

export function closureOf(actions: readonly LawAction[]): Closure {
  const arrows = new Map<string, Arrows>();
  const queue: State[] = [START];
  let transitions = 0;
  for (let state = queue.pop(); state; state = queue.pop()) {
    if (arrows.has(keyOf(state))) continue;
    const out = new Map<number, { step: Step; to: string }>();
    for (const [at, action] of actions.entries()) {
      if (!action.may(state)) continue;
      const step = action.model(state);
      assertLaw(state, step, action.name);
      out.set(at, { step, to: keyOf(step.next) });
      queue.push(step.next);
    }
    arrows.set(keyOf(state), out);
    transitions += out.size;
  }
  return { arrows, transitions };
}

/** What must hold of the law itself, whatever the action: said a second time, in other words. */
function assertLaw(before: State, { next, change }: Step, name: string): void {
  const where = `${name} in ${keyOf(before)}`;
  expect(before.owner !== null && next.owner !== null && before.owner !== next.owner, where).toBe(false);
  expect(change === 'added', where).toBe(before.owner === null && next.owner !== null);
  expect(change === 'freed', where).toBe(before.owner !== null && next.owner === null);
  if (change === 'added') expect(before.row, where).not.toBe('none');
  // What has its fate, or names a binding that has passed, frees nobody.
  if (change === 'freed' && /again/.test(name)) {
    const its = /operation/.test(name) ? before.op : /bringing/.test(name) ? before.used : before.asked;
    expect(its?.fate, where).toBe('unseen');
    if (its && 'epoch' in its) expect(its.epoch, where).toBe('present');
    if (its && 'who' in its) expect(its.who, where).toBe(before.owner);
  }
  if (change === 'freed' && /bring/.test(name)) expect(before.ticket, where).toBe('present');
  for (const part of ['op', 'asked', 'used'] as const) {
    const [was, is] = [before[part], next[part]];
    const isSame = /again|given up/.test(name) && was && is;
    if (isSame && was.fate !== 'unseen') expect(is.fate, where).toBe(was.fate);
  }
}

export interface Walk {
  steps: number;
  houses: number;
}

/** After so many steps in a fresh house: what is read back at every step grows with them. */
const IN_ONE_HOUSE = 250;

/** Every arrow once at least, or as many steps as are wanted. @throws where the real service does anything else */
export async function walkAll(
  actions: readonly LawAction[],
  { arrows }: Closure,
  newStore: () => Promise<ServiceStore>,
  most = Number.POSITIVE_INFINITY,
): Promise<Walk> {
  const open = new Set([...arrows].flatMap(([state, out]) => [...out.keys()].map((at) => `${state}|${at}`)));
  let [steps, houses] = [0, 0];
  while (open.size > 0 && steps < most) {
    const house = await createLawHouse(await newStore());
    houses++;
    let here = keyOf(START);
    let written = await house.written();
    for (let walked = 0; walked < IN_ONE_HOUSE && steps < most && open.size > 0; ) {
      const path = towards(here, arrows, open);
      // What only a house knows in which nobody asked anything yet is met in the next one.
      if (path.length === 0 && walked > 0) break;
      if (path.length === 0) throw new Error(`${open.size} transitions cannot be reached from ${here}`);
      for (const at of path) {
        const [action, arrow] = [actions[at], arrows.get(here)?.get(at)];
        if (!action || !arrow) throw new Error(`There is no such action in ${here}.`);
        open.delete(`${here}|${at}`);
        written = await taken(house, action, arrow.step, written, `step ${++steps}: ${action.name} in ${here}`);
        here = arrow.to;
        walked++;
      }
    }
  }
  return { steps, houses };
}

async function taken(house: LawHouse, action: LawAction, step: Step, before: Written, what: string): Promise<Written> {
  expect(await action.real(house), what).toBe(step.answer);
  const after = await house.written();
  const { next, change, lines } = step;
  expect(after.owner, what).toBe(next.owner);
  expect(after.holders, what).toEqual(next.owner === null ? [] : [next.owner]);
  expect(after.doubled, what).toBe(0);
  expect(after.lines - before.lines, what).toBe(lines);
  // One effect for each change, in the order in which bindings come and go: none is freed twice, none is anybody's before it was freed.
  expect(after.changes.length - before.changes.length, what).toBe(change ? 1 : 0);
  expect([after.revision, after.lastEpoch], what).toEqual([
    after.changes.length,
    before.lastEpoch + (change === 'added' ? 1 : 0),
  ]);
  expect(after.epoch, what).toBe(next.owner === null ? null : after.lastEpoch);
  if (change) expect(after.changes.at(-1), what).toEqual({ change, epoch: after.lastEpoch });
  return after;
}

/** The shortest list of actions to an arrow that was not taken yet, that one included. */
function towards(from: string, arrows: Closure['arrows'], open: ReadonlySet<string>): number[] {
  const seen = new Set([from]);
  const queue: [string, number[]][] = [[from, []]];
  for (let first = 0; first < queue.length; first++) {
    const [state, path] = queue[first] ?? [from, []];
    for (const [at, { to }] of arrows.get(state) ?? []) {
      if (open.has(`${state}|${at}`)) return [...path, at];
      if (!seen.has(to)) queue.push([to, [...path, at]]);
      seen.add(to);
    }
  }
  return [];
}
