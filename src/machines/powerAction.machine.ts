/** Reboot and shutdown from the menu: asked, confirmed, done. What follows is the recorder's own life. */
import { type ActorRefFrom, assign, setup } from 'xstate';
import type { PowerResult } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

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
    perform: port<PowerResult, { user: string; action: PowerAction }>('powerAction', 'perform'),
  },
}).createMachine({
  id: 'powerAction',
  context: ({ input: { user } }) => ({ user, action: 'reboot' }),
  initial: 'choosing',
  states: {
    choosing: {
      on: { 'action.chosen': { target: 'confirming', actions: assign(({ event }) => ({ action: event.action })) } },
    },
    confirming: { on: { 'action.confirmed': 'performing', 'action.declined': 'closed' } },
    performing: {
      tags: 'busy',
      invoke: {
        id: 'perform',
        src: 'perform',
        input: ({ context: { user, action } }) => ({ user, action }),
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'closed' }, { target: 'refused' }],
        onError: 'refused',
      },
    },
    refused: { on: { 'result.acknowledged': 'closed' } },
    /** The menu in the bar closes with its question. */
    closed: { type: 'final' },
  },
});

export type PowerActionRef = ActorRefFrom<typeof powerActionMachine>;

export const wirePowerAction = (ports: PowerActionPorts) =>
  hearingPortsOnly(powerActionMachine.provide({ actors: { perform: fromPort(ports.perform) } }));
