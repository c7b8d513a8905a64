/** One conversation on a real actor, with the test in the place of its port and of its clock. */
import {
  type AnyActorRef,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
  fromPromise,
  type InspectionEvent,
} from 'xstate';
import { createSimulatedClock } from '../../src/device/testing/index.ts';
import { simulatedTimers } from './simulatedTimers.ts';

export interface Play {
  actor: AnyActorRef;
  now(): AnyMachineSnapshot;
  send(event: EventObject): Promise<void>;
  /** The port answers what it was asked last; with `id`, only if it was the port behind that invoke. */
  answer(output: unknown, id?: string): Promise<void>;
  fail(error?: unknown, id?: string): Promise<void>;
  pass(ms: number): Promise<void>;
  /** What the port was asked so far, oldest first. */
  asked: unknown[];
}

export interface Cast {
  /** The machine with the test's port in the place of every other. */
  logic: AnyStateMachine;
  play(input: unknown, inspect?: (event: InspectionEvent) => void): Play;
}

interface Question {
  /** Of the invoke that asked. */
  id: string;
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

export function castFor(machine: AnyStateMachine): Cast {
  const open: { question: Question | null; asked: unknown[] } = { question: null, asked: [] };
  const port = fromPromise(({ input, self }: { input: unknown; self: { id: string } }) => {
    open.asked.push(input);
    return new Promise((resolve, reject) => {
      open.question = { id: self.id, resolve, reject };
    });
  });
  const sources = Object.keys(machine.implementations.actors ?? {});
  const logic = machine.provide({ actors: Object.fromEntries(sources.map((source) => [source, port])) });
  return {
    logic,
    play(input, inspect) {
      const clock = createSimulatedClock();
      open.question = null;
      open.asked = [];
      const actor = createActor(logic, { input, clock: simulatedTimers(clock), ...(inspect && { inspect }) } as never);
      actor.start();
      return {
        actor,
        asked: open.asked,
        now: () => actor.getSnapshot(),
        async send(event) {
          actor.send(event as never);
        },
        answer(output, id) {
          if (id === undefined || id === open.question?.id) open.question?.resolve(output);
          return clock.settle();
        },
        fail(error = new Error('port'), id) {
          if (id === undefined || id === open.question?.id) open.question?.reject(error);
          return clock.settle();
        },
        pass: (ms) => clock.advance(ms),
      };
    },
  };
}

export const play = (machine: AnyStateMachine, input: unknown): Play => castFor(machine).play(input);
