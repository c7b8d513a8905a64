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
  ['text in quotes', '"sim-nvr-guid"'],
  ['something before the serial', JSON.stringify({ format: 'sim-nvr-guid', ...good, serial: 'xSIM204816' })],
  ['something after the serial', JSON.stringify({ format: 'sim-nvr-guid', ...good, serial: 'SIM2048160' })],
  ['a serial without digits', JSON.stringify({ format: 'sim-nvr-guid', ...good, serial: 'SIMabcdef' })],
  ['a list for a serial', JSON.stringify({ format: 'sim-nvr-guid', ...good, serial: [good.serial] })],
  ['an issue too long at its start', JSON.stringify({ format: 'sim-nvr-guid', ...good, issue: `0${good.issue}` })],
  ['an issue with a line break', JSON.stringify({ format: 'sim-nvr-guid', ...good, issue: `${good.issue}\n` })],
  ['a list for an issue', JSON.stringify({ format: 'sim-nvr-guid', ...good, issue: [good.issue] })],
  ['a code too long at its start', JSON.stringify({ format: 'sim-nvr-guid', ...good, guid: `0${good.guid}` })],
  ['a code with a sign at its end', JSON.stringify({ format: 'sim-nvr-guid', ...good, guid: `${good.guid}-` })],
  ['a list for a code', JSON.stringify({ format: 'sim-nvr-guid', ...good, guid: [good.guid] })],
  ['Cyrillic', `{"format":"sim-nvr-guid","serial":"СИМ204816"}`],
])('%s is no GUID file', (_what, text) => {
  expect(readGuidFile(bytes(text))).toBeNull();
});

test('1024 bytes are read and 1025 are not; a tilde is ASCII and a delete sign is none of ours', () => {
  const whole = JSON.stringify({ format: 'sim-nvr-guid', ...good });
  expect(readGuidFile(bytes(whole.padEnd(1024)))).toEqual(good);
  expect(readGuidFile(bytes(whole.padEnd(1025)))).toBeNull();
  expect(readGuidFile(bytes(JSON.stringify({ note: '~', format: 'sim-nvr-guid', ...good })))).toEqual(good);
  expect(readGuidFile(bytes(JSON.stringify({ note: '\x7f', format: 'sim-nvr-guid', ...good })))).toBeNull();
});

test('the file is JSON that a person can read, with a line break at its end', () => {
  expect(String.fromCharCode(...guidFileBytes(good))).toBe(
    '{\n  "format": "sim-nvr-guid",\n  "serial": "SIM204816",\n  "issue": "0123456789abcdef0123456789abcdef",\n' +
      '  "guid": "ffffffffffffffffffffffffffffffff"\n}\n',
  );
});

test.each(['GUID.guid', 'Old.GUID', '.guid'])('%s is called as a GUID file is', (name) => {
  expect(isGuidFileName(name)).toBe(true);
});
test.each(['GUID', 'guid.txt', 'x.guid.bak', ''])('%j is not', (name) => expect(isGuidFileName(name)).toBe(false));

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
