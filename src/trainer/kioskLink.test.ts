import { expect, test } from 'vitest';
import { kioskLink } from './kioskLink.ts';

test('the screen alone opens in the same scenario and language', () => {
  expect(kioskLink({ scenario: 'wrong-region', language: 'ru' })).toBe('./kiosk.html?scenario=wrong-region&lang=ru');
});
