import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMeter, METER_SECONDS } from './meter.ts';

function metered() {
  let now = 0;
  const meter = createMeter(() => now);
  return {
    meter,
    to(ms: number) {
      now = ms;
    },
  };
}
const NOTHING = { sent: 0, received: 0 };

test('at power-on there is a minute of nothing', () => {
  const { meter } = metered();
  expect(METER_SECONDS).toBe(60);
  expect(meter.samples()).toEqual(Array.from({ length: 60 }, () => NOTHING));
});

test('bytes count in the second in which they crossed, as kbit/s, once that second is full', () => {
  const { meter, to } = metered();
  to(500);
  meter.note({ bytes: { sent: 250, received: 1000 } });
  to(999);
  meter.note({ bytes: { sent: 250, received: 0 } });
  expect(meter.samples().at(-1)).toEqual(NOTHING);
  to(1000);
  expect(meter.samples().at(-1)).toEqual({ sent: 4, received: 8 });
  to(3000);
  expect(meter.samples().slice(-3)).toEqual([{ sent: 4, received: 8 }, NOTHING, NOTHING]);
});

test('a stream flows until it is told otherwise, and counts by the part of a second in which it ran', () => {
  const { meter, to } = metered();
  to(10_500);
  meter.note({ stream: { sent: 2000, received: 40 } });
  to(13_250);
  meter.note({ stream: { sent: 0, received: 0 } });
  to(15_000);
  expect(meter.samples().slice(-5)).toEqual([
    { sent: 1000, received: 20 },
    { sent: 2000, received: 40 },
    { sent: 2000, received: 40 },
    { sent: 500, received: 10 },
    NOTHING,
  ]);
});

test('after an hour of streaming it still flows, and what is a minute old is forgotten', () => {
  const { meter, to } = metered();
  meter.note({ stream: { sent: 100, received: 0 } });
  meter.note({ bytes: { sent: 125, received: 0 } });
  to(60_000);
  expect(meter.samples()[0]).toEqual({ sent: 101, received: 0 });
  to(61_000);
  expect(meter.samples()[0]).toEqual({ sent: 100, received: 0 });
  to(3_600_000);
  expect(new Set(meter.samples().map(({ sent }) => sent))).toEqual(new Set([100]));
});

test('the power goes: nothing is left', () => {
  const { meter, to } = metered();
  meter.note({ stream: { sent: 100, received: 0 } });
  meter.note({ bytes: { sent: 125, received: 0 } });
  meter.clear();
  to(5000);
  expect(meter.samples()).toEqual(Array.from({ length: 60 }, () => NOTHING));
});

test('whatever crosses within the minute, nothing is lost and nothing invented', () => {
  const crossing = fc.record({ after: fc.integer({ min: 0, max: 900 }), sent: fc.integer({ min: 0, max: 1500 }) });
  fc.assert(
    fc.property(fc.array(crossing, { maxLength: 60 }), (crossings) => {
      const { meter, to } = metered();
      let at = 0;
      let bytes = 0;
      for (const { after, sent } of crossings) {
        at += after;
        bytes += sent;
        to(at);
        meter.note({ bytes: { sent, received: 0 } });
      }
      to(60_000);
      const total = meter.samples().reduce((sum, { sent }) => sum + sent, 0);
      expect((total * 1000) / 8).toBeCloseTo(bytes, 3);
    }),
    { numRuns: 500, seed: 42 },
  );
});
