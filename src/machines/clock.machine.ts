/**
 * Setting the recorder's clock: six numbers and OK. Whether they are a date that exists is known to whoever knows the zone, so OK
 * brings the instant along, or none.
 */
import { type ActorRefFrom, assign, setup } from 'xstate';
import type { ClockResult } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

export interface ClockPorts {
  set(request: { user: string; at: number }): Promise<ClockResult>;
}

export type ClockPart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

export type ClockEvent =
  /** A number, or what was typed and is none. */
  | { type: 'part.changed'; part: ClockPart; value: number | string }
  /** null: no such date or time. */
  | { type: 'clock.submitted'; at: number | null }
  | { type: 'cancelled' };

export type ClockRefusal = 'no-such-time' | 'no-right' | 'out-of-range' | 'fault';

interface ClockContext {
  user: string;
  parts: Record<ClockPart, number | string>;
  at: number;
  refusal: ClockRefusal | null;
}

export const clockMachine = setup({
  types: {
    context: {} as ClockContext,
    events: {} as ClockEvent,
    input: {} as { user: string; parts: Record<ClockPart, number> },
    tags: {} as 'busy',
  },
  actors: {
    set: port<ClockResult, { user: string; at: number }>('clock', 'set'),
  },
  guards: { exists: ({ event }) => event.type === 'clock.submitted' && event.at !== null },
}).createMachine({
  id: 'clock',
  context: ({ input }) => ({ ...input, at: 0, refusal: null }),
  initial: 'editing',
  states: {
    editing: {
      on: {
        'part.changed': {
          actions: assign(({ context, event }) => ({
            parts: { ...context.parts, [event.part]: event.value },
            refusal: null,
          })),
        },
        'clock.submitted': [
          { guard: 'exists', target: 'setting', actions: assign({ at: ({ event }) => event.at ?? 0 }) },
          { actions: assign({ refusal: 'no-such-time' }) },
        ],
        cancelled: 'closed',
      },
    },
    setting: {
      tags: 'busy',
      invoke: {
        id: 'set',
        src: 'set',
        input: ({ context: { user, at } }) => ({ user, at }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'closed' },
          {
            target: 'editing',
            actions: assign({ refusal: ({ event }) => (event.output.ok ? null : event.output.code) }),
          },
        ],
        onError: { target: 'editing', actions: assign({ refusal: 'fault' }) },
      },
    },
    closed: { type: 'final' },
  },
});

export type ClockRef = ActorRefFrom<typeof clockMachine>;

export const wireClock = (ports: ClockPorts) =>
  hearingPortsOnly(clockMachine.provide({ actors: { set: fromPort(ports.set) } }));
