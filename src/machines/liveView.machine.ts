/**
 * Live view: how many windows, which channels in them, one of them alone, and the screens that take turns when there are more
 * channels than windows. It lives as long as the recorder is on, so that a visit to the menu changes nothing here.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';

export type Windows = 1 | 4 | 9 | 16;
export const WINDOWS: readonly Windows[] = [1, 4, 9, 16];

export interface LiveSettings {
  layout: Windows;
  /** Seconds until the next screen; 0: never by itself. */
  dwell: number;
}

export type LiveViewEvent =
  /** The recorder started, or its settings changed: live view begins as they say. */
  | ({ type: 'live.began' } & LiveSettings)
  | { type: 'layout.chosen'; windows: Windows }
  | { type: 'channel.selected'; channel: number }
  /** Double click: the channel alone, or the grid again. */
  | { type: 'channel.toggled'; channel: number }
  /** Chosen from a list: alone, whatever is shown now. */
  | { type: 'channel.alone'; channel: number }
  | { type: 'screen.next' }
  | { type: 'screen.previous' }
  /** The pause button of the turns. */
  | { type: 'turns.toggled' };

export interface LiveViewContext extends LiveSettings {
  channels: number;
  /** Which screen of the layout is on, from 0. */
  screen: number;
  /** The channel that is shown alone. */
  single: number | null;
  /** The channel with the frame round it, -1 for none. */
  selected: number;
}

/** The layouts that make sense for so many channels. */
export const layoutsFor = (channels: number): readonly Windows[] =>
  WINDOWS.filter((windows) => windows <= Math.max(4, channels));

/** How many screens the channels fill. */
export const screensOf = ({ channels, layout }: Pick<LiveViewContext, 'channels' | 'layout'>): number =>
  Math.max(1, Math.ceil(channels / layout));

const fitting = (layout: Windows, channels: number): Windows => {
  const offered = layoutsFor(channels);
  return offered.includes(layout) ? layout : (offered.at(-1) ?? 1);
};

/** One step forward or back: of the screens, or of the channels where one is alone. Round and round. */
function stepped(context: LiveViewContext, by: 1 | -1): Partial<LiveViewContext> {
  const round = (at: number, of: number): number => (at + by + of) % of;
  if (context.single !== null) return { single: round(context.single, context.channels) };
  return { screen: round(context.screen, screensOf(context)), selected: -1 };
}

/** The grid on the screen that holds a channel. */
const holding = (channel: number, layout: Windows): number => Math.floor(Math.max(0, channel) / layout);

export const liveViewMachine = setup({
  types: {
    context: {} as LiveViewContext,
    events: {} as LiveViewEvent,
    input: {} as LiveSettings & { channels: number },
    tags: {} as 'turning',
  },
  delays: { dwell: ({ context }) => context.dwell * 1000 },
  guards: {
    takesTurns: ({ context }) => context.dwell > 0 && context.single === null && screensOf(context) > 1,
    isThere: ({ context, event }) => 'channel' in event && event.channel >= 0 && event.channel < context.channels,
  },
  actions: {
    begin: assign(({ context, event }) => {
      assertEvent(event, 'live.began');
      return {
        layout: fitting(event.layout, context.channels),
        dwell: event.dwell,
        screen: 0,
        single: null,
        selected: -1,
      };
    }),
    choose: assign(({ context, event }) => {
      if (event.type !== 'layout.chosen') return {};
      const layout = fitting(event.windows, context.channels);
      const first = context.single ?? (context.selected >= 0 ? context.selected : context.screen * context.layout);
      return { layout, screen: holding(first, layout), single: null };
    }),
    select: assign(({ event }) => {
      assertEvent(event, 'channel.selected');
      return { selected: event.channel };
    }),
    toggle: assign(({ context, event }) => {
      if (event.type !== 'channel.toggled') return {};
      return context.single === null
        ? { single: event.channel, selected: event.channel }
        : { single: null, selected: context.single, screen: holding(context.single, context.layout) };
    }),
    showAlone: assign(({ event }) =>
      event.type === 'channel.alone' ? { single: event.channel, selected: event.channel } : {},
    ),
    next: assign(({ context }) => stepped(context, 1)),
    previous: assign(({ context }) => stepped(context, -1)),
  },
}).createMachine({
  id: 'liveView',
  /** The screen tells it what the recorder shows. */
  meta: { internalEvents: ['live.began'] },
  context: ({ input }) => ({
    ...input,
    layout: fitting(input.layout, input.channels),
    screen: 0,
    single: null,
    selected: -1,
  }),
  initial: 'turns',
  on: {
    'live.began': { target: '.turns', actions: 'begin' },
    'channel.selected': { guard: 'isThere', actions: 'select' },
  },
  states: {
    /** The screens take turns, if there are several and the owner set a time. */
    turns: {
      initial: 'looking',
      on: {
        'layout.chosen': { target: '.looking', actions: 'choose' },
        'channel.toggled': { guard: 'isThere', target: '.looking', actions: 'toggle' },
        'channel.alone': { guard: 'isThere', target: '.looking', actions: 'showAlone' },
        'screen.next': { target: '.looking', actions: 'next' },
        'screen.previous': { target: '.looking', actions: 'previous' },
        'turns.toggled': 'paused',
      },
      states: {
        looking: { always: { guard: 'takesTurns', target: 'dwelling' } },
        dwelling: { tags: 'turning', after: { dwell: { target: 'looking', actions: 'next' } } },
      },
    },
    paused: {
      on: {
        'layout.chosen': { actions: 'choose' },
        'channel.toggled': { guard: 'isThere', actions: 'toggle' },
        'channel.alone': { guard: 'isThere', actions: 'showAlone' },
        'screen.next': { actions: 'next' },
        'screen.previous': { actions: 'previous' },
        'turns.toggled': 'turns',
      },
    },
  },
});

export type LiveViewRef = ActorRefFrom<typeof liveViewMachine>;
