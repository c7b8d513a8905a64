// Live view: layouts, one channel alone and back, screens by hand and by the clock.
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { simulatedTimers } from '../../test/harness/simulatedTimers.ts';
import { createSimulatedClock } from '../device/testing/index.ts';
import { type LiveSettings, layoutsFor, liveViewMachine, screensOf } from './liveView.machine.ts';

function watching(settings: Partial<LiveSettings> = {}, channels = 16) {
  const clock = createSimulatedClock();
  const actor = createActor(liveViewMachine, {
    input: { layout: 4, dwell: 0, channels, ...settings },
    clock: simulatedTimers(clock),
  }).start();
  const shown = (): string => {
    const { single, layout, screen } = actor.getSnapshot().context;
    return single === null ? `${layout}: ${screen}` : `alone: ${single}`;
  };
  return { send: actor.send, shown, pass: clock.advance, now: () => actor.getSnapshot() };
}

test.each([
  [16, [1, 4, 9, 16], 4],
  [10, [1, 4, 9], 3],
  [8, [1, 4], 2],
  [4, [1, 4], 1],
])('%i channels have the layouts %j and %i screens of four', (channels, layouts, screens) => {
  expect(layoutsFor(channels)).toEqual(layouts);
  expect(screensOf({ channels, layout: 4 })).toBe(screens);
});

test('a layout larger than the recorder begins as the largest it has', () => {
  expect(watching({ layout: 16 }, 4).shown()).toBe('4: 0');
  expect(watching({ layout: 16 }, 16).shown()).toBe('16: 0');
});

describe('by hand', () => {
  test('screens go round, forward and back', () => {
    const { send, shown } = watching({ layout: 9 });
    for (const expected of ['9: 1', '9: 0']) {
      send({ type: 'screen.next' });
      expect(shown()).toBe(expected);
    }
    send({ type: 'screen.previous' });
    expect(shown()).toBe('9: 1');
  });
  test('a double click shows the channel alone, another one the screen that holds it', () => {
    const { send, shown, now } = watching();
    send({ type: 'channel.toggled', channel: 2 });
    expect(shown()).toBe('alone: 2');
    send({ type: 'screen.next' });
    send({ type: 'screen.next' });
    expect(shown()).toBe('alone: 4');
    send({ type: 'channel.toggled', channel: 4 });
    expect(shown()).toBe('4: 1');
    expect(now().context.selected).toBe(4);
  });
  test('a channel chosen from the list is alone, whatever was shown before', () => {
    const { send, shown } = watching();
    send({ type: 'channel.alone', channel: 5 });
    expect(shown()).toBe('alone: 5');
    send({ type: 'channel.alone', channel: 2 });
    expect(shown()).toBe('alone: 2');
    send({ type: 'channel.alone', channel: 16 });
    expect(shown()).toBe('alone: 2');
    send({ type: 'turns.toggled' });
    send({ type: 'channel.alone', channel: 3 });
    expect(shown()).toBe('alone: 3');
  });
  test('alone, previous of the first is the last', () => {
    const { send, shown } = watching();
    send({ type: 'channel.toggled', channel: 0 });
    send({ type: 'screen.previous' });
    expect(shown()).toBe('alone: 15');
  });
  test('another layout keeps what one looks at on the screen', () => {
    const { send, shown } = watching();
    send({ type: 'screen.next' });
    send({ type: 'screen.next' });
    send({ type: 'layout.chosen', windows: 1 });
    expect(shown()).toBe('1: 8');
    send({ type: 'layout.chosen', windows: 9 });
    expect(shown()).toBe('9: 0');
    send({ type: 'channel.selected', channel: 12 });
    send({ type: 'layout.chosen', windows: 4 });
    expect(shown()).toBe('4: 3');
  });
  test.each([-1, 16, 99])('channel %i is none', (channel) => {
    const { send, shown, now } = watching();
    send({ type: 'channel.toggled', channel });
    send({ type: 'channel.selected', channel });
    expect(shown()).toBe('4: 0');
    expect(now().context.selected).toBe(-1);
  });
});

describe('by the clock', () => {
  test('every screen has its time, round and round', async () => {
    const { shown, pass } = watching({ dwell: 5 });
    const seen: string[] = [];
    for (let turn = 0; turn < 5; turn++) {
      seen.push(shown());
      await pass(5000);
    }
    expect(seen).toEqual(['4: 0', '4: 1', '4: 2', '4: 3', '4: 0']);
  });
  test('a step by hand begins the time anew', async () => {
    const { send, shown, pass } = watching({ dwell: 5 });
    await pass(4000);
    send({ type: 'screen.next' });
    await pass(4000);
    expect(shown()).toBe('4: 1');
    await pass(1000);
    expect(shown()).toBe('4: 2');
  });
  test('a channel alone stays, and the turns go on when the grid is back', async () => {
    const { send, shown, pass } = watching({ dwell: 5 });
    send({ type: 'channel.toggled', channel: 1 });
    await pass(60_000);
    expect(shown()).toBe('alone: 1');
    send({ type: 'channel.toggled', channel: 1 });
    await pass(5000);
    expect(shown()).toBe('4: 1');
  });
  test('paused they stand, and go on when asked', async () => {
    const { send, shown, pass, now } = watching({ dwell: 5 });
    expect(now().tags.has('turning')).toBe(true);
    send({ type: 'turns.toggled' });
    await pass(60_000);
    expect(shown()).toBe('4: 0');
    expect(now().tags.has('turning')).toBe(false);
    send({ type: 'turns.toggled' });
    await pass(5000);
    expect(shown()).toBe('4: 1');
  });
  test.each([
    ['no time is set', { dwell: 0 }, 16],
    ['all channels are on one screen', { dwell: 5, layout: 16 as const }, 16],
  ])('nothing turns where %s', async (_title, settings, channels) => {
    const { shown, pass, now } = watching(settings, channels);
    const before = shown();
    await pass(600_000);
    expect(shown()).toBe(before);
    expect(now().tags.has('turning')).toBe(false);
  });
  test('a start of the recorder and new settings begin anew', async () => {
    const { send, shown, pass } = watching({ dwell: 5 });
    send({ type: 'channel.toggled', channel: 3 });
    send({ type: 'live.began', layout: 9, dwell: 10 });
    expect(shown()).toBe('9: 0');
    await pass(10_000);
    expect(shown()).toBe('9: 1');
  });
});
