/**
 * Unbinding from the PC: the region's server shows a picture, the person types its code and the device's admin password, the device hands
 * out a ticket for the password, and the server lets go for both. The password is no part of it: it stays in its field until the port
 * that asks the device takes it out.
 */
import { type ActorRefFrom, assertEvent, assign, fromPromise, setup } from 'xstate';
import type { Attempt, Attempted, Picture, Pictured, UnbindPorts, UnbindRefusal } from './unbinding.ts';
import { unfilled } from './unfilled.ts';

export type UnbindEvent =
  | { type: 'unbind.submitted'; text: string }
  | { type: 'picture.refreshed' }
  | { type: 'field.edited' };

interface UnbindContext {
  picture: Picture | null;
  refusal: UnbindRefusal | null;
}

export const unbindMachine = setup({
  types: { context: {} as UnbindContext, events: {} as UnbindEvent, tags: {} as 'busy' | 'password' },
  actors: {
    picture: unfilled<Pictured>('picture', 'wireUnbind'),
    attempt: unfilled<Attempted, Attempt>('attempt', 'wireUnbind'),
  },
  actions: {
    forgetRefusal: assign({ refusal: null }),
    fail: assign({ refusal: { code: 'fault' } }),
  },
  delays: { pictureLives: ({ context }) => (context.picture?.expiresIn ?? 0) * 1000 },
}).createMachine({
  id: 'unbind',
  context: { picture: null, refusal: null },
  initial: 'fetchingPicture',
  states: {
    fetchingPicture: {
      tags: 'password',
      entry: assign({ picture: null }),
      invoke: {
        id: 'picture',
        src: 'picture',
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'asking',
            actions: assign(({ event }) => (event.output.ok ? { picture: event.output.picture } : {})),
          },
          {
            target: 'withoutPicture',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output.refusal })),
          },
        ],
        onError: { target: 'withoutPicture', actions: 'fail' },
      },
    },
    withoutPicture: { tags: 'password', on: { 'picture.refreshed': 'fetchingPicture' } },
    asking: {
      tags: 'password',
      on: {
        'unbind.submitted': 'unbinding',
        'picture.refreshed': { target: 'fetchingPicture', actions: 'forgetRefusal' },
        'field.edited': { actions: 'forgetRefusal' },
      },
      after: { pictureLives: { target: 'fetchingPicture', actions: assign({ refusal: { code: 'picture-gone' } }) } },
    },
    unbinding: {
      tags: ['password', 'busy'],
      entry: 'forgetRefusal',
      invoke: {
        id: 'attempt',
        src: 'attempt',
        input: ({ context, event }) => {
          assertEvent(event, 'unbind.submitted');
          return { picture: context.picture?.id ?? '', text: event.text };
        },
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'unbound' },
          {
            guard: ({ event }) => !event.output.ok && event.output.spent,
            target: 'fetchingPicture',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output.refusal })),
          },
          {
            target: 'asking',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output.refusal })),
          },
        ],
        onError: { target: 'fetchingPicture', actions: 'fail' },
      },
    },
    unbound: {},
  },
});

export type UnbindRef = ActorRefFrom<typeof unbindMachine>;

export const wireUnbind = (ports: UnbindPorts) =>
  unbindMachine.provide({
    actors: {
      picture: fromPromise<Pictured>(() => ports.picture()),
      attempt: fromPromise<Attempted, Attempt>(({ input }) => ports.attempt(input)),
    },
  });
