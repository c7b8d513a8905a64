/**
 * Another output is tried: the monitor shows it, and somebody who sees it has 15 seconds to keep it. It is stored only then. Without
 * an answer, without power or without this conversation there is the stored one again, and nothing had to be taken back.
 */
import { type ActorRefFrom, assign, setup } from 'xstate';
import type { ApplyResult, ConfigChanges, FieldRefusal } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

export interface OutputTrialPorts {
  keep(request: { changes: ConfigChanges }): Promise<ApplyResult>;
}

export type OutputTrialEvent = { type: 'output.kept' } | { type: 'output.dropped' } | { type: 'result.acknowledged' };

interface OutputTrialContext {
  changes: ConfigChanges;
  /** What of it the monitor shows: all or nothing. */
  shown: ConfigChanges | null;
  /** As the question says it; the end of the wait has a clock of its own, so that a tick that comes late takes nobody by surprise. */
  secondsLeft: number;
  refusal: FieldRefusal | { code: 'fault' } | null;
}

export const TRIAL_SECONDS = 15;
const SECOND_MS = 1000;

export const outputTrialMachine = setup({
  types: {
    context: {} as OutputTrialContext,
    events: {} as OutputTrialEvent,
    input: {} as { changes: ConfigChanges },
    tags: {} as 'busy',
  },
  actors: { keep: port<ApplyResult, { changes: ConfigChanges }>('outputTrial', 'keep') },
  actions: {
    takeBack: assign({ shown: null }),
    countDown: assign({ secondsLeft: ({ context }) => Math.max(1, context.secondsLeft - 1) }),
  },
}).createMachine({
  id: 'outputTrial',
  context: ({ input }) => ({ changes: input.changes, shown: input.changes, secondsLeft: TRIAL_SECONDS, refusal: null }),
  initial: 'asking',
  states: {
    asking: {
      after: { [TRIAL_SECONDS * SECOND_MS]: 'dropped' },
      on: { 'output.kept': 'keeping', 'output.dropped': 'dropped' },
      initial: 'counting',
      states: {
        counting: { after: { [SECOND_MS]: { target: 'counting', reenter: true, actions: 'countDown' } } },
      },
    },
    keeping: {
      tags: 'busy',
      invoke: {
        id: 'keep',
        src: 'keep',
        input: ({ context }) => ({ changes: context.changes }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'kept' },
          {
            target: 'refused',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output.refused[0] ?? null })),
          },
        ],
        onError: { target: 'refused', actions: assign({ refusal: { code: 'fault' } }) },
      },
    },
    /** Seen and wanted, and not stored: the former output is back, and says why. */
    refused: { entry: 'takeBack', on: { 'result.acknowledged': 'dropped' } },
    kept: { type: 'final' },
    dropped: { entry: 'takeBack', type: 'final' },
  },
});

export type OutputTrialRef = ActorRefFrom<typeof outputTrialMachine>;

export const wireOutputTrial = (ports: OutputTrialPorts) =>
  hearingPortsOnly(outputTrialMachine.provide({ actors: { keep: fromPort(ports.keep) } }));
