/**
 * A forgotten admin password: by the GUID file on the stick, by the answers to the security questions or by the owner's account, then a new one
 * (facts gui-4x §5.5). Proof and new password go to the device together; only what it answers leads on.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { GuidFilesResult, ResetResult } from '../device/index.ts';
import type { VerificationOutcome } from '../platform/index.ts';
import { atUptime, noting, oneSecondLater, TICK_MS } from './lockCountdown.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';
import type { RecoveryContext, RecoveryEvent, RecoveryPorts, ResetRequest } from './recoveryTalk.ts';

const codeOf = (result: ResetResult): string => (result.ok ? 'ok' : result.code);

export const recoveryMachine = setup({
  types: {
    context: {} as RecoveryContext,
    events: {} as RecoveryEvent,
    tags: {} as 'busy' | 'password',
  },
  actors: {
    guidFiles: port<GuidFilesResult>('recovery', 'guidFiles'),
    verification: port<VerificationOutcome>('recovery', 'verification'),
    reset: port<ResetResult, ResetRequest>('recovery', 'reset'),
  },
  guards: {
    byFile: ({ context, event }) => (event.type === 'way.chosen' ? event.way : context.way) === 'guid',
    byCloud: ({ context, event }) => (event.type === 'way.chosen' ? event.way : context.way) === 'cloud',
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
  context: { way: 'guid', files: [], file: '', attempt: '', refusal: null },
  initial: 'choosing',
  states: {
    choosing: {
      on: {
        'way.chosen': [
          { guard: 'byFile', target: 'looking', actions: 'setWay' },
          { guard: 'byCloud', target: 'offering', actions: 'setWay' },
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
    /** The recorder vouches for it at its cloud. */
    offering: {
      tags: 'busy',
      invoke: {
        id: 'verification',
        src: 'verification',
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'verifying',
            actions: assign(({ event }) => (event.output.ok ? { attempt: event.output.attempt } : {})),
          },
          {
            target: 'withoutOffer',
            actions: assign(({ event }) =>
              event.output.ok ? {} : { refusal: { code: 'not-offered', why: event.output } },
            ),
          },
        ],
        onError: { target: 'withoutOffer', actions: 'fail' },
      },
    },
    withoutOffer: {
      on: {
        'code.renewed': { target: 'offering', actions: 'forget' },
        'back.pressed': { target: 'choosing', actions: 'forget' },
        closed: 'closed',
      },
    },
    /** The QR code is shown, and the code that the owner was told is typed. */
    verifying: {
      on: {
        'code.renewed': { target: 'offering', actions: 'forget' },
        'proof.given': { target: 'askingPassword', actions: 'forget' },
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
        'back.pressed': [
          { guard: 'byFile', target: 'pickingFile' },
          { guard: 'byCloud', target: 'verifying' },
          { target: 'answering' },
        ],
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
          {
            guard: 'byCloud',
            target: 'verifying',
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
        verification: fromPort(ports.verification),
        reset: fromPort((input) => ports.reset(input).then(noting(ports))),
      },
    }),
  );
