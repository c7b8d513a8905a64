/**
 * Freeing a device that is in somebody else's account: the admin password and the code from the picture. The password is checked by the
 * recorder over the LAN, the picture by the cloud; a picture that the cloud has seen is used up, one that it has not seen is good still.
 */
import { type ActorRefFrom, assertEvent, assign, fromPromise, setup } from 'xstate';
import type { SecretRef } from '../../machines/index.ts';
import { type Outcome, type PhoneCode, type Refused, refusedAs } from '../service/outcome.ts';
import type { Picture } from '../service/read.ts';

export interface UnbindWish {
  serial: string;
  secret: SecretRef;
  picture: { id: string; text: string };
  key: string;
}

export interface UnbindingPorts {
  picture(serial: string): Promise<Outcome<{ picture: Picture }>>;
  unbind(wish: UnbindWish): Promise<Outcome>;
  newKey(): string;
  /** ms, as the recorder's lock is counted. */
  now(): number;
}

export type UnbindingEvent =
  | { type: 'submitted'; secret: SecretRef; text: string }
  | { type: 'edited' }
  | { type: 'picture.refreshed' };

interface UnbindingContext {
  serial: string;
  picture: Picture | null;
  refusal: Refused | null;
  /** When the recorder's lock ends. */
  lockedUntil: number;
}

/** Said by the recorder, or by the phone itself: the cloud has not seen the picture. */
const beforeTheCloud: readonly PhoneCode[] = [
  'password-wrong',
  'locked',
  'not-activated',
  'service-off',
  'device-offline',
  'device-refused',
  'device-silent',
  'no-tickets',
  'not-on-lan',
  'off-lan',
];
const TICK_MS = 1_000;
/** Where the recorder does not tell for how long. */
const LOCK_S = 60;

export const createUnbindingMachine = ({ picture, unbind, newKey, now }: UnbindingPorts) =>
  setup({
    types: {
      context: {} as UnbindingContext,
      events: {} as UnbindingEvent,
      input: {} as { serial: string },
      tags: {} as 'busy' | 'form',
    },
    actors: {
      picture: fromPromise<Outcome<{ picture: Picture }>, string>(({ input }) => picture(input)),
      unbind: fromPromise<Outcome, UnbindWish>(({ input }) => unbind(input)),
    },
    delays: { lifeOfPicture: ({ context }) => (context.picture?.expiresIn ?? 60) * 1_000 },
    guards: { lockLasts: ({ context }) => now() < context.lockedUntil },
  }).createMachine({
    id: 'unbinding',
    context: ({ input }) => ({ serial: input.serial, picture: null, refusal: null, lockedUntil: 0 }),
    initial: 'fetchingPicture',
    states: {
      fetchingPicture: {
        tags: 'form',
        entry: assign({ picture: null }),
        invoke: {
          id: 'picture',
          src: 'picture',
          input: ({ context }) => context.serial,
          onDone: [
            {
              guard: ({ event }) => event.output.ok,
              target: 'asking',
              actions: assign(({ event }) => (event.output.ok ? { picture: event.output.picture } : {})),
            },
            {
              target: 'withoutPicture',
              actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
            },
          ],
          onError: { target: 'withoutPicture', actions: assign({ refusal: refusedAs('bug') }) },
        },
      },
      withoutPicture: {
        tags: 'form',
        on: { 'picture.refreshed': { target: 'fetchingPicture', actions: assign({ refusal: null }) } },
      },
      asking: {
        tags: 'form',
        on: {
          submitted: 'unbinding',
          edited: { actions: assign({ refusal: null }) },
          'picture.refreshed': 'fetchingPicture',
        },
        after: {
          lifeOfPicture: { target: 'fetchingPicture', actions: assign({ refusal: refusedAs('picture-gone') }) },
        },
      },
      unbinding: {
        tags: ['form', 'busy'],
        invoke: {
          id: 'unbind',
          src: 'unbind',
          input: ({ context, event }) => {
            assertEvent(event, 'submitted');
            const { serial, picture: shown } = context;
            return { serial, secret: event.secret, picture: { id: shown?.id ?? '', text: event.text }, key: newKey() };
          },
          onDone: [
            { guard: ({ event }) => event.output.ok, target: 'unbound', actions: assign({ refusal: null }) },
            { guard: ({ event }) => isOneOf(event.output, ['not-bound']), target: 'freeAlready' },
            {
              guard: ({ event }) => isOneOf(event.output, ['locked']),
              target: 'locked',
              actions: assign(({ event }) => ({
                ...(event.output.ok ? {} : { refusal: event.output }),
                lockedUntil: now() + ((!event.output.ok && event.output.seconds) || LOCK_S) * 1_000,
              })),
            },
            {
              guard: ({ event }) => isOneOf(event.output, beforeTheCloud),
              target: 'asking',
              actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
            },
            {
              target: 'fetchingPicture',
              actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })),
            },
          ],
          onError: { target: 'fetchingPicture', actions: assign({ refusal: refusedAs('bug') }) },
        },
      },
      locked: {
        tags: 'form',
        after: {
          [TICK_MS]: [
            { guard: 'lockLasts', target: 'locked', reenter: true },
            { target: 'fetchingPicture', actions: assign({ refusal: null }) },
          ],
        },
      },
      /** Somebody else did it meanwhile, at the recorder or in a tool. */
      freeAlready: {},
      unbound: {},
    },
  });

const isOneOf = (outcome: Outcome, codes: readonly PhoneCode[]): boolean => !outcome.ok && codes.includes(outcome.code);

export type UnbindingRef = ActorRefFrom<ReturnType<typeof createUnbindingMachine>>;
