/**
 * Adding a device: its serial number, its verification code, and what the service says. A device that is in somebody else's account leads
 * to being unbound, and from there back to the code.
 */
import { type ActorRefFrom, assertEvent, assign, fromPromise, setup } from 'xstate';
import type { SecretRef } from '../../machines/index.ts';
import { type Outcome, type Refused, refusedAs } from '../service/outcome.ts';

export interface AddingPorts {
  add(request: { serial: string; secret: SecretRef; key: string }): Promise<Outcome>;
  newKey(): string;
}

export type AddingEvent =
  | { type: 'scan.wanted' }
  | { type: 'scan.left' }
  /** As the label has it; the code goes another way than through here. */
  | { type: 'label.read'; serial: string; secret: SecretRef | null }
  | { type: 'serial.entered'; serial: string }
  | { type: 'code.entered'; secret: SecretRef }
  | { type: 'edited' }
  | { type: 'back' }
  | { type: 'unbind.wanted' }
  | { type: 'unbind.left' }
  | { type: 'unbound' };

interface AddingContext {
  serial: string;
  key: string;
  refusal: Refused | null;
}

export const SERIAL = /^SIM\d{6}$/;

export const createAddingMachine = ({ add, newKey }: AddingPorts) =>
  setup({
    types: {
      context: {} as AddingContext,
      events: {} as AddingEvent,
      tags: {} as 'busy',
    },
    actors: {
      add: fromPromise<Outcome, { serial: string; secret: SecretRef; key: string }>(({ input }) => add(input)),
    },
    actions: {
      // Under the key of before where nobody answered.
      takeKey: assign(({ context }) => ({
        key: context.refusal?.code === 'no-answer' ? context.key : newKey(),
      })),
      forget: assign({ refusal: null }),
    },
  }).createMachine({
    id: 'adding',
    context: { serial: '', key: '', refusal: null },
    initial: 'askingSerial',
    on: {
      edited: {
        actions: assign(({ context: { refusal } }) => ({ refusal: refusal?.code === 'no-answer' ? refusal : null })),
      },
    },
    states: {
      askingSerial: {
        on: {
          'scan.wanted': 'scanning',
          'serial.entered': [
            {
              guard: ({ event }) => SERIAL.test(event.serial),
              target: 'askingCode',
              actions: assign(({ event }) => ({ serial: event.serial, refusal: null })),
            },
            { actions: assign({ refusal: refusedAs('bad-body', { field: 'serial' }) }) },
          ],
        },
      },
      scanning: {
        on: {
          'scan.left': { target: 'askingSerial', actions: 'forget' },
          'label.read': [
            {
              guard: ({ event }) => event.secret !== null,
              target: 'adding',
              actions: [assign(({ event }) => ({ serial: event.serial, refusal: null })), 'takeKey'],
            },
            // Without a code on it, the code is asked for.
            { target: 'askingCode', actions: assign(({ event }) => ({ serial: event.serial, refusal: null })) },
          ],
        },
      },
      askingCode: {
        on: {
          'code.entered': { target: 'adding', actions: 'takeKey' },
          back: { target: 'askingSerial', actions: 'forget' },
        },
      },
      adding: {
        tags: 'busy',
        invoke: {
          id: 'add',
          src: 'add',
          input: ({ context, event }) => {
            assertEvent(event, ['code.entered', 'label.read']);
            return { serial: context.serial, secret: event.secret as SecretRef, key: context.key };
          },
          onDone: [
            { guard: ({ event }) => event.output.ok, target: 'added' },
            { guard: ({ event }) => isRefusedAs(event.output, 'already-bound'), target: 'anothers', actions: 'forget' },
            { guard: ({ event }) => isRefusedAs(event.output, 'already-yours'), target: 'yours', actions: 'forget' },
            {
              target: 'askingCode',
              actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
            },
          ],
          onError: { target: 'askingCode', actions: assign({ refusal: refusedAs('bug') }) },
        },
      },
      anothers: { on: { 'unbind.wanted': 'unbinding', back: 'askingCode' } },
      unbinding: { on: { unbound: 'askingCode', 'unbind.left': 'anothers' } },
      yours: {},
      added: {},
    },
  });

const isRefusedAs = (outcome: Outcome, code: Refused['code']): boolean => !outcome.ok && outcome.code === code;

export type AddingRef = ActorRefFrom<ReturnType<typeof createAddingMachine>>;
