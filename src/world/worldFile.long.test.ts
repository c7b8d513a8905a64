// Hostile world files: whatever somebody loads, nothing throws, nothing is half taken, and no object of ours is reached.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../device/testing/index.ts';
import { cloudAtStart, networkAtStart } from './scenarios/index.ts';
import { memoryStorage } from './storage.ts';
import { readWorldText, worldText } from './worldFile.ts';

async function goodText(): Promise<string> {
  const storage = memoryStorage();
  const beside = { network: networkAtStart('bound-4x'), cloud: cloudAtStart('bound-4x') };
  await storage.write('bound-4x/world', { schema: 2, profile: 'ip-4.30', clockShift: 0, ...beside });
  await storage.write('bound-4x/usb', { plugged: true, files: [['a', Uint8Array.of(1)]] });
  await storage.write('bound-4x/flash/a', Uint8Array.of(1, 2, 3));
  return worldText(storage, 'bound-4x');
}

test('100,000 hostile files', async () => {
  const good = await goodText();
  let looked = 0;
  let taken = 0;
  const look = (text: string): void => {
    looked++;
    const read = readWorldText(text);
    if ('refused' in read) return;
    taken++;
    expect(read.parts.has('world')).toBe(true);
  };
  const at = fc.nat({ max: good.length - 1 });
  // A letter changed, a piece cut out, a piece doubled, anything in the place of any value, and plain nonsense.
  fc.assert(
    fc.property(at, fc.constantFrom(...'{}[]":,0a-\\\u0000я'), (place, letter) =>
      look(good.slice(0, place) + letter + good.slice(place + 1)),
    ),
    { numRuns: 40_000, seed: 42 },
  );
  fc.assert(
    fc.property(at, at, (from, to) => look(good.slice(0, from) + good.slice(to))),
    { numRuns: 20_000, seed: 42 },
  );
  const values = good.match(/:("[^"]*"|[0-9]+|true|false)/g) ?? [];
  fc.assert(
    fc.property(fc.nat({ max: values.length - 1 }), fc.json({ maxDepth: 2 }), (which, value) => {
      let seen = 0;
      look(good.replace(/:("[^"]*"|[0-9]+|true|false)/g, (found) => (seen++ === which ? `:${value}` : found)));
    }),
    { numRuns: 30_000, seed: 42 },
  );
  fc.assert(fc.property(fc.string(), look), { numRuns: 5_000, seed: 42 });
  fc.assert(fc.property(fc.json(), look), { numRuns: 5_000, seed: 42 });
  counted('hostile world files', looked, 100_000);
  counted('of them taken', taken, 10);
  expect(({} as Record<string, unknown>)['plugged']).toBeUndefined();
});
