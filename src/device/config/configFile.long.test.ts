/** 100 000 configuration files that mean no good: refused, or settings that the schema allows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileById } from '../firmware/profiles/index.ts';
import { counted, createSeededRandom } from '../testing/index.ts';
import { importRefusals, openConfig, sealBody, sealConfig, travellingKeys } from './configFile.ts';
import { defaultConfig } from './schema.ts';

const profile = profileById('ip-4.30');
const body = (settings: object, part: object = {}) => ({
  format: 'sim-nvr-configuration',
  version: 1,
  board: 'ni-k2',
  model: profile.model,
  firmware: profile.version,
  settings,
  ...part,
});

test('100 000 hostile files: refused, or settings that the schema allows', () => {
  const random = createSeededRandom(3);
  const good = sealConfig({ ...defaultConfig, 'platform.serverAddress': 'litedev.hik-connect.com' }, profile);
  let looked = 0;
  let taken = 0;
  const look = (bytes: Uint8Array): void => {
    looked++;
    const opened = openConfig(bytes, 'ni-k2');
    if (!opened.ok || importRefusals(defaultConfig, opened.settings, []).length > 0) return;
    taken++;
    for (const key of Object.keys(opened.settings)) expect(travellingKeys).toContain(key);
  };
  for (let count = 0; count < 60_000; count++) {
    const bytes = good.slice(0, count % 3 ? good.length : random.below(good.length));
    for (let hits = random.below(5); hits > 0; hits--) bytes[random.below(bytes.length || 1)] = random.below(256);
    look(bytes);
  }
  const hostile = fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 1e308, '', '__proto__', [], {}, 'x'.repeat(500)),
    fc.constant(JSON.parse('{"__proto__":{"polluted":true}}')),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const keys = fc.constantFrom(...travellingKeys, 'platform.enabled', '__proto__', 'constructor', 'x');
  fc.assert(
    fc.property(fc.dictionary(keys, hostile, { maxKeys: 3 }), keys, hostile, fc.nat(5), (settings, key, value, how) => {
      const part = how === 0 ? { settings: value } : how === 1 ? { [key]: value, board: value } : {};
      look(sealBody(body(settings, part)));
    }),
    { numRuns: 40_000, seed: 7 },
  );
  counted('hostile configuration files', looked, 100_000);
  counted('of them harmless and taken', taken, 500);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}, 120_000);
