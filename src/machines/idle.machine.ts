/** Watches over a session: without input for the set time it tells its parent that the session has expired. */
import { assign, sendParent, setup } from 'xstate';

export type IdleEvent =
  | { type: 'session.began' }
  | { type: 'session.ended' }
  | { type: 'activity' }
  /** Minutes without input until logout, 0 for never. */
  | { type: 'autoLogout.changed'; minutes: number };

/** The longest delay a timer takes, 24.8 days: a watch that never expires begins anew with each. */
const LONGEST_MS = 2 ** 31 - 1;

export const idleMachine = setup({
  types: { context: {} as { minutes: number }, events: {} as IdleEvent, input: {} as { minutes: number } },
  delays: { idle: ({ context }) => (context.minutes === 0 ? LONGEST_MS : context.minutes * 60_000) },
  guards: { neverExpires: ({ context }) => context.minutes === 0 },
  actions: { setMinutes: assign(({ event, context }) => ('minutes' in event ? { minutes: event.minutes } : context)) },
}).createMachine({
  id: 'idle',
  context: ({ input }) => input,
  initial: 'asleep',
  states: {
    asleep: { on: { 'session.began': 'watching', 'autoLogout.changed': { actions: 'setMinutes' } } },
    watching: {
      on: {
        activity: { target: 'watching', reenter: true },
        'autoLogout.changed': { target: 'watching', reenter: true, actions: 'setMinutes' },
        'session.ended': 'asleep',
      },
      after: {
        idle: [
          { guard: 'neverExpires', target: 'watching', reenter: true },
          { target: 'asleep', actions: sendParent({ type: 'session.expired' }) },
        ],
      },
    },
  },
});
