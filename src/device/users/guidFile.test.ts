// Whatever lies on a stick may be anything: a GUID file of this product is read, the rest is none.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../testing/index.ts';
import { guidFileBytes, guidFileName, isGuidFileName, readGuidFile } from './guidFile.ts';

const good = { serial: 'SIM204816', issue: '0123456789abcdef0123456789abcdef', guid: 'f'.repeat(32) };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('what is written is read back', () => {
  expect(readGuidFile(guidFileBytes(good))).toEqual(good);
  expect(guidFileName(good)).toBe('GUID_SIM204816_01234567.guid');
  expect(isGuidFileName(guidFileName(good))).toBe(true);
});

test.each([
  ['nothing', ''],
  ['no JSON', 'GUID=1'],
  ['a list', '[]'],
  ['null', 'null'],
  ['another format', JSON.stringify({ format: 'other', ...good })],
  ['another serial', JSON.stringify({ format: 'sim-nvr-guid', ...good, serial: 'DS-7616' })],
  ['a short code', JSON.stringify({ format: 'sim-nvr-guid', ...good, guid: 'ff' })],
  ['a number for a code', JSON.stringify({ format: 'sim-nvr-guid', ...good, guid: 7 })],
  ['capitals', JSON.stringify({ format: 'sim-nvr-guid', ...good, issue: 'A'.repeat(32) })],
  ['prototype tricks', `{"__proto__":${JSON.stringify({ format: 'sim-nvr-guid', ...good })}}`],
  ['Cyrillic', `{"format":"sim-nvr-guid","serial":"СИМ204816"}`],
])('%s is no GUID file', (_what, text) => {
  expect(readGuidFile(bytes(text))).toBeNull();
});

test('hostile files: no crash, and what is taken is well-formed', () => {
  let looked = 0;
  let taken = 0;
  const whole = guidFileBytes(good);
  const edited = fc
    .tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
    .map(([at, byte]) => whole.map((old, index) => (index === at ? byte : old)));
  fc.assert(
    fc.property(fc.oneof(edited, fc.uint8Array({ maxLength: 2000 }), fc.json().map(bytes)), (file) => {
      looked++;
      const read = readGuidFile(file);
      if (!read) return;
      taken++;
      expect(read.serial).toMatch(/^SIM\d{6}$/);
      expect(read.issue + read.guid).toMatch(/^[0-9a-f]{64}$/);
    }),
    { numRuns: process.env['SOAK'] ? 100_000 : 10_000, seed: 42 },
  );
  counted('hostile GUID files', looked, 10_000);
  counted('of them still GUID files', taken, 50);
});
