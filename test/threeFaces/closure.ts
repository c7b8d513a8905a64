/** Every state that the law leads to, with what must hold of each of them whatever the acts are: said a second time, in other words. */
import { expect } from 'vitest';
import type { Action } from './action.ts';
import * as law from './law.ts';
import * as ticket from './ticketLaw.ts';

type Step = law.Step;

import { type Firmware, isBound, keyOf, type State, start } from './state.ts';

/** From a state, by the act's place in its list: where it leads. */
export type Arrows = ReadonlyMap<number, string>;
export interface Closure {
  arrows: ReadonlyMap<string, Arrows>;
  states: readonly State[];
  transitions: number;
}

/** @throws where one of them is not as it must be */
export function closureOf(firmware: Firmware, actions: readonly Action[]): Closure {
  const from = start(firmware);
  const states: State[] = [];
  const arrows = new Map<string, Map<number, string>>();
  const first = keyOf(from);
  const queue: [string, State][] = [[first, from]];
  const known = new Set([first]);
  let transitions = 0;
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [key, state] = next;
    states.push(state);
    const out = new Map<number, string>();
    for (const [at, action] of actions.entries()) {
      if (!action.may(state)) continue;
      const step = action.model(state);
      const to = keyOf(step.next);
      assertStep(state, step, action.name);
      out.set(at, to);
      if (known.has(to)) continue;
      known.add(to);
      queue.push([to, step.next]);
    }
    if (out.size === 0) throw new Error(`Nothing can be done in ${key}.`);
    arrows.set(key, out);
    transitions += out.size;
  }
  return { arrows, states, transitions };
}

/** By whom a binding can end at all. */
const ENDS = /arrive|bring|twice|deletes|reach the cloud/;
/** Nobody with the admin's password stands behind it: the owner's account does. */
const BY_ACCOUNT = /deletes/;

function assertStep(before: State, { next, told }: Step, name: string): void {
  const freed = isBound(before.rev) && !isBound(next.rev);
  const wrong = (what: string): never => expect.fail(`${what}: ${name} in ${JSON.stringify(before)}`);
  if (next.rev < before.rev || next.rev > before.rev + 1) wrong('more than one change');
  if (freed && !ENDS.test(name)) wrong('freed by what frees nobody');
  // I1, I2: the password was shown for this operation, it names the binding that stands, it had no fate, and the device was linked.
  if (freed && !BY_ACCOUNT.test(name)) {
    const named = [
      before.open?.fate === 'unseen' ? before.open.names : null,
      before.phone?.kept && before.phone.fate === 'unseen' ? before.phone.names : null,
      /PC asks/.test(name) ? before.copy : null,
    ];
    if (!named.includes(before.rev)) wrong('freed without a password shown for that binding');
    if (!before.cloud) wrong('freed while it was offline');
  }
  // I2: a fate is for ever.
  if (before.open && next.open && before.open.fate !== 'unseen' && before.open.names === next.open.names)
    if (before.open.fate !== next.open.fate && next.asked?.stage !== 'sent') wrong('another fate');
  // I7: what the recorder believes was so, and never becomes older.
  if (next.copy < before.copy || next.copy > next.rev) wrong('a copy of nothing');
  // I12: nobody is told an outcome before flash holds it.
  if (told.includes('ok') && before.asked && next.open && next.asked === null && !/phone/.test(name))
    wrong('told too soon');
  // One at a time, and who waits waits for something that is in flash.
  if (next.asked && !next.power) wrong('somebody waits for a dark box');
  if (next.asked?.stage === 'sent' && !next.open) wrong('sent before it was noted');
  if (next.late && next.open?.fate !== 'unseen') wrong('a late request that can do nothing');
}

/** I6: the words that are on their way come, and what went away comes back. */
const MENDS: readonly ((state: State) => ((state: State) => Step) | null)[] = [
  ({ power }) => (power ? null : law.powerOn),
  ({ asked }) => asked && (asked.message.back ? law.answerComes : law.arrives),
  ({ reconciling }) => reconciling && (reconciling.message.back ? law.reconcilingComes : law.reconcilingArrives),
  ({ phone }) => (phone?.at === 'waiting' ? (phone.message?.back ? ticket.ticketComes : ticket.ticketArrives) : null),
  ({ agent, cloud }) => (agent ? (cloud ? null : law.beats) : law.registers),
  ({ copy, rev }) => (copy === rev ? null : law.newsComes),
];
const REST = 16;

/** Once nothing breaks any more, each of them is at rest after so many steps, and then everybody says the same (I6, I7). */
export function comesToRest(states: readonly State[]): void {
  for (const first of states) {
    let state = first;
    for (let steps = 0; steps < REST; steps++) {
      const here = state;
      const mend = MENDS.map((one) => one(here)).find((one) => one !== null);
      if (!mend) break;
      state = mend(here).next;
    }
    const { power, agent, cloud, copy, rev, open, asked, reconciling } = state;
    const rests = power && agent && cloud && !open && !asked && !reconciling && copy === rev;
    if (!rests) expect.fail(`${JSON.stringify(first)} does not come to rest: ${JSON.stringify(state)}`);
    if (law.refusal(state) !== (isBound(rev) ? null : 'not-bound'))
      expect.fail(`${JSON.stringify(state)} is a dead end`);
  }
}

/** Arrows that were not taken yet, by the state that they begin at. */
export type Open = Map<string, Set<number>>;

/** The shortest list of acts to an arrow that is open, that one included; none where none can be reached. */
export function towards(from: string, arrows: Closure['arrows'], open: Open): number[] {
  // What leaves everything as it is comes first: else one would have to come back for it.
  for (const at of open.get(from) ?? []) if (arrows.get(from)?.get(at) === from) return [at];
  const before = new Map<string, { from: string; at: number } | null>([[from, null]]);
  for (const state of before.keys()) {
    const [first] = open.get(state) ?? [];
    if (first !== undefined) {
      const path = [first];
      for (let back = before.get(state); back; back = before.get(back.from)) path.unshift(back.at);
      return path;
    }
    for (const [at, to] of arrows.get(state) ?? []) if (!before.has(to)) before.set(to, { from: state, at });
  }
  return [];
}
