/** 100 000 hostile flash images: each opens to a whole valid image or to nothing, and none brings the recorder down. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { configKeys } from '../config/schema.ts';
import { type RecorderImage, readImage } from '../image.ts';
import { imageWith } from '../testing/images.ts';
import { counted, createSeededRandom } from '../testing/index.ts';
import { openFrame, sealFrame } from './frame.ts';

const read = (bytes: Uint8Array): RecorderImage | null => {
  const frame = openFrame(bytes);
  return frame && readImage(frame.image);
};

/** Whether the rest of the recorder may rely on an image that was let in. */
function isWhole(image: RecorderImage): boolean {
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
  return (
    image.schema === 3 &&
    typeof image.activated === 'boolean' &&
    isCount(image.boots) &&
    Object.keys(image.config).length === configKeys.length &&
    Object.values(image.failures).every(isCount) &&
    image.users.every((user) => ['admin', 'operator', 'guest'].includes(user.role)) &&
    image.log.every((entry) => isCount(entry.id) && Number.isFinite(entry.at)) &&
    ({} as { polluted?: unknown }).polluted === undefined
  );
}

test('random bytes and damaged good frames never open', () => {
  const random = createSeededRandom(42);
  const good = sealFrame({ sequence: 77, image: imageWith() });
  let looked = 0;
  for (let count = 0; count < 25_000; count++, looked++) {
    const bytes = Uint8Array.from({ length: random.below(80) }, () => random.below(256));
    if (count % 2) bytes.set(good.subarray(0, Math.min(20, bytes.length)));
    expect(read(bytes)).toBeNull();
  }
  for (let count = 0; count < 35_000; count++, looked++) {
    let bytes = good.slice(0, count % 3 === 0 ? random.below(good.length) : good.length);
    for (let hits = 0; hits <= random.below(4); hits++) bytes[random.below(bytes.length || 1)] = random.below(256);
    if (count % 5 === 0) bytes = Uint8Array.from([...bytes, random.below(256)]);
    const same = bytes.length === good.length && bytes.every((byte, at) => byte === good[at]);
    expect(read(bytes) !== null).toBe(same);
  }
  counted('random and damaged images', looked, 60_000);
}, 120_000);

test('edited JSON under a right checksum is a whole image of ours or none', () => {
  const hostile = fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 0.5, 1e308, '', '__proto__', [], {}, 'x'.repeat(5000), [[[[]]]]),
    fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}}}')),
    fc.jsonValue({ maxDepth: 3 }),
  );
  let looked = 0;
  let letIn = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat(), hostile, fc.constantFrom('replace', 'delete', 'add'), (pick, key, value, how) => {
      looked++;
      const image = JSON.parse(JSON.stringify(imageWith({ failures: { admin: 3 }, records: { platform: { a: 1 } } })));
      const place = placeIn(image, pick);
      const keys = Object.keys(place);
      const name = keys[key % Math.max(1, keys.length)] ?? 'new';
      if (how === 'delete') delete place[name];
      else place[how === 'add' ? `new${key % 3}` : name] = value;
      const opened = read(sealFrame({ sequence: 1, image }));
      if (!opened) return;
      letIn++;
      const again = read(sealFrame({ sequence: 2, image: opened }));
      if (!isWhole(opened) || JSON.stringify(again) !== JSON.stringify(opened))
        throw new Error(`Let in but not whole: ${JSON.stringify(opened)}`);
    }),
    { numRuns: 40_000, seed: 42 },
  );
  counted('edited images with a right checksum', looked, 40_000);
  counted('of them were harmless and let in', letIn, 1000);
}, 120_000);

test.each<[string, string]>([
  ['a failure count below zero', '"failures":{"admin":-1}'],
  ['a broken failure count', '"failures":{"admin":0.5}'],
  ['a failure count without end', '"failures":{"admin":1e999}'],
  ['a log id without end', '"log":[{"id":1e999,"at":1,"event":"booted"}]'],
  ['a boot count without end', '"boots":1e999'],
  ['a user called __proto__', '"users":[{"name":"__proto__","role":"admin","rights":[],"password":null}]'],
  ['another schema', '"schema":4'],
  ['a setting beyond its limit', '"config":{"general.autoLogout":3}'],
  ['a setting that is an object', '"config":{"general.language":{}}'],
])('%s is no image of ours', (_, edit) => {
  const key = edit.slice(0, edit.indexOf(':'));
  const rest = Object.entries(imageWith())
    .filter(([name]) => JSON.stringify(name) !== key)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  expect(readImage(JSON.parse(`{${[...rest, edit].join()}}`))).toBeNull();
});

test('settings that an older image lacks get their defaults', () => {
  const older = readImage({ ...imageWith(), config: { 'general.language': 'en' } });
  expect(older?.config).toMatchObject({ 'general.language': 'en', 'general.autoLogout': 5, 'platform.enabled': false });
});

test('an image from before recovery, patterns and a clock of its own gets none of them, and keeps everything else', () => {
  const { recovery: _recovery, clockOffset: _offset, ...rest } = imageWith({ failures: { admin: 3 } });
  const users = rest.users.map(({ pattern: _pattern, ...user }) => user);
  const older = readImage(JSON.parse(JSON.stringify({ ...rest, users, schema: 1 })));
  expect(older).toEqual(imageWith({ failures: { admin: 3 } }));
});

/** Some object inside `image`, chosen by `pick`. */
function placeIn(image: Record<string, unknown>, pick: number): Record<string, unknown> {
  const places: Record<string, unknown>[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    places.push(value as Record<string, unknown>);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(image);
  return places[pick % places.length] ?? image;
}
