/** Walks the law on the real thing: every act that can be done in every state is done there, and after each of them everybody's word is compared. */
import { expect } from 'vitest';
import type { Json } from '../../src/device/index.ts';
import { createSeededRandom } from '../../src/device/testing/index.ts';
import type { Action } from './action.ts';
import { type Closure, type Open, towards } from './closure.ts';
import { SERIAL } from './cloudSide.ts';
import { type Core, type Mistakes, PASSWORDS } from './core.ts';
import { createThreeFaces, type ThreeFaces } from './house.ts';
import { type Firmware, isBound, keyOf, type State, start } from './state.ts';

export interface Walk {
  steps: number;
  houses: number;
  arrows: number;
}

/** After so many steps in a fresh house: what it has kept grows with them. */
const IN_ONE_HOUSE = 300;
/** The real revision and epoch when the law's revision is 1. */
const [REVISION, EPOCH] = [3, 2];

/** Every arrow once at least, or as many steps as are wanted. @throws where the real thing does anything else */
export async function walkAll(
  firmware: Firmware,
  actions: readonly Action[],
  { arrows, transitions }: Closure,
  { most = Number.POSITIVE_INFINITY, ...mistakes }: Mistakes & { most?: number } = {},
): Promise<Walk> {
  const open: Open = new Map([...arrows].map(([state, out]) => [state, new Set(out.keys())]));
  let [steps, houses, done] = [0, 0, 0];
  while (open.size > 0 && steps < most) {
    const house = await createThreeFaces(firmware, mistakes);
    houses++;
    let state = start(firmware);
    for (let walked = 0; walked < IN_ONE_HOUSE && steps < most && open.size > 0; ) {
      const path = towards(keyOf(state), arrows, open);
      if (path.length === 0 && walked > 0) break;
      if (path.length === 0) throw new Error(`${transitions - done} transitions cannot be reached from the start`);
      for (const at of path) {
        const action = actions[at];
        const here = keyOf(state);
        if (!action) throw new Error(`There is no such action in ${here}.`);
        if (open.get(here)?.delete(at)) done++;
        if (open.get(here)?.size === 0) open.delete(here);
        state = await taken(house, action, state, ++steps);
        walked++;
      }
    }
    await nowhereAPassword(house.core);
  }
  return { steps, houses, arrows: done };
}

/** Always on to the nearest state where nobody was, through a world that is too large to be walked. @returns in how many it was */
export async function wander(
  firmware: Firmware,
  actions: readonly Action[],
  { seed, most }: { seed: number; most: number },
): Promise<number> {
  const random = createSeededRandom(seed);
  const seen = new Set<string>();
  for (let steps = 0; steps < most; ) {
    const house = await createThreeFaces(firmware);
    let state = start(firmware);
    for (let walked = 0; walked < IN_ONE_HOUSE && steps < most; )
      for (const action of toNewState(state, actions, seen, () => random.below(1000))) {
        state = await taken(house, action, state, ++steps);
        seen.add(keyOf(state));
        walked++;
      }
    await nowhereAPassword(house.core);
  }
  return seen.size;
}

/** Acts that lead to where nobody was; of those that are as near, some. */
function toNewState(from: State, actions: readonly Action[], seen: ReadonlySet<string>, lot: () => number): Action[] {
  const order = actions.map((action) => [lot(), action] as const).sort(([one], [other]) => one - other);
  const known = new Set([keyOf(from)]);
  const queue: [State, Action[]][] = [[from, []]];
  for (let at = 0; at < queue.length; at++) {
    const [state, path] = queue[at] ?? [from, []];
    for (const [, action] of order) {
      if (!action.may(state)) continue;
      const { next } = action.model(state);
      const key = keyOf(next);
      if (known.has(key)) continue;
      known.add(key);
      if (!seen.has(key)) return [...path, action];
      queue.push([next, [...path, action]]);
    }
  }
  throw new Error('Everybody was everywhere.');
}

/** One act done to the real thing. @returns the state after it. @throws where it does anything else */
async function taken(house: ThreeFaces, action: Action, state: State, number: number): Promise<State> {
  const { next, told } = action.model(state);
  const what = `step ${number}: ${action.name} in ${JSON.stringify(state)}`;
  const really = await action.real(house).catch((thrown: unknown) => {
    throw new Error(`${what}: ${String(thrown)}`, { cause: thrown });
  });
  expect(really, `${what}: told`).toEqual(told);
  await compare(house.core, next, what);
  return next;
}

/** What the cloud holds, what flash holds, what is shown, and whether each has a session: all of it after every step. */
async function compare({ testbed, side }: Core, state: State, what: string): Promise<void> {
  const { rev, copy, power, agent, cloud, open, phone } = state;
  const epochOf = (revision: number): number => (revision + 1) / 2 + EPOCH - 1;
  const holds = await side.holds();
  const now = { revision: rev + REVISION - 1, epoch: isBound(rev) ? epochOf(rev) : null };
  expect(holds, `${what}: the cloud`).toMatchObject(now);
  const shown = await testbed.shows();
  const record = (await testbed.record()) as {
    revision: number;
    operation: { operationId: string; outcome: Json } | null;
  };
  if (power) {
    expect(record.revision - REVISION + 1, `${what}: the copy`).toBe(copy);
    const noted = record.operation?.outcome === null ? record.operation : null;
    expect([noted !== null, shown.unsettled], `${what}: an open operation`).toEqual([open !== null, open !== null]);
    if (noted) expect(await side.fateOf(noted.operationId), `${what}: its fate`).toBe(open?.fate);
    expect(shown.binding, `${what}: shown`).toMatchObject(
      isBound(copy) ? { state: 'bound', epoch: epochOf(copy) } : { state: 'not-bound' },
    );
    if (copy === rev && shown.binding.state === 'bound')
      expect(shown.binding.account, `${what}: whom it names`).toBe(holds.owner);
  }
  expect(shown.status.state === 'online', `${what}: online`).toBe(agent);
  expect(await side.cloud.isOnline(SERIAL), `${what}: linked`).toBe(cloud);
  const ticket = phone?.kept && !(isBound(rev) && phone.names !== rev) ? epochOf(phone.names) : null;
  if (ticket !== null) expect(await side.ticketEpoch(), `${what}: the ticket`).toBe(ticket);
}

/** I9: of a whole house, after all that was done in it. */
async function nowhereAPassword({ testbed, side, sadp }: Core): Promise<void> {
  const flash = Object.values(testbed.box.flash.contents()).map((bytes) => bytes && new TextDecoder().decode(bytes));
  const all = JSON.stringify([await testbed.log(), flash, sadp.sent, side.allRows(), await testbed.shows()]);
  for (const secret of PASSWORDS) expect(all.includes(secret), `a password is kept or told`).toBe(false);
}
