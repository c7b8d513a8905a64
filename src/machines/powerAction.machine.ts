/** Reboot and shutdown from the menu: asked, confirmed, done. What follows is the recorder's own life. */
import { type ActorRefFrom, assign, fromPromise, setup } from 'xstate';
import type { PowerResult } from '../device/index.ts';

export type PowerAction = 'reboot' | 'shutdown';

export interface PowerActionPorts {
  perform(request: { user: string; action: PowerAction }): Promise<PowerResult>;
}

export type PowerActionEvent =
  | { type: 'action.chosen'; action: PowerAction }
  | { type: 'action.confirmed' }
  | { type: 'action.declined' }
  | { type: 'result.acknowledged' };

export const powerActionMachine = setup({
  types: {
    context: {} as { user: string; action: PowerAction },
    events: {} as PowerActionEvent,
    input: {} as { user: string },
    tags: {} as 'busy',
  },
  actors: {
    perform: fromPromise<PowerResult, { user: string; action: PowerAction }>(() =>
      Promise.reject(new Error('perform: no port')),
    ),
  },
}).createMachine({
  id: 'powerAction',
  context: ({ input }) => ({ user: input.user, action: 'reboot' }),
  initial: 'choosing',
  states: {
    choosing: {
      on: { 'action.chosen': { target: 'confirming', actions: assign(({ event }) => ({ action: event.action })) } },
    },
    confirming: { on: { 'action.confirmed': 'performing', 'action.declined': 'choosing' } },
    performing: {
      tags: 'busy',
      invoke: {
        id: 'perform',
        src: 'perform',
        input: ({ context }) => context,
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'choosing' }, { target: 'refused' }],
        onError: 'refused',
      },
    },
    refused: { on: { 'result.acknowledged': 'choosing' } },
  },
});

export type PowerActionRef = ActorRefFrom<typeof powerActionMachine>;

export const wirePowerAction = (ports: PowerActionPorts) =>
  powerActionMachine.provide({ actors: { perform: fromPromise(({ input }) => ports.perform(input)) } });
