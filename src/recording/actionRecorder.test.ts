// What stands in a list and what does not: persons' events with their circumstances, no machine's, no secret, few signs of life.
import { expect, test } from 'vitest';
import { assign, createActor, fromPromise, setup } from 'xstate';
import { createActionRecorder, thinned } from './actionRecorder.ts';
import type { Entry } from './format.ts';

const door = setup({
  types: { context: {} as { knocks: number } },
  actors: { open: fromPromise(async () => 'opened') },
  actions: { count: assign({ knocks: ({ context }) => context.knocks + 1 }) },
}).createMachine({
  id: 'door',
  context: { knocks: 0 },
  meta: { internalEvents: ['wind.blew'] },
  initial: 'shut',
  states: {
    shut: {
      on: {
        'wind.blew': { actions: 'count' },
        'door.knocked': { actions: 'count' },
        'door.pushed': 'opening',
      },
    },
    opening: { invoke: { id: 'open', src: 'open', onDone: 'open' } },
    open: { after: { 1000: 'shut' }, on: { 'door.pulled': 'shut' } },
  },
});
const when = { life: 'running', place: 'here', platform: 'online' } as const;

test('persons’ events are written with time, place and state; answers, delays and what a machine is told are not', async () => {
  let time = 0;
  let input = true;
  const actionRecorder = createActionRecorder({
    now: () => time,
    when: () => when,
    describe: (ref) => (ref === 'secret-1' ? { is: 'right', of: 'admin', length: 8 } : null),
    inputUnderWay: () => input,
  });
  const actor = createActor(door, { inspect: actionRecorder.inspect }).start();
  const send = (event: object): void => actor.send(event as never);
  time = 10.4;
  send({ type: 'door.knocked', how: ['twice', { loud: true }], by: undefined, secret: 'secret-1' });
  send({ type: 'wind.blew' });
  send({ type: 'door.pulled' });
  time = 20;
  send({ type: 'door.pushed' });
  await Promise.resolve();
  await new Promise((settled) => setTimeout(settled));
  input = false;
  send({ type: 'door.pulled' });
  actionRecorder.command('pullPlug', []);
  expect(actionRecorder.entries()).toEqual([
    {
      at: 10,
      when,
      to: 'door',
      in: 'shut',
      event: {
        type: 'door.knocked',
        how: ['twice', { loud: true }],
        secret: { secret: { is: 'right', of: 'admin', length: 8 } },
      },
    },
    { at: 20, when, to: 'door', in: 'shut', event: { type: 'door.pushed' } },
    { at: 20, when, to: 'door', in: 'open', event: { type: 'door.pulled' }, by: 'screen' },
    { at: 20, when, command: 'pullPlug', with: [] },
  ]);
  actor.stop();
});

test('of the signs of life those are kept without which a minute would go by unseen, and the last of each row', () => {
  const activity = (at: number): Entry => ({ at, when, to: 'navigation', in: 'x', event: { type: 'activity' } });
  const click = (at: number): Entry => ({ at, when, to: 'navigation', in: 'x', event: { type: 'back.pressed' } });
  const rows = [0, 2, 4, 30, 48, 52, 70, 101, 300, 302].map((second) => activity(second * 1000));
  const kept = thinned([...rows, click(303_000)]);
  expect(kept.map(({ at }) => at / 1000)).toEqual([0, 48, 70, 101, 300, 302, 303]);
  for (const [index, { at }] of kept.entries()) {
    const next = kept[index + 1]?.at ?? at;
    const recorded = rows.filter((row) => row.at > at && row.at <= next).map((row) => row.at);
    expect(next - at < 60_000 || recorded.every((one) => one - at >= 60_000)).toBe(true);
  }
});
