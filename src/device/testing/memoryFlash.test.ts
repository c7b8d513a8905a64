import { describe, expect, test } from 'vitest';
import { flashContract } from '../flash.contract.ts';
import { createMemoryFlash, type Tear, tears, torn } from './memoryFlash.ts';

flashContract('memory flash', () => createMemoryFlash());

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const bytesOf = (word: string): Uint8Array => Uint8Array.from(word, (letter) => letter.charCodeAt(0));

describe('a torn write', () => {
  test.each<[Tear, string]>([
    ['clean', 'NE'],
    ['over-old', 'NEdold'],
    ['zeroed', 'NE\0\0'],
    ['erased', 'NE\xff\xff'],
    ['half-byte', 'NET'],
    ['reordered', 'oldo'],
  ])('%s at byte 2 of NEWS over oldold leaves %j', (tear, left) => {
    expect(text(torn(bytesOf('oldold'), bytesOf('NEWS'), 2, tear))).toBe(left);
  });

  test.each(tears)('%s after the last byte leaves the whole new text', (tear) => {
    expect(text(torn(null, bytesOf('NEWS'), 4, tear))).toBe('NEWS');
  });
});

describe('power and faults of the memory flash', () => {
  test('without power every call is refused, and the power that comes back does not save a write from before the cut', async () => {
    const flash = createMemoryFlash();
    const write = flash.write('a', bytesOf('late'));
    flash.losePower();
    flash.restorePower();
    await expect(write).rejects.toThrow('no power');
    expect(await flash.read('a')).toBeNull();
    flash.losePower();
    await expect(flash.read('a')).rejects.toThrow('no power');
  });

  test('a short write leaves half of the bytes and says so', async () => {
    const flash = createMemoryFlash();
    flash.plan(() => ({ kind: 'short' }));
    await expect(flash.write('a', bytesOf('whole'))).rejects.toThrow('short');
    expect(text(flash.contents().a ?? new Uint8Array())).toBe('wh');
  });
});
