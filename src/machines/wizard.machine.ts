/**
 * The set-up wizard: a row of settings pages, each to be filled in or passed by, and an end (facts gui-4x §5.1). The pages keep
 * their own drafts; the wizard only knows where it stands. Left by Exit or Finish it does not come by itself again.
 */
import { type ActorRefFrom, assign, setup } from 'xstate';
import { fromPort, hearingPortsOnly, port } from './port.ts';

export interface WizardPorts {
  /** The recorder remembers that the wizard was gone through or left. */
  endWizard(): Promise<void>;
}

export type WizardEvent =
  /** The page is saved, or had nothing to save, or is passed by. */
  { type: 'step.passed' } | { type: 'step.back' } | { type: 'exit.pressed' } | { type: 'finish.pressed' };

interface WizardContext {
  step: number;
  steps: number;
  fault: boolean;
}

export const wizardMachine = setup({
  types: {
    context: {} as WizardContext,
    events: {} as WizardEvent,
    input: {} as { steps: number },
    tags: {} as 'busy',
  },
  actors: { endWizard: port<void>('wizard', 'endWizard') },
  actions: {
    forward: assign({ step: ({ context }) => context.step + 1 }),
    backward: assign({ step: ({ context }) => context.step - 1 }),
  },
  guards: {
    hasFormer: ({ context }) => context.step > 0,
    isLast: ({ context }) => context.step >= context.steps - 1,
  },
}).createMachine({
  id: 'wizard',
  context: ({ input }) => ({ step: 0, steps: input.steps, fault: false }),
  initial: 'atStep',
  states: {
    atStep: {
      on: {
        'step.passed': [{ guard: 'isLast', target: 'atEnd' }, { actions: 'forward' }],
        'step.back': { guard: 'hasFormer', actions: 'backward' },
        'exit.pressed': 'ending',
      },
    },
    atEnd: { on: { 'step.back': 'atStep', 'finish.pressed': 'ending' } },
    ending: {
      tags: 'busy',
      invoke: {
        id: 'endWizard',
        src: 'endWizard',
        onDone: 'closed',
        onError: { target: 'atEnd', actions: assign({ fault: true }) },
      },
    },
    closed: { type: 'final' },
  },
});

export type WizardRef = ActorRefFrom<typeof wizardMachine>;

export const wireWizard = (ports: WizardPorts) =>
  hearingPortsOnly(wizardMachine.provide({ actors: { endWizard: fromPort(ports.endWizard) } }));
