import { expect, test } from 'vitest';
import { kioskLink } from './kioskLink.ts';

test('the screen alone opens in the same scenario and language', () => {
  expect(kioskLink({ home: { in: 'page' }, scenario: 'wrong-region', language: 'ru', hints: true })).toBe(
    './kiosk.html?scenario=wrong-region&lang=ru',
  );
});

test('of a recorder in the process it names the recorder and no scenario: that would be another one', () => {
  const home = { in: 'process', recorder: 2, recorders: [1, 2, 3] } as const;
  expect(kioskLink({ home, scenario: 'wrong-region', language: 'ru', hints: true })).toBe('./kiosk.html?recorder=2');
});
