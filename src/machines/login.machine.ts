/**
 * Login: pick a user, give the password; wrong ones cost attempts, too many of them cost a wait. An admin who has an unlock
 * pattern is asked for that first; who forgot one or the other goes on from here.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { LoginResult, PasswordRefusal, PatternLoginResult, Told, UserFacts } from '../device/index.ts';
import { atUptime, type LockClock, noting, oneSecondLater, TICK_MS } from './lockCountdown.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';
import type { SecretRef } from './secret.ts';

export interface LoginPorts extends LockClock {
  login(request: { user: string; secret: SecretRef }): Promise<Told<LoginResult>>;
  loginByPattern(request: { pattern: SecretRef }): Promise<Told<PatternLoginResult>>;
}

export type LoginEvent =
  | { type: 'user.chosen'; user: string }
  | { type: 'password.submitted'; secret: SecretRef }
  | { type: 'password.edited' }
  /** The admin has a pattern, and may try it. */
  | { type: 'pattern.offered' }
  | { type: 'pattern.submitted'; pattern: SecretRef }
  | { type: 'pattern.edited' }
  /** Forgot My Pattern, or Switch User. */
  | { type: 'password.wanted' }
  | { type: 'password.forgotten' }
  | { type: 'recovery.closed' }
  | { type: 'cancelled' };

interface LoginContext {
  chosen: string;
  refusal: PasswordRefusal | Extract<Told<PatternLoginResult>, { ok: false }> | { code: 'fault' } | null;
  user: UserFacts | null;
}

export const loginMachine = setup({
  types: {
    context: {} as LoginContext,
    events: {} as LoginEvent,
    input: {} as { user: string },
    output: {} as UserFacts | null,
    tags: {} as 'busy' | 'locked' | 'pattern',
  },
  actors: {
    login: port<Told<LoginResult>, { user: string; secret: SecretRef }>('login', 'login'),
    loginByPattern: port<Told<PatternLoginResult>, { pattern: SecretRef }>('login', 'loginByPattern'),
  },
  actions: {
    forgetRefusal: assign({ refusal: null }),
    tick: assign({ refusal: ({ context }) => oneSecondLater(context.refusal) }),
  },
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
    askingPattern: {
      tags: 'pattern',
      on: {
        'pattern.submitted': 'checkingPattern',
        'pattern.edited': { actions: 'forgetRefusal' },
        'password.wanted': { target: 'askingPassword', actions: 'forgetRefusal' },
      },
    },
    checkingPattern: {
      tags: ['pattern', 'busy'],
      on: { 'user.chosen': {}, cancelled: {} },
      invoke: {
        id: 'loginByPattern',
        src: 'loginByPattern',
        input: ({ event }) => {
          assertEvent(event, 'pattern.submitted');
          return { pattern: event.pattern };
        },
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
            guard: ({ event }) => !event.output.ok && event.output.code === 'password-only',
            target: 'askingPassword',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
          {
            target: 'askingPattern',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
          },
        ],
        onError: { target: 'askingPattern', actions: assign({ refusal: { code: 'fault' } }) },
      },
    },
    askingPassword: {
      on: {
        'password.submitted': 'checking',
        'password.edited': { actions: 'forgetRefusal' },
        'pattern.offered': 'askingPattern',
        'password.forgotten': { target: 'recovering', actions: 'forgetRefusal' },
      },
    },
    /** Another conversation has the screen. */
    recovering: { on: { 'user.chosen': {}, cancelled: {}, 'recovery.closed': 'askingPassword' } },
    checking: {
      tags: 'busy',
      on: { 'user.chosen': {}, cancelled: {} },
      invoke: {
        id: 'login',
        src: 'login',
        input: ({ context, event }) => {
          assertEvent(event, 'password.submitted');
          return {
            user: context.chosen,
            secret: event.secret,
          };
        },
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
      on: { 'password.forgotten': 'recovering' },
      after: {
        [TICK_MS]: [
          { guard: 'lockLasts', target: 'locked', reenter: true, actions: 'tick' },
          { target: 'askingPassword', actions: 'tick' },
        ],
      },
    },
    // Busy to the end: a dialog that goes at once is not drawn once more as one that can be used.
    closed: { type: 'final', tags: 'busy' },
  },
});

export type LoginRef = ActorRefFrom<typeof loginMachine>;

export const wireLogin = (ports: LoginPorts) =>
  hearingPortsOnly(
    loginMachine.provide({
      actions: { tick: assign({ refusal: ({ context }) => atUptime(context.refusal, ports.uptime()) }) },
      guards: { lockLasts: ({ context }) => atUptime(context.refusal, ports.uptime()) !== null },
      actors: {
        login: fromPort((input) => ports.login(input).then(noting(ports))),
        loginByPattern: fromPort((input) => ports.loginByPattern(input).then(noting(ports))),
      },
    }),
  );
