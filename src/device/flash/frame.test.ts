import { describe, expect, test } from 'vitest';
import { imageWith } from '../testing/images.ts';
import { checksum } from './checksum.ts';
import { IMAGE_MAX_BYTES, openFrame, sealFrame } from './frame.ts';
import { slotFacts } from './slotFacts.ts';

const frame = sealFrame({ sequence: 5, image: { a: 1 } });
const changed = (at: number, value: number): Uint8Array => {
  const copy = frame.slice();
  copy[at] = value;
  return copy;
};
/** `bytes` with a checksum that is right again: only its other guards can tell such a frame. */
function resealed(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer).setUint32(16, checksum(bytes, 16));
  return bytes;
}

describe('a frame', () => {
  test('opens to the very image that was sealed, whatever letters it has', () => {
    const image = imageWith({ records: { 'имя 🎥 \u2028 \ud800': ['\0', 'ÿ', '"\\'] } });
    expect(openFrame(sealFrame({ sequence: 9, image }))).toEqual({ sequence: 9, image });
  });

  test('is SIMF, format 1, sequence, length, checksum, text: 20 bytes and the JSON', () => {
    expect(String.fromCharCode(...frame.slice(0, 4))).toBe('SIMF');
    expect([...frame.slice(4, 16)]).toEqual([0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 7]);
    expect(String.fromCharCode(...frame.slice(20))).toBe('{"a":1}');
  });

  test('its checksum is CRC-32 (IEEE) over all but itself', () => {
    // From Python: zlib.crc32(b"SIMF\x00\x00\x00\x01\x00\x00\x00\x05\x00\x00\x00\x07" + b'{"a":1}').
    expect(new DataView(frame.buffer).getUint32(16)).toBe(2118811946);
  });

  test('with any single bit turned does not open', () => {
    let opened = 0;
    for (let at = 0; at < frame.length; at++)
      for (let bit = 0; bit < 8; bit++) if (openFrame(changed(at, (frame[at] ?? 0) ^ (1 << bit)))) opened++;
    expect(opened).toBe(0);
  });

  test.each([
    ['no bytes', new Uint8Array()],
    ['a header without text', frame.slice(0, 20)],
    ['one byte too few', frame.slice(0, -1)],
    ['one byte too many', Uint8Array.from([...frame, 0])],
    ['another magic', changed(0, 0x54)],
    ['another format', changed(7, 2)],
    ['a length gone wild', changed(12, 0xff)],
  ])('%s does not open', (_, bytes) => {
    expect(openFrame(bytes)).toBeNull();
  });

  test.each([
    ['half a header', frame.slice(0, 12)],
    ['a header short of a byte', frame.slice(0, 19)],
    ['another first letter', resealed(changed(0, 0x54))],
    ['another last letter of the magic', resealed(changed(3, 0x47))],
    ['another format', resealed(changed(7, 2))],
    ['a length that is not its own', resealed(changed(15, 8))],
    [
      'a sequence number beyond the last',
      resealed(Uint8Array.from(frame, (byte, at) => (at >= 8 && at < 12 ? 0xff : byte))),
    ],
    ['text that is no JSON', resealed(changed(26, 0x5d))],
  ])('%s does not open, though its checksum is right', (_, bytes) => {
    expect(openFrame(bytes)).toBeNull();
  });

  test('one byte larger than any of ours does not open, whole as it is', () => {
    const giant = new Uint8Array(20 + IMAGE_MAX_BYTES + 1).fill(0x20);
    giant.set(frame.slice(0, 12));
    giant[20] = 0x31;
    new DataView(giant.buffer).setUint32(12, IMAGE_MAX_BYTES + 1);
    expect(openFrame(resealed(giant))).toBeNull();
  });

  test('opens from the middle of a larger buffer', () => {
    const larger = new Uint8Array(frame.length + 10);
    larger.set(frame, 7);
    expect(openFrame(larger.subarray(7, 7 + frame.length))).toEqual({ sequence: 5, image: { a: 1 } });
  });

  test('that could not be opened again is not sealed: too large, or the last sequence number passed', () => {
    const fits = 'x'.repeat(IMAGE_MAX_BYTES - 2);
    expect(openFrame(sealFrame({ sequence: 1, image: fits }))?.image).toBe(fits);
    expect(() => sealFrame({ sequence: 1, image: `${fits}x` })).toThrow('holds 1048576');
    expect(openFrame(sealFrame({ sequence: 0xffff_fffe, image: 1 }))?.sequence).toBe(0xffff_fffe);
    expect(() => sealFrame({ sequence: 0xffff_ffff, image: 1 })).toThrow('used up');
  });
});

test('a slot is blank, good with its sequence number, or bad', () => {
  expect(slotFacts(null)).toEqual({ state: 'blank' });
  expect(slotFacts(frame)).toEqual({ state: 'good', sequence: 5 });
  expect(slotFacts(changed(0, 0x54))).toEqual({ state: 'bad' });
});
