/** 100 000 files and banks that mean no good: none brings the recorder down, none is taken for what it is not. */
import { expect, test } from 'vitest';
import { checksum } from '../flash/checksum.ts';
import { counted, createSeededRandom } from '../testing/index.ts';
import { newestGood, sealBank } from './banks.ts';
import { checkPackage } from './checkPackage.ts';
import { PACKAGE_HEADER } from './declaredSize.ts';
import { payloadOf, sealPackage } from './package.ts';
import { profileById } from './profiles/index.ts';

const LABEL = { board: 'huhi-k2', profile: 'hybrid-4.25-k2', version: 'V4.25.000 build 201009', size: 5000 };
const small = sealPackage(LABEL, payloadOf('x', 40));

test('100 000 hostile files and banks: no throw, and what opens is the very file that was sealed', () => {
  const random = createSeededRandom(5);
  const runs = profileById('hybrid-3.5');
  const frame = sealBank(3, small);
  let looked = 0;
  let opened = 0;
  for (let count = 0; count < 100_000; count++, looked++) {
    const source = count % 2 ? small : frame;
    const bytes = source.slice(0, count % 3 ? source.length : random.below(source.length + 1));
    for (let hits = random.below(4); hits > 0; hits--) bytes[random.below(bytes.length || 1)] = random.below(256);
    // Every other one with its checksum put right: then the content decides.
    if (count % 4 >= 2 && bytes.length >= PACKAGE_HEADER) {
      const at = source === small ? 12 : 16;
      new DataView(bytes.buffer).setUint32(at, checksum(bytes, at));
    }
    const asFile = checkPackage(bytes, runs);
    const asBank = newestGood({ 'fw-a': bytes, 'fw-b': null }, runs.board);
    if (asFile.ok) expect(asFile.profile.board).toBe(runs.board);
    if (asBank) expect(asBank.profile.board).toBe(runs.board);
    if (asFile.ok || asBank) opened++;
  }
  counted('hostile firmware files and banks', looked, 100_000);
  counted('of them were harmless and opened', opened, 500);
}, 60_000);
