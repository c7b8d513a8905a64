/**
 * One question to the network: what the owner typed, the asking, and what came back. A new question begins anew; an answer stands
 * until then. Every question ends, for the recorder waits only so long for a packet.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { LookUpResult, NicName, PathResult, PingResult } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

/** Echoes to an address, the lookup of a name, or how far the way to a server goes. */
export type ProbeKind = 'ping' | 'look-up' | 'path';
export type ProbeAnswer =
  | ({ kind: 'ping' } & PingResult)
  | ({ kind: 'look-up' } & LookUpResult)
  | ({ kind: 'path' } & PathResult);

export interface ProbePorts {
  ping(target: string, by: NicName): Promise<PingResult>;
  lookUp(name: string): Promise<LookUpResult>;
  checkPath(server: string): Promise<PathResult>;
}

export type ProbeEvent =
  | { type: 'question.edited'; text: string }
  | { type: 'nic.selected'; nic: NicName }
  | { type: 'question.asked' };

interface Question {
  kind: ProbeKind;
  text: string;
  /** By which socket echoes leave. */
  nic: NicName;
}

export const probeMachine = setup({
  types: {
    context: {} as Question & { answer: ProbeAnswer | null },
    events: {} as ProbeEvent,
    input: {} as Omit<Question, 'nic'>,
    tags: {} as 'busy',
  },
  actors: { ask: port<ProbeAnswer, Question>('probe', 'ask') },
  actions: {
    edit: assign(({ event }) => {
      assertEvent(event, 'question.edited');
      return { text: event.text, answer: null };
    }),
    select: assign(({ event }) => {
      assertEvent(event, 'nic.selected');
      return { nic: event.nic, answer: null };
    }),
  },
}).createMachine({
  id: 'probe',
  context: ({ input }) => ({ ...input, nic: 'lan', answer: null }),
  initial: 'waiting',
  states: {
    waiting: {
      on: { 'question.edited': { actions: 'edit' }, 'nic.selected': { actions: 'select' }, 'question.asked': 'asking' },
    },
    asking: {
      tags: 'busy',
      entry: assign({ answer: null }),
      invoke: {
        id: 'ask',
        src: 'ask',
        input: ({ context: { kind, text, nic } }) => ({ kind, text, nic }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'answered',
            actions: assign(({ event }) => ({ answer: event.output })),
          },
          { target: 'failed', actions: assign(({ event }) => ({ answer: event.output })) },
        ],
        onError: 'failed',
      },
    },
    answered: {
      on: {
        'question.edited': { target: 'waiting', actions: 'edit' },
        'nic.selected': { target: 'waiting', actions: 'select' },
        'question.asked': 'asking',
      },
    },
    /** The question could not be put, or the network refused to know: the answer says why, and none means that something broke. */
    failed: {
      on: {
        'question.edited': { target: 'waiting', actions: 'edit' },
        'nic.selected': { target: 'waiting', actions: 'select' },
        'question.asked': 'asking',
      },
    },
  },
});

export type ProbeRef = ActorRefFrom<typeof probeMachine>;

export const wireProbe = (ports: ProbePorts) =>
  hearingPortsOnly(probeMachine.provide({ actors: { ask: fromPort((question: Question) => ask(ports, question)) } }));

async function ask(ports: ProbePorts, { kind, text, nic }: Question): Promise<ProbeAnswer> {
  switch (kind) {
    case 'ping':
      return { kind, ...(await ports.ping(text, nic)) };
    case 'look-up':
      return { kind, ...(await ports.lookUp(text)) };
    case 'path':
      return { kind, ...(await ports.checkPath(text)) };
  }
}
