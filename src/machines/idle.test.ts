// The idle watch under a parent that notes what it hears.

import { expect, test } from 'vitest';
import { assign, createActor, type InspectionEvent, sendTo, setup } from 'xstate';
import { simulatedTimers } from '../../test/harness/simulatedTimers.ts';
import { createSimulatedClock } from '../device/testing/index.ts';
import { type IdleEvent, idleMachine } from './idle.machine.ts';

const MINUTE = 60_000;

function watch(minutes: number) {
  const clock = createSimulatedClock();
  const taken = new Set<unknown>();
  const inspect = (event: InspectionEvent): void => {
    if (event.type === '@xstate.microstep') for (const transition of event._transitions) taken.add(transition);
  };
  const parent = setup({
    types: { context: {} as { expired: number }, events: {} as { type: 'session.expired' } | IdleEvent },
    actors: { idle: idleMachine },
  }).createMachine({
    context: { expired: 0 },
    invoke: { id: 'idle', src: 'idle', input: { minutes } },
    on: {
      'session.expired': { actions: assign({ expired: ({ context }) => context.expired + 1 }) },
      '*': { actions: sendTo('idle', ({ event }) => event) },
    },
  });
  const actor = createActor(parent, { clock: simulatedTimers(clock), inspect }).start();
  return {
    clock,
    taken,
    send: (event: IdleEvent) => actor.send(event),
    expired: () => actor.getSnapshot().context.expired,
    state: () => actor.getSnapshot().children['idle']?.getSnapshot().value,
  };
}

test.each([1, 2, 5, 10, 20, 30])('after %i minutes of silence, to the second, once', async (minutes) => {
  const { clock, send, expired, state } = watch(minutes);
  send({ type: 'session.began' });
  await clock.advance(minutes * MINUTE - 1);
  expect(expired()).toBe(0);
  await clock.advance(1);
  expect(expired()).toBe(1);
  expect(state()).toBe('asleep');
  await clock.advance(60 * MINUTE);
  expect(expired()).toBe(1);
});

test('before a session nothing is watched, after it neither', async () => {
  const { clock, send, expired } = watch(1);
  await clock.advance(10 * MINUTE);
  send({ type: 'activity' });
  send({ type: 'session.began' });
  send({ type: 'session.ended' });
  await clock.advance(10 * MINUTE);
  expect(expired()).toBe(0);
});

test('activity begins the wait anew', async () => {
  const { clock, send, expired } = watch(1);
  send({ type: 'session.began' });
  for (let input = 0; input < 10; input++) {
    await clock.advance(MINUTE - 1);
    send({ type: 'activity' });
  }
  expect(expired()).toBe(0);
  await clock.advance(MINUTE);
  expect(expired()).toBe(1);
});

test('other minutes count from the moment they are set, in a session and before one', async () => {
  const { clock, send, expired } = watch(30);
  send({ type: 'autoLogout.changed', minutes: 10 });
  send({ type: 'session.began' });
  await clock.advance(9 * MINUTE);
  send({ type: 'autoLogout.changed', minutes: 2 });
  await clock.advance(2 * MINUTE - 1);
  expect(expired()).toBe(0);
  await clock.advance(1);
  expect(expired()).toBe(1);
});

test('0 never expires, not even beyond the longest delay a timer takes; and may be given up', async () => {
  const { clock, send, expired, state } = watch(0);
  send({ type: 'session.began' });
  await clock.advance(80 * 24 * 60 * MINUTE);
  expect(expired()).toBe(0);
  expect(state()).toBe('watching');
  send({ type: 'autoLogout.changed', minutes: 1 });
  await clock.advance(MINUTE);
  expect(expired()).toBe(1);
});

test('every transition of the machine was taken by what stands above', async () => {
  const { clock, send, taken } = watch(1);
  send({ type: 'autoLogout.changed', minutes: 0 });
  send({ type: 'session.began' });
  send({ type: 'activity' });
  await clock.advance(2 ** 31);
  send({ type: 'autoLogout.changed', minutes: 1 });
  send({ type: 'session.ended' });
  send({ type: 'session.began' });
  await clock.advance(MINUTE);
  const all = Object.values(idleMachine.states).flatMap((node) => [...node.transitions.values()].flat());
  expect(all.length).toBe(7);
  expect(all.filter((transition) => !taken.has(transition))).toEqual([]);
});
