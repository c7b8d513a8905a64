/**
 * A forgotten admin password: by the GUID file on the stick or by the answers to the security questions, then a new one
 * (facts gui-4x §5.5). Proof and new password go to the device together; only what it answers leads on.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { GuidFileFacts, GuidFilesResult, RecoveryWay, ResetResult } from '../device/index.ts';
import { atUptime, type LockClock, noting, oneSecondLater, TICK_MS } from './lockCountdown.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';
import type { SecretRef } from './secret.ts';

interface ResetRequest {
  way: RecoveryWay;
  /** Of the way by file; empty for the other. */
  file: string;
  answers: SecretRef[];
  secret: SecretRef;
}

export interface RecoveryPorts extends LockClock {
  guidFiles(): Promise<GuidFilesResult>;
  reset(request: ResetRequest): Promise<ResetResult>;
}

export type RecoveryEvent =
  | { type: 'way.chosen'; way: RecoveryWay }
  /** Look at the stick again. */
  | { type: 'stick.looked' }
  | { type: 'file.chosen'; file: string }
  /** The file is picked, or the answers stand: now the new password. */
  | { type: 'proof.given' }
  | { type: 'password.submitted'; secret: SecretRef; answers: SecretRef[] }
  | { type: 'back.pressed' }
  | { type: 'closed' };

export type RecoveryRefusal =
  | Extract<ResetResult, { ok: false }>
  | Extract<GuidFilesResult, { ok: false }>
  | { code: 'fault' };

interface RecoveryContext {
  way: RecoveryWay;
  files: GuidFileFacts[];
  file: string;
  refusal: RecoveryRefusal | null;
}

const codeOf = (result: ResetResult): string => (result.ok ? 'ok' : result.code);

export const recoveryMachine = setup({
  types: {
    context: {} as RecoveryContext,
    events: {} as RecoveryEvent,
    tags: {} as 'busy' | 'password',
  },
  actors: {
    guidFiles: port<GuidFilesResult>('recovery', 'guidFiles'),
    reset: port<ResetResult, ResetRequest>('recovery', 'reset'),
  },
  guards: {
    byFile: ({ context, event }) => (event.type === 'way.chosen' ? event.way : context.way) === 'guid',
    hasFile: ({ context }) => context.file !== '',
    lockLasts: ({ context }) => oneSecondLater(context.refusal) !== null,
  },
  actions: {
    setWay: assign(({ event }) => {
      assertEvent(event, 'way.chosen');
      return { way: event.way, refusal: null };
    }),
    setFile: assign(({ event }) => {
      assertEvent(event, 'file.chosen');
      return { file: event.file, refusal: null };
    }),
    forget: assign({ refusal: null }),
    fail: assign({ refusal: { code: 'fault' } }),
    refuse: assign((_now, { answer }: { answer: ResetResult | GuidFilesResult }) =>
      answer.ok ? {} : { refusal: answer },
    ),
    tick: assign({ refusal: ({ context }) => oneSecondLater(context.refusal) }),
  },
}).createMachine({
  id: 'recovery',
  context: { way: 'guid', files: [], file: '', refusal: null },
  initial: 'choosing',
  states: {
    choosing: {
      on: {
        'way.chosen': [
          { guard: 'byFile', target: 'looking', actions: 'setWay' },
          { target: 'answering', actions: 'setWay' },
        ],
        closed: 'closed',
      },
    },
    /** At the files on the stick. */
    looking: {
      tags: 'busy',
      invoke: {
        id: 'guidFiles',
        src: 'guidFiles',
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'pickingFile',
            actions: assign(({ event }) => {
              if (!event.output.ok) return {};
              const { files } = event.output;
              return { files, file: files.find(({ serial }) => serial !== null)?.name ?? '' };
            }),
          },
          {
            target: 'withoutFile',
            actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) },
          },
        ],
        onError: { target: 'withoutFile', actions: 'fail' },
      },
    },
    withoutFile: {
      on: { 'stick.looked': { target: 'looking', actions: 'forget' }, 'back.pressed': 'choosing', closed: 'closed' },
    },
    pickingFile: {
      on: {
        'file.chosen': { actions: 'setFile' },
        'stick.looked': { target: 'looking', actions: 'forget' },
        'proof.given': { guard: 'hasFile', target: 'askingPassword', actions: 'forget' },
        'back.pressed': { target: 'choosing', actions: 'forget' },
        closed: 'closed',
      },
    },
    answering: {
      on: {
        'proof.given': { target: 'askingPassword', actions: 'forget' },
        'back.pressed': { target: 'choosing', actions: 'forget' },
        closed: 'closed',
      },
    },
    askingPassword: {
      tags: 'password',
      on: {
        'password.submitted': 'resetting',
        'back.pressed': [{ guard: 'byFile', target: 'pickingFile' }, { target: 'answering' }],
        closed: 'closed',
      },
    },
    resetting: {
      tags: ['password', 'busy'],
      invoke: {
        id: 'reset',
        src: 'reset',
        input: ({ context: { way, file }, event }) => {
          assertEvent(event, 'password.submitted');
          return { way, file, answers: event.answers, secret: event.secret };
        },
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'done' },
          {
            guard: ({ event }) => codeOf(event.output) === 'locked',
            target: 'locked',
            actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) },
          },
          {
            guard: ({ event }) => codeOf(event.output) === 'password-refused',
            target: 'askingPassword',
            actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) },
          },
          {
            guard: 'byFile',
            target: 'pickingFile',
            actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) },
          },
          { target: 'answering', actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) } },
        ],
        onError: { target: 'askingPassword', actions: 'fail' },
      },
    },
    locked: {
      on: { 'back.pressed': { target: 'choosing', actions: 'forget' }, closed: 'closed' },
      after: {
        [TICK_MS]: [
          { guard: 'lockLasts', target: 'locked', reenter: true, actions: 'tick' },
          { target: 'choosing', actions: 'tick' },
        ],
      },
    },
    done: { on: { closed: 'closed' } },
    closed: { type: 'final' },
  },
});

export type RecoveryRef = ActorRefFrom<typeof recoveryMachine>;

export const wireRecovery = (ports: RecoveryPorts) =>
  hearingPortsOnly(
    recoveryMachine.provide({
      actions: { tick: assign({ refusal: ({ context }) => atUptime(context.refusal, ports.uptime()) }) },
      guards: { lockLasts: ({ context }) => atUptime(context.refusal, ports.uptime()) !== null },
      actors: {
        guidFiles: fromPort(ports.guidFiles),
        reset: fromPort((input) => ports.reset(input).then(noting(ports))),
      },
    }),
  );
