/** Asking a time server once, and what became of it. The server may be one that is not stored yet: one tries before one applies. */
import { type ActorRefFrom, assign, setup } from 'xstate';
import type { TimeSyncResult } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

export interface TimeSyncPorts {
  sync(request: TimeSyncRequest): Promise<TimeSyncResult>;
}

interface TimeSyncRequest {
  user: string;
  server: string;
  port: number;
}

export type TimeSyncEvent = { type: 'sync.requested'; server: string; port: number };

interface TimeSyncContext extends TimeSyncRequest {
  result: TimeSyncResult | { ok: false; code: 'fault' } | null;
}

export const timeSyncMachine = setup({
  types: {
    context: {} as TimeSyncContext,
    events: {} as TimeSyncEvent,
    input: {} as { user: string },
    tags: {} as 'busy',
  },
  actors: {
    sync: port<TimeSyncResult, TimeSyncRequest>('timeSync', 'sync'),
  },
}).createMachine({
  id: 'timeSync',
  context: ({ input }) => ({ ...input, server: '', port: 0, result: null }),
  initial: 'waiting',
  states: {
    waiting: {
      on: {
        'sync.requested': {
          target: 'asking',
          actions: assign(({ event }) => ({ server: event.server, port: event.port, result: null })),
        },
      },
    },
    asking: {
      tags: 'busy',
      invoke: {
        id: 'sync',
        src: 'sync',
        input: ({ context: { user, server, port } }) => ({ user, server, port }),
        onDone: { target: 'waiting', actions: assign({ result: ({ event }) => event.output }) },
        onError: { target: 'waiting', actions: assign({ result: { ok: false, code: 'fault' } }) },
      },
    },
  },
});

export type TimeSyncRef = ActorRefFrom<typeof timeSyncMachine>;

export const wireTimeSync = (ports: TimeSyncPorts) =>
  hearingPortsOnly(timeSyncMachine.provide({ actors: { sync: fromPort(ports.sync) } }));
