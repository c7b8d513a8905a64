/** Login: pick a user, give the password; wrong ones cost attempts, too many of them cost a wait. */
import { type ActorRefFrom, assign, fromPromise, setup } from 'xstate';
import type { LoginResult, PasswordRefusal, UserFacts } from '../device/index.ts';
import { oneSecondLater, TICK_MS } from './lockCountdown.ts';
import type { SecretRef } from './secret.ts';

export interface LoginPorts {
  login(request: { user: string; secret: SecretRef }): Promise<LoginResult>;
}

export type LoginEvent =
  | { type: 'user.chosen'; user: string }
  | { type: 'password.submitted'; secret: SecretRef }
  | { type: 'password.edited' }
  | { type: 'cancelled' };

interface LoginContext {
  chosen: string;
  refusal: PasswordRefusal | { code: 'fault' } | null;
  user: UserFacts | null;
}

export const loginMachine = setup({
  types: {
    context: {} as LoginContext,
    events: {} as LoginEvent,
    input: {} as { user: string },
    output: {} as UserFacts | null,
    tags: {} as 'busy' | 'locked',
  },
  actors: {
    login: fromPromise<LoginResult, { user: string; secret: SecretRef }>(() =>
      Promise.reject(new Error('login: no port')),
    ),
  },
  actions: { tick: assign({ refusal: ({ context }) => oneSecondLater(context.refusal) }) },
  guards: { lockLasts: ({ context }) => oneSecondLater(context.refusal) !== null },
}).createMachine({
  id: 'login',
  context: ({ input }) => ({ chosen: input.user, refusal: null, user: null }),
  output: ({ context }) => context.user,
  initial: 'askingPassword',
  on: {
    cancelled: '.closed',
    'user.chosen': {
      target: '.askingPassword',
      actions: assign(({ event }) => ({ chosen: event.user, refusal: null })),
    },
  },
  states: {
    askingPassword: {
      on: {
        'password.submitted': 'checking',
        'password.edited': { actions: assign({ refusal: null }) },
      },
    },
    checking: {
      tags: 'busy',
      on: { 'user.chosen': {}, cancelled: {} },
      invoke: {
        id: 'login',
        src: 'login',
        input: ({ context, event }) => ({
          user: context.chosen,
          secret: event.type === 'password.submitted' ? event.secret : ('' as SecretRef),
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'closed',
            actions: assign(({ event }) => (event.output.ok ? { user: event.output.user, refusal: null } : {})),
          },
          {
            guard: ({ event }) => !event.output.ok && event.output.code === 'locked',
            target: 'locked',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
          {
            target: 'askingPassword',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
        ],
        onError: { target: 'askingPassword', actions: assign({ refusal: { code: 'fault' } }) },
      },
    },
    locked: {
      tags: 'locked',
      after: {
        [TICK_MS]: [
          { guard: 'lockLasts', target: 'locked', reenter: true, actions: 'tick' },
          { target: 'askingPassword', actions: 'tick' },
        ],
      },
    },
    closed: { type: 'final' },
  },
});

export type LoginRef = ActorRefFrom<typeof loginMachine>;

export const wireLogin = (ports: LoginPorts) =>
  loginMachine.provide({ actors: { login: fromPromise(({ input }) => ports.login(input)) } });
