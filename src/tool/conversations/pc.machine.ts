/** How the tool is started on the PC: as anybody, or as administrator after the system has asked. One copy of it runs. */
import { type ActorRefFrom, assign, setup } from 'xstate';

export type PcEvent =
  | { type: 'shortcut.opened' }
  | { type: 'administrator.wanted' }
  | { type: 'consent.given' }
  | { type: 'consent.declined' }
  | { type: 'window.minimized' }
  | { type: 'window.raised' }
  | { type: 'window.closed' };

export const pcMachine = setup({
  types: { context: {} as { administrator: boolean }, events: {} as PcEvent, tags: {} as 'running' },
  actions: {
    asAnybody: assign({ administrator: false }),
    asAdministrator: assign({ administrator: true }),
  },
}).createMachine({
  id: 'pc',
  context: { administrator: false },
  initial: 'idle',
  states: {
    idle: {
      on: {
        'shortcut.opened': { target: 'open', actions: 'asAnybody' },
        'administrator.wanted': 'askingConsent',
      },
    },
    askingConsent: {
      on: {
        'consent.given': { target: 'open', actions: 'asAdministrator' },
        'consent.declined': 'idle',
      },
    },
    open: {
      tags: 'running',
      on: {
        'window.minimized': 'minimized',
        'window.closed': 'idle',
        // What runs goes first: two copies would fight for the port.
        'administrator.wanted': 'askingConsent',
      },
    },
    minimized: {
      tags: 'running',
      on: {
        'window.raised': 'open',
        'shortcut.opened': 'open',
        'window.closed': 'idle',
        'administrator.wanted': 'askingConsent',
      },
    },
  },
});

export type PcRef = ActorRefFrom<typeof pcMachine>;
