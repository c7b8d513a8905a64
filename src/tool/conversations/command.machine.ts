/**
 * One command to one device: the person fills in, the tool sends and waits, and the answer is done or a refusal beside the fields.
 * Passwords and codes are not part of it: they stay in their fields until the port takes them out, once.
 */
import { type ActorRefFrom, assertEvent, assign, fromPromise, setup } from 'xstate';
import type { CommandRefusal } from './refusals.ts';
import { unfilled } from './unfilled.ts';

export interface CommandWish {
  types: string;
  /** What is no secret of what is sent along. */
  fields: Readonly<Record<string, string | number | boolean>>;
}

export interface CommandPorts {
  /** @returns null where it was done. Never asked while an answer is awaited. */
  send(wish: CommandWish): Promise<CommandRefusal | null>;
}

export type CommandEvent = { type: 'command.submitted'; wish: CommandWish } | { type: 'field.edited' };

export const commandMachine = setup({
  types: {
    context: {} as { refusal: CommandRefusal | null },
    events: {} as CommandEvent,
    tags: {} as 'busy',
  },
  actors: { send: unfilled<CommandRefusal | null, CommandWish>('send', 'wireCommand') },
}).createMachine({
  id: 'command',
  context: { refusal: null },
  initial: 'filling',
  states: {
    filling: {
      on: {
        'command.submitted': 'sending',
        'field.edited': { actions: assign({ refusal: null }) },
      },
    },
    sending: {
      tags: 'busy',
      entry: assign({ refusal: null }),
      invoke: {
        id: 'send',
        src: 'send',
        input: ({ event }) => {
          assertEvent(event, 'command.submitted');
          return event.wish;
        },
        onDone: [
          { guard: ({ event }) => event.output === null, target: 'done' },
          { target: 'filling', actions: assign({ refusal: ({ event }) => event.output }) },
        ],
        onError: { target: 'filling', actions: assign({ refusal: { code: 'fault' } }) },
      },
    },
    done: {
      on: {
        'command.submitted': 'sending',
        'field.edited': 'filling',
      },
    },
  },
});

export type CommandRef = ActorRefFrom<typeof commandMachine>;

export const wireCommand = (ports: CommandPorts) =>
  commandMachine.provide({
    actors: { send: fromPromise<CommandRefusal | null, CommandWish>(({ input }) => ports.send(input)) },
  });
