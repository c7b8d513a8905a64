/** The provider's password for PPPoE: asked for in a dialog, because what a form holds can be read, and given to the recorder at once. */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { ApplyResult } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';
import type { SecretRef } from './secret.ts';

export interface LinePasswordPorts {
  store(request: { secret: SecretRef }): Promise<ApplyResult>;
}

export type LinePasswordEvent =
  | { type: 'password.submitted'; secret: SecretRef }
  | { type: 'password.edited' }
  | { type: 'cancelled' };

interface LinePasswordContext {
  refusal: Extract<ApplyResult, { ok: false }>['refused'][number] | { code: 'fault' } | null;
}

export const linePasswordMachine = setup({
  types: {
    context: {} as LinePasswordContext,
    events: {} as LinePasswordEvent,
    tags: {} as 'busy',
  },
  actors: { store: port<ApplyResult, { secret: SecretRef }>('linePassword', 'store') },
}).createMachine({
  id: 'linePassword',
  context: { refusal: null },
  initial: 'asking',
  states: {
    asking: {
      on: {
        'password.submitted': 'storing',
        'password.edited': { actions: assign({ refusal: null }) },
        cancelled: 'closed',
      },
    },
    storing: {
      tags: 'busy',
      invoke: {
        id: 'store',
        src: 'store',
        input: ({ event }) => {
          assertEvent(event, 'password.submitted');
          return { secret: event.secret };
        },
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'closed' },
          {
            target: 'asking',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output.refused[0] ?? null })),
          },
        ],
        onError: { target: 'asking', actions: assign({ refusal: { code: 'fault' } }) },
      },
    },
    closed: { type: 'final' },
  },
});

export type LinePasswordRef = ActorRefFrom<typeof linePasswordMachine>;

export const wireLinePassword = (ports: LinePasswordPorts) =>
  hearingPortsOnly(linePasswordMachine.provide({ actors: { store: fromPort((input) => ports.store(input)) } }));
