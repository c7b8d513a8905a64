/**
 * What the person has opened over a page: a dialog, a list entry's details. A click that opens something is an event like every
 * other, so it is seen on the timeline, recorded, and played back. One thing of each kind is open at a time.
 */
import { type ActorRefFrom, assign, setup } from 'xstate';
import type { Json } from '../device/index.ts';

export type OverlaysEvent =
  /** `about` is what the thing opened is about, such as the binding that was on the screen; never a secret. */
  { type: 'opened'; what: string; about: Json } | { type: 'closed'; what: string };

interface OverlaysContext {
  open: Readonly<Record<string, Json>>;
  /** What each was about when it was last opened: how far somebody has looked. Kept as long as the screen is. */
  last: Readonly<Record<string, Json>>;
}

export const overlaysMachine = setup({
  types: { context: {} as OverlaysContext, events: {} as OverlaysEvent },
  guards: { isOpen: ({ context, event }) => Object.hasOwn(context.open, event.what) },
}).createMachine({
  id: 'overlays',
  context: { open: {}, last: {} },
  initial: 'standing',
  states: {
    standing: {
      on: {
        opened: {
          actions: assign(({ context, event }) => ({
            open: { ...context.open, [event.what]: event.about },
            last: { ...context.last, [event.what]: event.about },
          })),
        },
        closed: {
          guard: 'isOpen',
          actions: assign(({ context, event }) => ({
            open: Object.fromEntries(Object.entries(context.open).filter(([what]) => what !== event.what)),
          })),
        },
      },
    },
  },
});

export type OverlaysRef = ActorRefFrom<typeof overlaysMachine>;
