// How a start ends that cannot go on: only flash that cannot be read or written is safe mode, whose way out formats it.
import { expect, test } from 'vitest';
import { fault } from './fault.ts';
import { createLife } from './life.ts';
import type { Memory } from './memory.ts';
import { imageWith } from './testing/images.ts';
import { createSimulatedClock } from './testing/index.ts';

function box(ends: { load?: Error; firmware?: Error }) {
  let image = imageWith();
  let formatted = 0;
  const memory: Memory = {
    image: () => image,
    async load() {
      if (ends.load) throw ends.load;
      return { ok: true, from: 'newest' };
    },
    async commit(change) {
      image = change(image);
    },
    async format() {
      formatted++;
    },
    forget: () => undefined,
  };
  const clock = createSimulatedClock();
  const life = createLife({
    clock,
    memory,
    now: clock.now,
    clockStopped: () => false,
    async loadFirmware() {
      if (ends.firmware) throw ends.firmware;
    },
    firmwareNoted: ({ firmware }) => ({ firmware, events: [] }),
    woken: () => undefined,
    blankImage: async () => image,
    ended: () => undefined,
    announce: () => undefined,
  });
  const start = async (): Promise<string> => {
    void life.hardware.powerOn();
    await clock.advance(10_000);
    return life.now();
  };
  return { life, start, formatted: () => formatted };
}

test.each<[string, { load?: Error; firmware?: Error }]>([
  ['the reading of the memory', { load: fault('code-missing', 'no line') }],
  ['the reading of the firmware', { firmware: fault('code-missing', 'no line') }],
])('the code for %s does not come: off again, nothing to format, and the next start goes on', async (_, ends) => {
  const { life, start, formatted } = box(ends);
  expect(await start()).toBe('off');
  await life.hardware.restoreFactory();
  expect(formatted()).toBe(0);
  delete ends.load;
  delete ends.firmware;
  expect(await start()).toBe('running');
});

test('flash that fails otherwise is safe mode', async () => {
  expect(await box({ load: new Error('flash read failed') }).start()).toBe('safe-mode');
});
