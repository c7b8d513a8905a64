/**
 * The screen as one system of actors: the chart of places, what is open over a page, live view, and every conversation. A
 * conversation begins and ends because of where the person stands and what is open, as the rows say, and never because something
 * is drawn: so one clock drives all of them, one inspector hears all of them, and a test has the same screen as the browser.
 */
import { type ActorRefFrom, type AnyActorRef, type AnyMachineSnapshot, enqueueActions, setup } from 'xstate';
import type { RecorderFacts } from '../device/index.ts';
import { type LiveSettings, liveViewMachine } from './liveView.machine.ts';
import type { NavigationMachine } from './navigation.machine.ts';
import { CHART } from './navigationEvents.ts';
import { overlaysMachine } from './overlays.machine.ts';
import { askedFor, type Conversation, type Standing } from './screenRows.ts';
import { pageIn, stageOf } from './where.ts';

export interface ScreenPorts {
  navigation: NavigationMachine;
  autoLogout: number;
  live: LiveSettings & { channels: number };
  recorder(): RecorderFacts;
  wallClock(): number;
  /** Those whose code is here: more of them later, told by `conversations.arrived`. */
  conversations(): readonly Conversation[];
}

type ScreenEvent =
  | { type: 'conversations.arrived' }
  | { type: `xstate.done.actor.${string}`; actorId: string }
  | { type: `xstate.error.actor.${string}`; error: unknown };

interface ScreenContext {
  /** What each living conversation is about. */
  asked: Readonly<Record<string, string>>;
  /** Stage and page for which it was settled last. */
  place: string;
}

type Self = { getSnapshot(): { children: object } };
type Children = Record<string, AnyActorRef | undefined>;

export function createScreenMachine({ navigation, autoLogout, live, recorder, wallClock, conversations }: ScreenPorts) {
  function standing(self: Self): Standing {
    const children = self.getSnapshot().children as Children;
    const talk = (id: string): AnyMachineSnapshot | null => children[id]?.getSnapshot() ?? null;
    const { value, context } = talk('navigation') as AnyMachineSnapshot;
    const shown = (): string | null => {
      for (const { id, shows } of conversations()) {
        const snapshot = shows && talk(id);
        if (snapshot) return shows(snapshot);
      }
      return null;
    };
    const { open } = talk('overlays')?.context ?? { open: {} };
    const stage = stageOf(value);
    const page = pageIn(value) ?? shown();
    return { stage, page, user: context.user, open, recorder: recorder(), wallClock: wallClock(), talk };
  }

  return setup({
    types: {
      context: {} as ScreenContext,
      events: {} as ScreenEvent,
      children: {} as { navigation: 'navigation'; overlays: 'overlays'; liveView: 'liveView' },
    },
    actors: { navigation, overlays: overlaysMachine, liveView: liveViewMachine },
    actions: {
      /** Ends what nothing asks for any more, begins what is asked for, and closes over a page what was opened there. */
      settle: enqueueActions(({ context, enqueue, self }) => {
        const now = standing(self);
        const asked: Record<string, string> = {};
        for (const { id, where, logic, input, opening, watched = false } of conversations()) {
          const about = askedFor(where, now);
          if (about !== null) asked[id] = about;
          if (context.asked[id] === (about ?? undefined)) continue;
          if (context.asked[id] !== undefined) enqueue.stopChild(id);
          if (about === null) continue;
          enqueue.spawnChild(logic as never, { id, input: input?.(now), syncSnapshot: watched } as never);
          const first = opening?.(now);
          if (first) enqueue.sendTo(id, first);
        }
        const place = `${now.stage} ${now.page}`;
        if (place !== context.place)
          for (const what of Object.keys(now.open)) enqueue.sendTo('overlays', { type: 'closed', what });
        enqueue.assign({ asked, place });
      }),
      /** A conversation is over: who must know hears of it. It stays to be read until nothing asks for it. */
      conclude: enqueueActions(({ event, enqueue, self }) => {
        const row = conversations().find(({ id }) => 'actorId' in event && id === event.actorId);
        const now = standing(self);
        const snapshot = row ? now.talk(row.id) : null;
        if (!row || snapshot?.status !== 'done') return;
        for (const message of row.ends?.(snapshot, now) ?? []) enqueue.sendTo(message.to, message.event);
        if (row.where.overlay !== undefined) enqueue.sendTo('overlays', { type: 'closed', what: row.where.overlay });
      }),
      /** A bug in one conversation is told like every other, and the rest of the screen goes on. */
      tellBug: ({ event }) => void (async () => Promise.reject('error' in event ? event.error : event))(),
    },
  }).createMachine({
    id: 'screen',
    /** It keeps the house; what happens, happens to the actors in it. */
    meta: { isHouse: true, internalEvents: ['conversations.arrived'] },
    context: { asked: {}, place: '' },
    invoke: [
      { id: CHART, systemId: CHART, src: 'navigation', input: { autoLogout }, onSnapshot: { actions: 'settle' } },
      { id: 'overlays', src: 'overlays', onSnapshot: { actions: 'settle' } },
      { id: 'liveView', src: 'liveView', input: live },
    ],
    on: {
      'conversations.arrived': { actions: 'settle' },
      'xstate.done.actor.*': { actions: 'conclude' },
      'xstate.error.actor.*': { actions: 'tellBug' },
      'xstate.snapshot.*': { actions: 'settle' },
    },
  });
}

export type ScreenRef = ActorRefFrom<ReturnType<typeof createScreenMachine>>;
