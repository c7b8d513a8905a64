/** The plug is pulled at every byte of every block of an installation, in seven ways of tearing: the old firmware boots, or the new. */
import { describe, expect, test } from 'vitest';
import type { FirmwareBank } from '../ports.ts';
import { counted, createMemoryFlash, tears, torn } from '../testing/index.ts';
import { newestGood, nextBank, sealBank } from './banks.ts';
import { firmwareToBoot } from './boot.ts';
import { WRITE_BLOCKS } from './pace.ts';
import { payloadOf, sealPackage } from './package.ts';
import { profileById } from './profiles/index.ts';

const factory = profileById('hybrid-3.5');
const newer = profileById('hybrid-4.25-k2');
const small = (id: 'hybrid-3.5' | 'hybrid-4.25-k2') => {
  const { board, version } = profileById(id);
  return sealPackage({ board, profile: id, version, size: 5000 }, payloadOf(id, 30));
};
const old = sealBank(6, small('hybrid-3.5'));
const older = sealBank(5, small('hybrid-4.25-k2'));
const next = sealBank(7, small('hybrid-4.25-k2'));

const bootOf = async (slots: Partial<Record<FirmwareBank, Uint8Array | null>>) => {
  const runs = await firmwareToBoot(createMemoryFlash(slots), factory);
  return `${runs.profile.id}@${runs.sequence}`;
};

test('a power cut at every byte of every block leaves the old firmware bootable, until the last one is whole', async () => {
  const wrong: string[] = [];
  let boots = 0;
  let news = 0;
  for (const held of [null, older]) {
    let before: Uint8Array | null = held;
    for (let block = 1; block <= WRITE_BLOCKS; block++) {
      const upTo = next.subarray(0, Math.ceil((next.length * block) / WRITE_BLOCKS));
      for (const tear of tears)
        for (let at = 0; at <= upTo.length; at++, boots++) {
          const left = torn(before, upTo, at, tear);
          const found = await bootOf({ 'fw-a': old, 'fw-b': left });
          const whole = Buffer.compare(left, next) === 0;
          if (whole) news++;
          if (found !== (whole ? 'hybrid-4.25-k2@7' : 'hybrid-3.5@6'))
            wrong.push(`${tear} at ${at} of block ${block}: ${found}`);
        }
      before = upTo.slice();
    }
  }
  expect(wrong).toEqual([]);
  expect(news).toBeGreaterThanOrEqual(2 * tears.length);
  counted('boots after a cut during an installation', boots, 22_000);
}, 120_000);

test('the very first installation leaves the factory firmware, or the new one', async () => {
  let boots = 0;
  for (const tear of tears)
    for (let at = 0; at <= next.length; at++, boots++) {
      const left = torn(null, next, at, tear);
      const whole = Buffer.compare(left, next) === 0;
      expect(await bootOf({ 'fw-a': left })).toBe(whole ? 'hybrid-4.25-k2@7' : 'hybrid-3.5@0');
    }
  counted('boots after a cut during the first installation', boots, 1_100);
});

describe('which firmware boots', () => {
  const junk = new Uint8Array(300).fill(7);
  const foreign = sealBank(
    9,
    sealPackage({ board: 'ni-k2', profile: 'ip-4.30', version: 'V4.30.011 build 200803', size: 5000 }, junk),
  );
  test.each<[string, Partial<Record<FirmwareBank, Uint8Array>>, string]>([
    ['blank banks: the factory’s', {}, 'hybrid-3.5@0'],
    ['one good bank', { 'fw-b': next }, 'hybrid-4.25-k2@7'],
    ['the newer of two', { 'fw-a': old, 'fw-b': next }, 'hybrid-4.25-k2@7'],
    ['the newer of two, the other way round', { 'fw-a': next, 'fw-b': old }, 'hybrid-4.25-k2@7'],
    ['the other when the newest is torn', { 'fw-a': old, 'fw-b': next.slice(0, -1) }, 'hybrid-3.5@6'],
    ['the factory’s when both are junk', { 'fw-a': junk, 'fw-b': new Uint8Array() }, 'hybrid-3.5@0'],
    ['never one for another board', { 'fw-a': old, 'fw-b': foreign }, 'hybrid-3.5@6'],
  ])('%s', async (_, slots, runs) => {
    expect(await bootOf(slots)).toBe(runs);
  });

  test('a bank that cannot be read is one that does not boot', async () => {
    for (const broken of [1, 2]) {
      const flash = createMemoryFlash({ 'fw-a': old, 'fw-b': next });
      flash.plan((call) => (call === broken ? { kind: 'io' } : null));
      expect((await firmwareToBoot(flash, factory)).sequence).toBe(broken === 1 ? 7 : 6);
    }
  });

  test('an installation never goes over the bank that boots', () => {
    expect(nextBank(null)).toEqual({ bank: 'fw-a', sequence: 1 });
    expect(nextBank(newestGood({ 'fw-a': old, 'fw-b': next }, newer.board))).toEqual({ bank: 'fw-a', sequence: 8 });
    expect(nextBank(newestGood({ 'fw-a': old, 'fw-b': null }, newer.board))).toEqual({ bank: 'fw-b', sequence: 7 });
    expect(() => sealBank(0xffff_ffff, old)).toThrow('used up');
  });
});
