/**
 * One change at the user's page, or of what the admin alone decides of services: Confirm Permission with the admin's password first, then the form or question for what is to be
 * done, then the change itself (facts gui-4x §3.3, §5.9). All such changes converse alike; what they are about is their task.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type {
  AccountForm,
  AccountRefusal,
  ExportGuidResult,
  OnvifRefusal,
  OnvifUser,
  PasswordRefusal,
  PermitResult,
  SetPatternResult,
  SetRecoveryResult,
} from '../device/index.ts';
import type { Answered } from './activation.machine.ts';
import { atUptime, type LockClock, noting, oneSecondLater, TICK_MS } from './lockCountdown.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';
import type { SecretRef } from './secret.ts';

/** What is to be done and with whom; nobody yet where somebody is to be added. */
export type AccountTask = { do: AccountChange['do']; name: string };

/** The same, filled in. */
export type AccountChange =
  | { do: 'add'; account: AccountForm; secret: SecretRef }
  | { do: 'edit'; account: AccountForm }
  | { do: 'delete'; name: string }
  | { do: 'password'; name: string; secret: SecretRef }
  /** The admin's own ways in. */
  | { do: 'pattern'; name: string; secret: SecretRef }
  | { do: 'no-pattern'; name: string }
  | { do: 'email'; name: string; email: string }
  | { do: 'questions'; name: string; questions: Answered[] }
  | { do: 'guid'; name: string }
  /** Users of ONVIF: another password only where one was typed. */
  | { do: 'onvif-add'; account: OnvifUser; secret: SecretRef }
  | { do: 'onvif-edit'; account: OnvifUser; secret: SecretRef | null }
  | { do: 'onvif-delete'; name: string }
  /** Stream encryption, which is nobody's: the name is empty. */
  | { do: 'encrypt'; name: string; secret: SecretRef }
  | { do: 'no-encrypt'; name: string };

export type AccountOutcome =
  | { ok: true /** What was written to the stick. */; file?: string }
  | ({ ok: false } & (AccountRefusal | OnvifRefusal | PasswordRefusal))
  | Exclude<SetPatternResult | SetRecoveryResult | ExportGuidResult, { ok: true }>;

export interface AccountPorts extends LockClock {
  permit(request: { secret: SecretRef }): Promise<PermitResult>;
  perform(request: { permit: string; change: AccountChange }): Promise<AccountOutcome>;
}

export type AccountEvent =
  | { type: 'password.submitted'; secret: SecretRef }
  | { type: 'password.edited' }
  | { type: 'form.submitted'; change: AccountChange }
  | { type: 'form.edited' }
  | { type: 'cancelled' };

interface AccountContext {
  task: AccountTask;
  /** The admin's leave for one change. */
  permit: string;
  refusal: Extract<AccountOutcome, { ok: false }> | { code: 'fault' } | null;
  /** What was submitted last: in the state `done` it is done. */
  change: AccountChange | null;
  /** The file that was written, where one was. */
  file: string;
}

export const accountMachine = setup({
  types: {
    context: {} as AccountContext,
    events: {} as AccountEvent,
    input: {} as AccountTask,
    tags: {} as 'busy' | 'locked' | 'password' | 'form',
  },
  actors: {
    permit: port<PermitResult, { secret: SecretRef }>('account', 'permit'),
    perform: port<AccountOutcome, { permit: string; change: AccountChange }>('account', 'perform'),
  },
  actions: {
    tick: assign({ refusal: ({ context }) => oneSecondLater(context.refusal) }),
    forgetRefusal: assign({ refusal: null }),
    fail: assign({ refusal: { code: 'fault' } }),
    refuse: assign((_now, { answer }: { answer: PermitResult | AccountOutcome }) =>
      answer.ok ? {} : { refusal: answer },
    ),
  },
  guards: { lockLasts: ({ context }) => oneSecondLater(context.refusal) !== null },
}).createMachine({
  id: 'account',
  context: ({ input }) => ({ task: input, permit: '', refusal: null, change: null, file: '' }),
  initial: 'askingPassword',
  states: {
    askingPassword: {
      tags: 'password',
      on: {
        'password.submitted': 'permitting',
        'password.edited': { actions: 'forgetRefusal' },
        cancelled: 'closed',
      },
    },
    permitting: {
      tags: ['password', 'busy'],
      invoke: {
        id: 'permit',
        src: 'permit',
        input: ({ event }) => {
          assertEvent(event, 'password.submitted');
          return { secret: event.secret };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'filling',
            actions: assign(({ event }) => (event.output.ok ? { permit: event.output.permit, refusal: null } : {})),
          },
          {
            guard: ({ event }) => !event.output.ok && event.output.code === 'locked',
            target: 'locked',
            actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) },
          },
          {
            target: 'askingPassword',
            actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) },
          },
        ],
        onError: { target: 'askingPassword', actions: 'fail' },
      },
    },
    locked: {
      tags: ['password', 'locked'],
      on: { cancelled: 'closed' },
      after: {
        [TICK_MS]: [
          { guard: 'lockLasts', target: 'locked', reenter: true, actions: 'tick' },
          { target: 'askingPassword', actions: 'tick' },
        ],
      },
    },
    filling: {
      tags: 'form',
      on: {
        'form.submitted': {
          target: 'performing',
          actions: assign(({ event }) => ({ change: event.change, refusal: null })),
        },
        'form.edited': { actions: 'forgetRefusal' },
        cancelled: 'closed',
      },
    },
    performing: {
      tags: ['form', 'busy'],
      invoke: {
        id: 'perform',
        src: 'perform',
        input: ({ context: { permit, change } }) => ({ permit, change: change ?? { do: 'delete', name: '' } }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'done',
            actions: assign(({ event }) => ({ refusal: null, file: event.output.ok ? (event.output.file ?? '') : '' })),
          },
          {
            guard: ({ event }) => !event.output.ok && event.output.code === 'no-permit',
            target: 'askingPassword',
            actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) },
          },
          { target: 'filling', actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) } },
        ],
        onError: { target: 'filling', actions: 'fail' },
      },
    },
    done: { type: 'final' },
    closed: { type: 'final' },
  },
});

export type AccountRef = ActorRefFrom<typeof accountMachine>;

export const wireAccount = (ports: AccountPorts) =>
  hearingPortsOnly(
    accountMachine.provide({
      actions: { tick: assign({ refusal: ({ context }) => atUptime(context.refusal, ports.uptime()) }) },
      guards: { lockLasts: ({ context }) => atUptime(context.refusal, ports.uptime()) !== null },
      actors: {
        permit: fromPort((input) => ports.permit(input).then(noting(ports))),
        perform: fromPort((input) => ports.perform(input).then(noting(ports))),
      },
    }),
  );
