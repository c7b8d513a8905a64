/**
 * From the box to an owner: the first admin password, and with it the recorder runs; then, each of them to be skipped, an unlock
 * pattern, security questions, a GUID file on the stick (facts gui-4x §5.1). Whatever is interrupted after the password can be
 * done later at the user's page.
 */
import { type ActorRefFrom, assertEvent, assign, type DoneActorEvent, sendTo, setup } from 'xstate';
import type {
  ActivationResult,
  ExportGuidResult,
  SecurityQuestion,
  SetPatternResult,
  SetRecoveryResult,
  Told,
  UserFacts,
} from '../device/index.ts';
import { chartOfPlaces } from './navigationEvents.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';
import type { SecretRef } from './secret.ts';

export type Answered = { question: SecurityQuestion; answer: SecretRef };

export interface ActivationPorts {
  activate(request: { secret: SecretRef; email: string }): Promise<Told<ActivationResult>>;
  setPattern(request: { secret: SecretRef; pattern: SecretRef }): Promise<SetPatternResult>;
  setQuestions(request: { secret: SecretRef; questions: Answered[] }): Promise<SetRecoveryResult>;
  exportGuid(request: { secret: SecretRef }): Promise<ExportGuidResult>;
}

export type ActivationOption = 'questions' | 'guid';

export type ActivationEvent =
  | { type: 'option.changed'; option: ActivationOption; wanted: boolean }
  | { type: 'email.changed'; email: string }
  | { type: 'password.submitted'; secret: SecretRef }
  | { type: 'pattern.submitted'; secret: SecretRef; pattern: SecretRef }
  | { type: 'answers.submitted'; secret: SecretRef; questions: Answered[] }
  | { type: 'export.pressed'; secret: SecretRef }
  | { type: 'step.skipped' }
  | { type: 'result.acknowledged' }
  /** Another face was faster. */
  | { type: 'activated.elsewhere' };

type Answer = Told<ActivationResult> | SetPatternResult | SetRecoveryResult | ExportGuidResult;
type Refused = Extract<Answer, { ok: false }> | { code: 'fault' };

interface ActivationContext {
  email: string;
  wanted: Record<ActivationOption, boolean>;
  /** Who then is logged in. */
  user: UserFacts | null;
  refusal: Refused | null;
  /** The GUID file that was written. */
  file: string;
}

type Asked<E extends ActivationEvent['type']> = Omit<Extract<ActivationEvent, { type: E }>, 'type'>;

/** The asking event carries the names of the secrets. */
const asked = <E extends ActivationEvent['type'], O extends Answer>(name: string) =>
  port<O, Asked<E>>('activation', name);

const parts = setup({
  types: {
    context: {} as ActivationContext,
    events: {} as ActivationEvent,
    tags: {} as 'busy' | 'password' | 'pattern' | 'questions' | 'guid',
  },
  actors: {
    activate: port<Told<ActivationResult>, { secret: SecretRef; email: string }>('activation', 'activate'),
    setPattern: asked<'pattern.submitted', SetPatternResult>('setPattern'),
    setQuestions: asked<'answers.submitted', SetRecoveryResult>('setQuestions'),
    exportGuid: asked<'export.pressed', ExportGuidResult>('exportGuid'),
  },
  guards: {
    wantsQuestions: ({ context }) => context.wanted.questions,
    wantsFile: ({ context }) => context.wanted.guid,
  },
  actions: {
    /** To the chart of places, at once: the steps that follow may be interrupted. */
    tell: sendTo(chartOfPlaces, (_now, event: { type: 'activation.succeeded'; user: UserFacts }) => event),
    forget: assign({ refusal: null }),
    fail: assign({ refusal: { code: 'fault' } }),
    refuse: assign((_now, { answer }: { answer: Answer }) => (answer.ok ? {} : { refusal: answer })),
    setOption: assign(({ context, event }) => {
      assertEvent(event, 'option.changed');
      return { wanted: { ...context.wanted, [event.option]: event.wanted } };
    }),
    setEmail: assign(({ event }) => {
      assertEvent(event, 'email.changed');
      return { email: event.email, refusal: null };
    }),
  },
});

function userIn(answer: Told<ActivationResult>): UserFacts {
  if (!answer.ok) throw new Error('Nobody is let in by a refusal.');
  return answer.user;
}

/** What an answer leads to: further when it is yes, back to its question when it is no. */
const answered = <O extends Answer>(further: string, back: string) =>
  [
    { guard: ({ event }: { event: DoneActorEvent<O> }) => event.output.ok, target: further, actions: 'forget' },
    {
      target: back,
      actions: {
        type: 'refuse',
        params: ({ event }: { event: DoneActorEvent<O> }) => ({ answer: event.output }),
      },
    },
  ] as const;

export const activationMachine = parts.createMachine({
  id: 'activation',
  /** The recorder's life tells it. */
  meta: { internalEvents: ['activated.elsewhere'] },
  context: { email: '', wanted: { questions: false, guid: false }, user: null, refusal: null, file: '' },
  initial: 'askingPassword',
  states: {
    askingPassword: {
      tags: 'password',
      on: {
        'option.changed': { actions: 'setOption' },
        'email.changed': { actions: 'setEmail' },
        'password.submitted': 'activating',
        'activated.elsewhere': 'closed',
      },
    },
    activating: {
      tags: ['password', 'busy'],
      invoke: {
        id: 'activate',
        src: 'activate',
        input: ({ context, event }) => {
          assertEvent(event, 'password.submitted');
          return {
            secret: event.secret,
            email: context.email,
          };
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'drawingPattern',
            actions: [
              assign(({ event }) => (event.output.ok ? { user: event.output.user, refusal: null } : {})),
              {
                type: 'tell',
                params: ({ event }) => ({ type: 'activation.succeeded', user: userIn(event.output) }),
              },
            ],
          },
          { guard: ({ event }) => !event.output.ok && event.output.code === 'already-active', target: 'closed' },
          {
            target: 'askingPassword',
            actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) },
          },
        ],
        onError: { target: 'askingPassword', actions: 'fail' },
      },
    },
    drawingPattern: {
      tags: 'pattern',
      on: { 'pattern.submitted': 'savingPattern', 'step.skipped': { target: 'afterPattern', actions: 'forget' } },
    },
    savingPattern: {
      tags: ['pattern', 'busy'],
      invoke: {
        id: 'setPattern',
        src: 'setPattern',
        input: ({ event }) => {
          assertEvent(event, 'pattern.submitted');
          return event;
        },
        onDone: answered<SetPatternResult>('afterPattern', 'drawingPattern'),
        onError: { target: 'drawingPattern', actions: 'fail' },
      },
    },
    afterPattern: { always: [{ guard: 'wantsQuestions', target: 'askingQuestions' }, { target: 'afterQuestions' }] },
    askingQuestions: {
      tags: 'questions',
      on: { 'answers.submitted': 'savingAnswers', 'step.skipped': { target: 'afterQuestions', actions: 'forget' } },
    },
    savingAnswers: {
      tags: ['questions', 'busy'],
      invoke: {
        id: 'setQuestions',
        src: 'setQuestions',
        input: ({ event }) => {
          assertEvent(event, 'answers.submitted');
          return event;
        },
        onDone: answered<SetRecoveryResult>('afterQuestions', 'askingQuestions'),
        onError: { target: 'askingQuestions', actions: 'fail' },
      },
    },
    afterQuestions: { always: [{ guard: 'wantsFile', target: 'askingStick' }, { target: 'closed' }] },
    askingStick: {
      tags: 'guid',
      on: { 'export.pressed': 'exporting', 'step.skipped': { target: 'closed', actions: 'forget' } },
    },
    exporting: {
      tags: ['guid', 'busy'],
      invoke: {
        id: 'exportGuid',
        src: 'exportGuid',
        input: ({ event }) => {
          assertEvent(event, 'export.pressed');
          return event;
        },
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'exported',
            actions: assign(({ event }) => (event.output.ok ? { file: event.output.file, refusal: null } : {})),
          },
          { target: 'askingStick', actions: { type: 'refuse', params: ({ event }) => ({ answer: event.output }) } },
        ],
        onError: { target: 'askingStick', actions: 'fail' },
      },
    },
    exported: { tags: 'guid', on: { 'result.acknowledged': 'closed' } },
    closed: { type: 'final' },
  },
});

export type ActivationRef = ActorRefFrom<typeof activationMachine>;

export const wireActivation = (ports: ActivationPorts) =>
  hearingPortsOnly(
    activationMachine.provide({
      actors: {
        activate: fromPort(ports.activate),
        setPattern: fromPort(ports.setPattern),
        setQuestions: fromPort(ports.setQuestions),
        exportGuid: fromPort(ports.exportGuid),
      },
    }),
  );
