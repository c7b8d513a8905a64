/** Changing one's own password: the old one and a new one in one form. Wrong old ones count as at the login. */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { ChangePasswordResult } from '../device/index.ts';
import { atUptime, type LockClock, noting, oneSecondLater, TICK_MS } from './lockCountdown.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';
import type { SecretRef } from './secret.ts';

type Request = { user: string; secret: SecretRef; next: SecretRef };

export interface OwnPasswordPorts extends LockClock {
  change(request: Request): Promise<ChangePasswordResult>;
}

export type OwnPasswordEvent =
  | { type: 'passwords.submitted'; secret: SecretRef; next: SecretRef }
  | { type: 'password.edited' }
  | { type: 'cancelled' };

interface OwnPasswordContext {
  user: string;
  refusal: Extract<ChangePasswordResult, { ok: false }> | { code: 'fault' } | null;
  changed: boolean;
}

export const ownPasswordMachine = setup({
  types: {
    context: {} as OwnPasswordContext,
    events: {} as OwnPasswordEvent,
    input: {} as { user: string },
    tags: {} as 'busy' | 'locked',
  },
  actors: {
    change: port<ChangePasswordResult, Request>('ownPassword', 'change'),
  },
  actions: {
    tick: assign({ refusal: ({ context }) => oneSecondLater(context.refusal) }),
    refuse: assign((_now, { answer }: { answer: ChangePasswordResult }) => (answer.ok ? {} : { refusal: answer })),
  },
  guards: { lockLasts: ({ context }) => oneSecondLater(context.refusal) !== null },
}).createMachine({
  id: 'ownPassword',
  context: ({ input }) => ({ user: input.user, refusal: null, changed: false }),
  initial: 'asking',
  states: {
    asking: {
      on: {
        'passwords.submitted': 'changing',
        'password.edited': { actions: assign({ refusal: null }) },
        cancelled: 'closed',
      },
    },
    changing: {
      tags: 'busy',
      invoke: {
        id: 'change',
        src: 'change',
        input: ({ context, event }) => {
          assertEvent(event, 'passwords.submitted');
          return { user: context.user, secret: event.secret, next: event.next };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'closed',
            actions: assign({ refusal: null, changed: true }),
          },
          {
            guard: ({ event }) => !event.output.ok && event.output.code === 'locked',
            target: 'locked',
            actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) },
          },
          { target: 'asking', actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) } },
        ],
        onError: { target: 'asking', actions: assign({ refusal: { code: 'fault' } }) },
      },
    },
    locked: {
      tags: 'locked',
      on: { cancelled: 'closed' },
      after: {
        [TICK_MS]: [
          { guard: 'lockLasts', target: 'locked', reenter: true, actions: 'tick' },
          { target: 'asking', actions: 'tick' },
        ],
      },
    },
    closed: { type: 'final' },
  },
});

export type OwnPasswordRef = ActorRefFrom<typeof ownPasswordMachine>;

export const wireOwnPassword = (ports: OwnPasswordPorts) =>
  hearingPortsOnly(
    ownPasswordMachine.provide({
      actors: { change: fromPort((input) => ports.change(input).then(noting(ports))) },
      actions: { tick: assign({ refusal: ({ context }) => atUptime(context.refusal, ports.uptime()) }) },
      guards: { lockLasts: ({ context }) => atUptime(context.refusal, ports.uptime()) !== null },
    }),
  );
