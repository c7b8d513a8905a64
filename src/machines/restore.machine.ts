/**
 * Back to defaults: choose how far, Attention (Yes / No), Confirm Permission (admin password), busy; then the recorder restarts.
 * A refusal about the password leaves its dialog open, any other one is told in a box.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { DefaultsExtent, DefaultsResult } from '../device/index.ts';
import { atUptime, type LockClock, noting, oneSecondLater, TICK_MS } from './lockCountdown.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';
import type { SecretRef } from './secret.ts';

export interface RestorePorts extends LockClock {
  /** The wiring turns the reference into the password. */
  restore(request: { user: string; extent: DefaultsExtent; secret: SecretRef }): Promise<DefaultsResult>;
}

export type RestoreEvent =
  | { type: 'extent.chosen'; extent: DefaultsExtent }
  | { type: 'restore.confirmed' }
  | { type: 'restore.declined' }
  | { type: 'password.submitted'; secret: SecretRef }
  | { type: 'password.edited' }
  | { type: 'result.acknowledged' };

interface RestoreContext {
  user: string;
  extent: DefaultsExtent;
  refusal: Exclude<DefaultsResult, { ok: true }> | { code: 'fault' } | null;
}

export const restoreMachine = setup({
  types: {
    context: {} as RestoreContext,
    events: {} as RestoreEvent,
    input: {} as { user: string },
    tags: {} as 'busy' | 'locked' | 'password',
  },
  actors: {
    restore: port<DefaultsResult, { user: string; extent: DefaultsExtent; secret: SecretRef }>('restore', 'restore'),
  },
  actions: {
    tick: assign({ refusal: ({ context }) => oneSecondLater(context.refusal) }),
    forgetRefusal: assign({ refusal: null }),
  },
  guards: { lockLasts: ({ context }) => oneSecondLater(context.refusal) !== null },
}).createMachine({
  id: 'restore',
  context: ({ input }) => ({ user: input.user, extent: 'simple', refusal: null }),
  initial: 'choosing',
  states: {
    choosing: {
      entry: 'forgetRefusal',
      on: { 'extent.chosen': { target: 'confirming', actions: assign(({ event }) => ({ extent: event.extent })) } },
    },
    confirming: { on: { 'restore.confirmed': 'askingPassword', 'restore.declined': 'choosing' } },
    askingPassword: {
      tags: 'password',
      on: {
        'password.submitted': 'restoring',
        'password.edited': { actions: 'forgetRefusal' },
        'restore.declined': 'choosing',
      },
    },
    locked: {
      tags: ['password', 'locked'],
      on: { 'restore.declined': 'choosing' },
      after: {
        [TICK_MS]: [
          { guard: 'lockLasts', target: 'locked', reenter: true, actions: 'tick' },
          { target: 'askingPassword', actions: 'tick' },
        ],
      },
    },
    restoring: {
      tags: ['password', 'busy'],
      invoke: {
        id: 'restore',
        src: 'restore',
        input: ({ context, event }) => {
          assertEvent(event, 'password.submitted');
          return {
            user: context.user,
            extent: context.extent,
            secret: event.secret,
          };
        },
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'restored', actions: 'forgetRefusal' },
          {
            guard: ({ event }) => !event.output.ok && event.output.code === 'locked',
            target: 'locked',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
          {
            guard: ({ event }) =>
              !event.output.ok && (event.output.code === 'password-wrong' || event.output.code === 'password-empty'),
            target: 'askingPassword',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
          { target: 'refused', actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })) },
        ],
        onError: { target: 'refused', actions: assign({ refusal: { code: 'fault' } }) },
      },
    },
    refused: { on: { 'result.acknowledged': 'choosing' } },
    /** The recorder restarts; its life takes this page off the screen. */
    restored: { tags: 'busy' },
  },
});

export type RestoreRef = ActorRefFrom<typeof restoreMachine>;

export const wireRestore = (ports: RestorePorts) =>
  hearingPortsOnly(
    restoreMachine.provide({
      actors: { restore: fromPort((input) => ports.restore(input).then(noting(ports))) },
      actions: { tick: assign({ refusal: ({ context }) => atUptime(context.refusal, ports.uptime()) }) },
      guards: { lockLasts: ({ context }) => atUptime(context.refusal, ports.uptime()) !== null },
    }),
  );
