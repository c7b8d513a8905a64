/**
 * Unbinding at the recorder's own screen: Attention (Yes / No) → Confirm Permission (admin password) → busy → the result.
 * The chart only converses; whether it may happen is decided by the law behind the `unbind` port.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { Refusal } from '../device/index.ts';
import type { UnbindOutcome } from '../platform/index.ts';
import { atUptime, type LockClock, noting, oneSecondLater, TICK_MS } from './lockCountdown.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';
import type { SecretRef } from './secret.ts';

export interface UnbindPorts extends LockClock {
  /** One attempt: the wiring gives it an id of its own and turns the reference into the password. */
  unbind(request: { epoch: number; secret: SecretRef }): Promise<UnbindOutcome>;
}

export type UnbindEvent =
  | { type: 'unbind.confirmed' }
  | { type: 'unbind.declined' }
  | { type: 'password.submitted'; secret: SecretRef }
  | { type: 'password.edited' }
  | { type: 'result.acknowledged' };

interface UnbindContext {
  /** The binding that the person saw when pressing Unbind; only that one may go. */
  epoch: number;
  refusal: Refusal | { code: 'fault' } | null;
}

/** Refusals that leave the password dialog open: the person can do something about them right there. */
const atPassword = (refusal: Refusal): boolean =>
  refusal.code === 'password-empty' || refusal.code === 'password-wrong';

export const unbindMachine = setup({
  types: {
    context: {} as UnbindContext,
    events: {} as UnbindEvent,
    input: {} as { epoch: number },
    tags: {} as 'busy' | 'locked' | 'password' | 'result',
  },
  actors: {
    unbind: port<UnbindOutcome, { epoch: number; secret: SecretRef }>('unbind', 'unbind'),
  },
  actions: {
    tick: assign({ refusal: ({ context }) => oneSecondLater(context.refusal) }),
    forgetRefusal: assign({ refusal: null }),
  },
  guards: { lockLasts: ({ context }) => oneSecondLater(context.refusal) !== null },
}).createMachine({
  id: 'unbind',
  context: ({ input }) => ({ epoch: input.epoch, refusal: null }),
  initial: 'confirming',
  states: {
    confirming: { on: { 'unbind.confirmed': 'askingPassword', 'unbind.declined': 'closed' } },
    askingPassword: {
      tags: 'password',
      on: {
        'password.submitted': 'unbinding',
        'password.edited': { actions: 'forgetRefusal' },
        'unbind.declined': 'closed',
      },
    },
    locked: {
      tags: ['password', 'locked'],
      on: { 'unbind.declined': 'closed' },
      after: {
        [TICK_MS]: [
          { guard: 'lockLasts', target: 'locked', reenter: true, actions: 'tick' },
          { target: 'askingPassword', actions: 'tick' },
        ],
      },
    },
    unbinding: {
      tags: ['password', 'busy'],
      invoke: {
        id: 'unbind',
        src: 'unbind',
        input: ({ context, event }) => {
          assertEvent(event, 'password.submitted');
          return {
            epoch: context.epoch,
            secret: event.secret,
          };
        },
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'unbound', actions: 'forgetRefusal' },
          {
            guard: ({ event }) => !event.output.ok && event.output.code === 'locked',
            target: 'locked',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
          {
            guard: ({ event }) => !event.output.ok && atPassword(event.output),
            target: 'askingPassword',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
          { target: 'refused', actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })) },
        ],
        onError: { target: 'refused', actions: assign({ refusal: { code: 'fault' } }) },
      },
    },
    unbound: { tags: 'result', on: { 'result.acknowledged': 'closed' } },
    refused: { tags: 'result', on: { 'result.acknowledged': 'closed' } },
    closed: { type: 'final' },
  },
});

export type UnbindRef = ActorRefFrom<typeof unbindMachine>;

export const wireUnbind = (ports: UnbindPorts) =>
  hearingPortsOnly(
    unbindMachine.provide({
      actors: { unbind: fromPort((input) => ports.unbind(input).then(noting(ports))) },
      actions: { tick: assign({ refusal: ({ context }) => atUptime(context.refusal, ports.uptime()) }) },
      guards: { lockLasts: ({ context }) => atUptime(context.refusal, ports.uptime()) !== null },
    }),
  );
