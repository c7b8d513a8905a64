// The screen over a tree of three pages: which conversations live where, what they hear, and what their ends mean.
import { expect, test, vi } from 'vitest';
import { type AnyActorRef, createActor, createMachine, type InspectionEvent } from 'xstate';
import { simulatedTimers } from '../../test/harness/simulatedTimers.ts';
import type { RecorderFacts } from '../device/index.ts';
import { createSimulatedClock } from '../device/testing/index.ts';
import { createScreenMachine } from './screen.machine.ts';
import type { Conversation } from './screenRows.ts';
import { admin, chart } from './testing/threePages.ts';

/** Talks until it is told to stop; counts seconds meanwhile. */
const talk = (id: string) =>
  createMachine({
    id,
    context: ({ input }) => ({ input }),
    initial: 'talking',
    output: ({ context }) => context['input'],
    states: {
      talking: { on: { stop: 'over', turn: 'waiting', 'first.said': 'greeted' }, after: { 1000: 'waiting' } },
      greeted: { on: { stop: 'over' } },
      waiting: { on: { stop: 'over', turn: 'talking' } },
      over: { type: 'final' },
    },
  });

function stand(rows: readonly Conversation[], late: readonly Conversation[] = []) {
  let conversations = rows;
  const clock = createSimulatedClock();
  const transitions: string[] = [];
  const inspect = (event: InspectionEvent): void => {
    if (event.type === '@xstate.event' && !event.event.type.startsWith('xstate.init'))
      transitions.push(event.event.type);
  };
  const screen = createActor(
    createScreenMachine({
      navigation: chart('areas'),
      autoLogout: 5,
      live: { channels: 4, layout: 4, dwell: 0 },
      recorder: () => ({}) as RecorderFacts,
      wallClock: () => 0,
      conversations: () => conversations,
    }),
    { clock: simulatedTimers(clock), inspect },
  ).start();
  const { navigation, overlays } = screen.getSnapshot().children;
  if (!navigation || !overlays) throw new Error('The screen begins with its chart.');
  const child = (id: string) => (screen.getSnapshot().children as Record<string, AnyActorRef | undefined>)[id];
  const open = (what: string, about: string | number | true = true) => overlays.send({ type: 'opened', what, about });
  return {
    screen,
    navigation,
    clock,
    transitions,
    child,
    living: () => Object.keys(screen.getSnapshot().children).slice(3),
    input: (id: string) => child(id)?.getSnapshot().context.input,
    opened: () => Object.keys(overlays.getSnapshot().context.open),
    go: (place: string) => navigation.send({ type: 'place.requested', place }),
    open,
    close: (what: string) => overlays.send({ type: 'closed', what }),
    logIn() {
      navigation.send({ type: 'life.changed', life: 'running' });
      navigation.send({ type: 'menu.requested' });
      navigation.send({ type: 'login.succeeded', user: admin });
    },
    arrive() {
      conversations = [...rows, ...late];
      screen.send({ type: 'conversations.arrived' });
    },
  };
}

const row = (id: string, where: Conversation['where'], more: Partial<Conversation> = {}): Conversation => ({
  id,
  logic: talk(id),
  where,
  ...more,
});

test('a page’s conversation lives as long as its page, is told which page that is, and is another one on another page', () => {
  const { logIn, go, living, child, input } = stand([
    row('page', { pages: ['system/general', 'log'] }, { input: ({ page, user }) => `${user?.name} at ${page}` }),
  ]);
  expect(living()).toEqual([]);
  logIn();
  expect(input('page')).toBe('admin at system/general');
  const first = child('page');
  go('log');
  expect(input('page')).toBe('admin at log');
  expect(first?.getSnapshot().status).toBe('stopped');
  go('system/sync');
  expect(living()).toEqual([]);
});

test('a click that changes the page costs the chart one transition and the screen one, however many conversations change', () => {
  const { logIn, go, transitions } = stand([
    row('one', { pages: ['system/general'] }),
    row('two', { pages: ['log'] }),
    row('three', { pages: ['log'] }),
  ]);
  logIn();
  transitions.length = 0;
  go('log');
  expect(transitions).toEqual(['place.requested', 'xstate.snapshot.navigation']);
});

test('what opens over a page begins its conversation; its end closes it, and so does leaving the page', () => {
  const { logIn, go, open, child, input, living, opened } = stand([
    row(
      'dialog',
      { pages: ['system/general'], overlay: 'question' },
      { input: ({ open: now }) => now['question'] ?? null },
    ),
  ]);
  open('question', 1);
  expect(living()).toEqual([]);
  logIn();
  expect(opened()).toEqual([]);
  open('question', 2);
  expect(input('dialog')).toBe(2);
  child('dialog')?.send({ type: 'stop' });
  expect(opened()).toEqual([]);
  expect(living()).toEqual([]);
  open('question', 3);
  open('nothing of ours');
  go('log');
  expect(opened()).toEqual([]);
  expect(living()).toEqual([]);
  open('question', 4);
  expect(living()).toEqual([]);
});

test('opened about something else it is another conversation', () => {
  const { logIn, open, child } = stand([row('dialog', { overlay: 'question' })]);
  logIn();
  open('question', 1);
  const first = child('dialog');
  open('question', 1);
  expect(child('dialog')).toBe(first);
  open('question', 2);
  expect(child('dialog')).not.toBe(first);
});

test('a conversation may ask for another while it stands somewhere, and may show a page', () => {
  const { logIn, child, living } = stand([
    row('host', { stages: ['menu'] }, { watched: true, shows: ({ value }) => (value === 'waiting' ? 'shown' : null) }),
    row('guest', { during: ['host', 'waiting'] }, { ends: () => [{ to: 'host', event: { type: 'turn' } }] }),
  ]);
  logIn();
  expect(living()).toEqual(['host']);
  child('host')?.send({ type: 'turn' });
  expect(living()).toEqual(['host', 'guest']);
  child('guest')?.send({ type: 'stop' });
  expect(living()).toEqual(['host']);
  expect(child('host')?.getSnapshot().value).toBe('talking');
});

test('what is said first is said as it begins', () => {
  const { logIn, child } = stand([row('page', { stages: ['menu'] }, { opening: () => ({ type: 'first.said' }) })]);
  logIn();
  expect(child('page')?.getSnapshot().value).toBe('greeted');
});

test('conversations whose code comes late begin where the person stands by then', () => {
  const { logIn, arrive, living } = stand([], [row('page', { pages: ['system/general'] })]);
  logIn();
  expect(living()).toEqual([]);
  arrive();
  expect(living()).toEqual(['page']);
});

test('the clock of the screen drives every conversation', async () => {
  const { logIn, child, clock } = stand([row('page', { stages: ['menu'] })]);
  logIn();
  await clock.advance(999);
  expect(child('page')?.getSnapshot().value).toBe('talking');
  await clock.advance(1);
  expect(child('page')?.getSnapshot().value).toBe('waiting');
});

test('a bug in one conversation is told, and the others go on', async () => {
  const told = vi.fn();
  process.once('unhandledRejection', told);
  const faulty = createMachine({
    id: 'faulty',
    on: {
      go: {
        actions: () => {
          throw new Error('a bug');
        },
      },
    },
  });
  const { logIn, child, screen, go, living } = stand([
    { ...row('faulty', { stages: ['menu'] }), logic: faulty },
    row('page', { pages: ['log'] }),
  ]);
  logIn();
  child('faulty')?.send({ type: 'go' });
  await new Promise((done) => setImmediate(done));
  expect(told).toHaveBeenCalledOnce();
  expect(screen.getSnapshot().status).toBe('active');
  go('log');
  expect(living()).toContain('page');
});

test('an end that nobody came to says nothing', () => {
  const { logIn, screen, navigation } = stand([
    row('page', { stages: ['menu'] }, { ends: () => [{ to: 'navigation', event: { type: 'logout.pressed' } }] }),
  ]);
  logIn();
  screen.send({ type: 'xstate.done.actor.page', actorId: 'page' });
  expect(navigation.getSnapshot().context.user).not.toBeNull();
});
