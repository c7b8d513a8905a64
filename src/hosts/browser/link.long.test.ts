// 100 000 hostile addresses: none is fatal.
import fc from 'fast-check';
import { test } from 'vitest';
import { anyCodePoint } from '../../../test/harness/anyText.ts';
import { counted } from '../../device/testing/index.ts';
import { scenarioIds } from '../../world/index.ts';
import { readLink } from './link.ts';

test('no address whatever is fatal, and nothing of it is shown at length', () => {
  let read = 0;
  const hostile = fc.oneof(
    fc.string({ unit: anyCodePoint, maxLength: 80 }),
    fc.string({ maxLength: 60 }).map((text) => `?scenario=${text}&lang=${text}&speed=${text}`),
    fc.webQueryParameters().map((text) => `?${text}`),
    fc.constantFrom('?%', '?%%%', '?scenario=%E0%A4%A', '?lang[]=ru', '?scenario', '?=&=&'),
  );
  fc.assert(
    fc.property(hostile, hostile, (search, hash) => {
      const { scenario, language, speed, place, faults } = readLink(search, `#/${hash}`);
      read++;
      if (scenario !== null && !scenarioIds.includes(scenario)) throw new Error(scenario);
      if (![null, 'ru', 'en'].includes(language) || ![null, '1', '2', '5', '10', 'instant'].includes(speed))
        throw new Error(`${language} ${speed}`);
      if ([...(place ?? '')].length > 120 || faults.some(({ value }) => [...value].length > 41))
        throw new Error('long');
    }),
    { numRuns: 100_000, seed: 42 },
  );
  counted('hostile addresses', read, 100_000);
});
