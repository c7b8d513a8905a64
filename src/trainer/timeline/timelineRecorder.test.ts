import { describe, expect, test } from 'vitest';
import { assign, createActor, fromPromise, SimulatedClock, sendTo, setup, waitFor } from 'xstate';
import { createTimeline, type Timeline } from './timelineRecorder.ts';

type Verdict = { ok: boolean; code: string; attemptsLeft: number; user: { name: string } };

/** Asks for a password, as the menu's dialogs do: a promise judges it, a lock counts down second by second. */
const dialog = setup({
  types: {
    context: {} as { seconds: number },
    events: {} as { type: 'password.submitted'; secret: string; user: string } | { type: 'dismissed' },
  },
  actors: { judge: fromPromise<Verdict, { secret: string }>(() => new Promise(() => undefined)) },
  actions: { tick: assign({ seconds: ({ context }) => context.seconds - 1 }) },
}).createMachine({
  id: 'dialog',
  context: { seconds: 2 },
  initial: 'asking',
  states: {
    asking: { on: { 'password.submitted': 'judging', dismissed: 'closed' } },
    judging: {
      invoke: {
        id: 'judge',
        src: 'judge',
        input: ({ event }) => ({ secret: event.type === 'password.submitted' ? event.secret : '' }),
        onDone: 'locked',
        onError: 'asking',
      },
    },
    locked: {
      after: {
        1000: [
          { guard: ({ context }) => context.seconds > 1, target: 'locked', reenter: true, actions: 'tick' },
          { target: 'asking' },
        ],
      },
    },
    closed: { type: 'final' },
  },
});

const verdict: Verdict = { ok: false, code: 'locked', attemptsLeft: 0, user: { name: 'admin' } };
const judging = (judge: () => Promise<Verdict>) => dialog.provide({ actors: { judge: fromPromise(judge) } });

const room = setup({
  types: { events: {} as { type: 'opened' } | { type: 'left' } | { type: 'activity' } | { type: 'passed.on' } },
  actors: { dialog },
}).createMachine({
  id: 'room',
  initial: 'empty',
  states: {
    empty: { on: { opened: 'talking' } },
    talking: {
      type: 'parallel',
      invoke: { id: 'talk', src: 'dialog', onDone: 'empty' },
      on: { left: 'empty', 'passed.on': { actions: sendTo('talk', { type: 'dismissed' }) } },
      states: { light: { initial: 'on', states: { on: {} } }, door: {} },
    },
  },
});

const recorder = (capacity = 100) => {
  let time = 0;
  return createTimeline({ now: () => (time += 10), capacity });
};
const said = (timeline: Timeline) =>
  timeline.entries().map(({ actor, event, detail, state }) => [actor, event, detail, state].join(' | '));
const quiet = () => new Promise<void>((resolve) => queueMicrotask(() => resolve()));

describe('lines', () => {
  test('a conversation is told from its start, with the state after each event', () => {
    const timeline = recorder();
    const actor = createActor(room, { inspect: timeline.inspect }).start();
    actor.send({ type: 'opened' });
    actor.send({ type: 'left' });
    expect(said(timeline)).toEqual([
      'room |  |  | empty',
      'room | opened |  | talking.light.on, talking.door',
      'talk |  |  | asking',
      'room | left |  | empty',
    ]);
    expect(timeline.entries().map(({ id, at }) => [id, at])).toEqual([
      [1, 10],
      [2, 20],
      [3, 30],
      [4, 40],
    ]);
    expect(timeline.entries()[0]?.event).toBeNull();
  });

  test('a promise speaks only through the machine that asked it, and a secret is never written', async () => {
    const timeline = recorder();
    const actor = createActor(
      judging(async () => verdict),
      { inspect: timeline.inspect },
    ).start();
    actor.send({ type: 'password.submitted', secret: 'canary-42', user: 'admin' });
    await waitFor(actor, (snapshot) => snapshot.matches('locked'));
    expect(said(timeline)).toEqual([
      'dialog |  |  | asking',
      'dialog | password.submitted | secret: •••, user: admin | judging',
      'dialog | xstate.done.actor.judge | ok: false, code: locked, attemptsLeft: 0 | locked',
    ]);
    expect(JSON.stringify(timeline.entries())).not.toContain('canary');
    actor.stop();
  });

  test('a promise that fails tells why', async () => {
    const timeline = recorder();
    const actor = createActor(
      judging(() => Promise.reject(new Error('no port'))),
      { inspect: timeline.inspect },
    ).start();
    actor.send({ type: 'password.submitted', secret: 'x', user: 'admin' });
    await waitFor(actor, (snapshot) => snapshot.matches('asking'));
    expect(said(timeline).at(-1)).toBe('dialog | xstate.error.actor.judge | message: no port | asking');
    actor.stop();
  });

  test('of a countdown only its end is written', async () => {
    const timeline = recorder();
    const clock = new SimulatedClock();
    const machine = judging(async () => verdict);
    const actor = createActor(machine, { inspect: timeline.inspect, clock }).start();
    actor.send({ type: 'password.submitted', secret: 'x', user: 'admin' });
    await waitFor(actor, (snapshot) => snapshot.matches('locked'));
    const before = timeline.entries().length;
    clock.increment(1000);
    expect(timeline.entries()).toHaveLength(before);
    clock.increment(1000);
    expect(said(timeline).at(-1)).toBe('dialog | xstate.after.1000.dialog.locked |  | asking');
    actor.stop();
  });

  test('mouse activity leaves no line', () => {
    const timeline = recorder();
    const actor = createActor(room, { inspect: timeline.inspect }).start();
    for (let i = 0; i < 50; i++) actor.send({ type: 'activity' });
    expect(timeline.entries()).toHaveLength(1);
  });

  test('only the newest are kept', () => {
    const timeline = recorder(5);
    const actor = createActor(room, { inspect: timeline.inspect }).start();
    for (let i = 0; i < 20; i++) actor.send({ type: i % 2 ? 'left' : 'opened' });
    expect(timeline.entries()).toHaveLength(5);
    expect(said(timeline).at(-1)).toBe('room | left |  | empty');
  });
});

describe('actors', () => {
  test('the living and their present state; the dead are forgotten', () => {
    const timeline = recorder();
    const actor = createActor(room, { inspect: timeline.inspect }).start();
    expect(timeline.actors()).toEqual([{ actor: 'room', state: 'empty' }]);
    actor.send({ type: 'opened' });
    expect(timeline.actors()).toEqual([
      { actor: 'room', state: 'talking.light.on, talking.door' },
      { actor: 'talk', state: 'asking' },
    ]);
    actor.send({ type: 'passed.on' });
    expect(timeline.actors()).toEqual([{ actor: 'room', state: 'empty' }]);
    actor.stop();
    expect(timeline.actors()).toEqual([]);
  });

  test('lines stand in the order of events, also when a child ends its parent’s wait', () => {
    const timeline = recorder();
    const actor = createActor(room, { inspect: timeline.inspect }).start();
    actor.send({ type: 'opened' });
    actor.send({ type: 'passed.on' });
    expect(said(timeline).slice(-3)).toEqual([
      'room | passed.on |  | talking.light.on, talking.door',
      'talk | dismissed |  | closed',
      'room | xstate.done.actor.talk |  | empty',
    ]);
    actor.stop();
  });

  test('several roots share one timeline', () => {
    const timeline = recorder();
    const both = [createActor(room, { inspect: timeline.inspect }), createActor(dialog, { inspect: timeline.inspect })];
    for (const actor of both) actor.start();
    expect(timeline.actors().map(({ actor }) => actor)).toEqual(['room', 'dialog']);
    both[0]?.stop();
    expect(timeline.actors().map(({ actor }) => actor)).toEqual(['dialog']);
  });
});

describe('watching', () => {
  test('a burst is told once', async () => {
    const timeline = recorder();
    let told = 0;
    const unwatch = timeline.watch(() => told++);
    const actor = createActor(room, { inspect: timeline.inspect }).start();
    for (let i = 0; i < 20; i++) actor.send({ type: i % 2 ? 'left' : 'opened' });
    expect(told).toBe(0);
    await quiet();
    expect(told).toBe(1);
    actor.send({ type: 'activity' });
    await quiet();
    expect(told).toBe(1);
    unwatch();
    actor.send({ type: 'opened' });
    await quiet();
    expect(told).toBe(1);
  });

  test('the array stays the same until something changes', () => {
    const timeline = recorder();
    const actor = createActor(room, { inspect: timeline.inspect }).start();
    const before = timeline.entries();
    expect(timeline.entries()).toBe(before);
    actor.send({ type: 'opened' });
    expect(timeline.entries()).not.toBe(before);
    expect(before).toHaveLength(1);
  });
});
