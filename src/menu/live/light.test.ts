// The sun by the recorder's own clock, through the year.
import { expect, it } from 'vitest';
import { lightAt } from './light.ts';

const at = (month: number, hour: number, minute = 0) => lightAt({ month, day: 15, hour, minute });

it('is day at noon and night at midnight in every month', () => {
  for (let month = 1; month <= 12; month++) expect([at(month, 12), at(month, 0)]).toEqual(['day', 'night']);
});

it('goes from night over dawn to day, and over dusk back, once a day', () => {
  for (const month of [3, 6, 12]) {
    const hours = Array.from({ length: 24 * 12 }, (_, i) => at(month, Math.floor(i / 12), (i % 12) * 5));
    const turns = hours.filter((light, i) => light !== hours[i - 1]);
    expect(turns).toEqual(['night', 'dawn', 'day', 'dusk', 'night']);
  }
});

it('has long days in summer and short ones in winter', () => {
  expect([at(6, 5), at(12, 8), at(6, 19), at(12, 17)]).toEqual(['day', 'dawn', 'day', 'night']);
});
