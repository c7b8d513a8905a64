/**
 * The state space of unbind × lock-out × power × cable × two faces, closed breadth first on a small model; then the real
 * recorder, agent and cloud walk a tour over every transition of it, and each answer and each picture is compared.
 */
import { expect, test } from 'vitest';
import { counted, PASSWORD } from '../device/testing/index.ts';
import { createTestbed, type Testbed } from './testing/testbed.ts';

/** Every action takes this long, so that a lock of 60 s is a number of actions. */
const TICK = 12_000;

interface Model {
  power: boolean;
  cable: boolean;
  bound: boolean;
  /** Wrong passwords in flash. Seven stay seven when a lock has run out, until the next check. */
  failures: number;
  /** Actions that will still meet a locked door. */
  lockedFor: number;
}

type Answer = string | string[];
interface Action {
  name: string;
  model(now: Model): { next: Model; answer?: Answer };
  real(testbed: Testbed): Promise<Answer | undefined>;
}

const code = (outcome: { ok: true } | { ok: false; code: string }): string => (outcome.ok ? 'ok' : outcome.code);

/** One password check at the model. */
function checked(now: Model, password: 'right' | 'wrong' | 'empty'): { next: Model; answer: string } {
  if (!now.power) return { next: now, answer: 'unknown-result' };
  if (now.lockedFor > 0) return { next: now, answer: 'locked' };
  if (password === 'empty') return { next: now, answer: 'password-empty' };
  if (password === 'right') return { next: { ...now, failures: 0 }, answer: 'ok' };
  const failures = now.failures === 7 ? 1 : now.failures + 1;
  // A lock begun now is met by the actions 12, 24, 36 and 48 s later.
  if (failures === 7) return { next: { ...now, failures, lockedFor: 5 }, answer: 'locked' };
  return { next: { ...now, failures }, answer: 'password-wrong' };
}

function unbound(now: Model, password: 'right' | 'wrong' | 'empty'): { next: Model; answer: string } {
  const check = checked(now, password);
  if (check.answer !== 'ok') return check;
  if (!now.cable) return { next: check.next, answer: 'offline' };
  if (!now.bound) return { next: check.next, answer: 'not-bound' };
  return { next: { ...check.next, bound: false }, answer: 'ok' };
}

/** The counter as the next boot finds it: a full one waits in whole again, which the next five actions meet. */
const booted = (now: Model): Model => ({ ...now, power: true, lockedFor: now.failures === 7 ? 6 : 0 });

const actions: Action[] = [
  {
    name: 'a wrong login at the screen',
    model: (now) => checked(now, 'wrong'),
    real: async (testbed) => code(await testbed.box.login('admin', 'wrong')),
  },
  {
    name: 'a wrong unbind by phone',
    model: (now) => unbound(now, 'wrong'),
    real: async (testbed) => code(await testbed.unbind({ password: 'wrong', way: 'app' })),
  },
  {
    name: 'an unbind without password',
    model: (now) => unbound(now, 'empty'),
    real: async (testbed) => code(await testbed.unbind({ password: '' })),
  },
  {
    name: 'the right login',
    model: (now) => checked(now, 'right'),
    real: async (testbed) => code(await testbed.box.login('admin', PASSWORD)),
  },
  {
    name: 'the right unbind at the screen',
    model: (now) => unbound(now, 'right'),
    real: async (testbed) => code(await testbed.unbind()),
  },
  {
    name: 'the right unbind on two faces at once',
    model(now) {
      const first = unbound(now, 'right');
      const second = first.answer === 'ok' ? 'in-progress' : first.answer;
      return { next: first.next, answer: [first.answer, second] };
    },
    real: async (testbed) =>
      (await testbed.box.finish(Promise.all([testbed.askUnbind(), testbed.askUnbind({ way: 'sadp' })]))).map(code),
  },
  {
    name: 'a wrong guess by tool and the right unbind at once',
    model(now) {
      const first = unbound(now, 'wrong');
      const second = unbound(first.next, 'right');
      return { next: second.next, answer: [first.answer, second.answer] };
    },
    real: async (testbed) =>
      (
        await testbed.box.finish(
          Promise.all([
            testbed.askUnbind({ way: 'sadp', password: 'wrong' }),
            testbed.askUnbind({ way: 'local-menu' }),
          ]),
        )
      ).map(code),
  },
  {
    name: 'the plug pulled, or put back',
    model: (now) => ({ next: now.power ? { ...now, power: false, lockedFor: 0 } : booted(now) }),
    async real(testbed) {
      if ((await testbed.device()).life === 'off') testbed.box.plugIn();
      else testbed.box.cutPower();
      return undefined;
    },
  },
  {
    name: 'a reboot',
    model: (now) => (now.power ? { next: booted(now), answer: 'ok' } : { next: now, answer: 'session-unknown' }),
    real: async (testbed) => {
      // Nobody logs in at a recorder that is off: all that there is then is a session of an earlier boot.
      const { life } = await testbed.device();
      const session = life === 'running' ? testbed.box.session('admin') : 'of an earlier boot';
      return code(await testbed.box.recorder.restart({ session }));
    },
  },
  {
    name: 'the cable pulled, or put back',
    model: (now) => ({ next: { ...now, cable: !now.cable } }),
    async real(testbed) {
      if (testbed.box.ethernet.linkUp()) testbed.box.ethernet.pull();
      else testbed.box.ethernet.plug();
      return undefined;
    },
  },
  {
    name: 'somebody binds it',
    model: (now) => ({ next: { ...now, bound: true }, answer: now.bound ? 'refused' : 'ok' }),
    real: async (testbed) => ((await testbed.bindTo('next@owner.test')) ? 'ok' : 'refused'),
  },
  { name: 'a wait', model: (now) => ({ next: now }), real: async () => undefined },
];

function step(now: Model, action: Action): { next: Model; answer: Answer | undefined } {
  const { next, answer } = action.model(now);
  return { next: { ...next, lockedFor: Math.max(0, next.lockedFor - 1) }, answer };
}

const keyOf = (model: Model): string => JSON.stringify(model);
const start: Model = { power: true, cable: true, bound: true, failures: 0, lockedFor: 0 };

/** Every state that can be reached, with where each action leads from it. */
function closure(): Map<string, string[]> {
  const known = new Map<string, string[]>();
  const queue = [start];
  for (let now = queue.shift(); now; now = queue.shift()) {
    if (known.has(keyOf(now))) continue;
    const nexts = actions.map((action) => step(now as Model, action).next);
    known.set(keyOf(now), nexts.map(keyOf));
    queue.push(...nexts);
  }
  return known;
}

/** The shortest list of actions from `from` to a transition that was not taken yet, that one included. */
function towards(from: string, graph: Map<string, string[]>, open: Set<string>): number[] {
  const seen = new Set([from]);
  const queue: [string, number[]][] = [[from, []]];
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    const [state, path] = entry;
    for (const [index, next] of (graph.get(state) ?? []).entries()) {
      if (open.has(`${state}|${index}`)) return [...path, index];
      if (!seen.has(next)) queue.push([next, [...path, index]]);
      seen.add(next);
    }
  }
  return [];
}

test('every transition of the model is what the real recorder, agent and cloud do', async () => {
  const graph = closure();
  const open = new Set([...graph].flatMap(([state]) => actions.map((_, index) => `${state}|${index}`)));
  const transitions = open.size;
  const testbed = await createTestbed();
  await testbed.goOnline();
  let now = start;
  let steps = 0;
  while (open.size > 0) {
    const path = towards(keyOf(now), graph, open);
    if (path.length === 0) throw new Error(`${open.size} transitions cannot be reached from ${keyOf(now)}`);
    for (const index of path) {
      const action = actions[index] as Action;
      const what = `step ${++steps}: ${action.name} in ${keyOf(now)}`;
      open.delete(`${keyOf(now)}|${index}`);
      const { next, answer } = step(now, action);
      const began = testbed.box.clock.now();
      expect(await action.real(testbed), what).toEqual(answer);
      await testbed.advance(TICK - (testbed.box.clock.now() - began));
      now = next;
      await compare(testbed, now, what);
    }
  }
  counted('states of unbind × lock-out × power × cable', graph.size, 80);
  counted('transitions of the full closure', transitions, 900);
  counted('steps walked on the real code', steps, 1000);
}, 120_000);

async function compare(testbed: Testbed, model: Model, what: string): Promise<void> {
  expect(testbed.cloudHolds().bound, what).toBe(model.bound);
  const shown = await testbed.shows();
  expect(shown.unsettled, what).toBe(false);
  if (!model.power) expect(shown.status, what).toEqual({ state: 'off' });
  else if (!model.cable) expect(shown.status, what).toEqual({ state: 'offline', reason: 'no-link' });
  else {
    expect(shown.status, what).toEqual({ state: 'online' });
    expect(shown.binding.state, what).toBe(model.bound ? 'bound' : 'not-bound');
    expect(shown.unbindState, what).toBe(model.bound ? 1 : 2);
  }
}
