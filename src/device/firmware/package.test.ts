/** Firmware files as anybody may have put them on a stick: whole and ours, or nothing. */
import { describe, expect, test } from 'vitest';
import { checksum } from '../flash/checksum.ts';
import { packageOf } from '../stickFiles.entry.ts';
import { counted } from '../testing/index.ts';
import { capabilitiesGained, checkPackage } from './checkPackage.ts';
import { sizeOnDrive } from './declaredSize.ts';
import { openPackage, PACKAGE_MAX_BYTES, payloadOf, sealPackage } from './package.ts';
import { firmwareProfiles, profileById } from './profiles/index.ts';
import { olderFirst } from './version.ts';

const LABEL = { board: 'huhi-k2', profile: 'hybrid-4.25-k2', version: 'V4.25.000 build 201009', size: 38 << 20 };
const small = sealPackage(LABEL, payloadOf('x', 40));
const changed = (at: number, value: number): Uint8Array => {
  const copy = small.slice();
  copy[at] = value;
  return copy;
};
/** `bytes` with a checksum that is right again. */
function resealed(bytes: Uint8Array): Uint8Array {
  new DataView(bytes.buffer).setUint32(12, checksum(bytes, 12));
  return bytes;
}

describe('a firmware package', () => {
  test('says for which board it is and what it brings', () => {
    expect(openPackage(small)).toEqual({ ok: true, label: LABEL });
    expect(String.fromCharCode(...small.slice(0, 4))).toBe('SIMP');
    expect(small).toHaveLength(116 + 40);
  });

  test('of every profile is the same file each time, between 64 and 256 kB, and opens', () => {
    for (const profile of firmwareProfiles) {
      const file = packageOf(profile);
      expect(Buffer.compare(file, packageOf(profile))).toBe(0);
      expect(file.length).toBeGreaterThan(64 * 1024);
      expect(file.length).toBeLessThan(256 * 1024);
      expect(sizeOnDrive(file) / 1024 / 1024).toBeGreaterThan(20);
      expect(sizeOnDrive(file) / 1024 / 1024).toBeLessThan(64);
      expect(checkPackage(file, profile)).toMatchObject({ ok: true, profile, step: 'same' });
    }
    expect(new Set(firmwareProfiles.map((profile) => Buffer.from(packageOf(profile)).toString('base64'))).size).toBe(
      firmwareProfiles.length,
    );
  });

  test('with any single bit turned, cut short or made longer is damaged, or none at all', () => {
    let looked = 0;
    for (let at = 0; at < small.length; at++)
      for (let bit = 0; bit < 8; bit++, looked++)
        expect(openPackage(changed(at, (small[at] ?? 0) ^ (1 << bit)))).toEqual({
          ok: false,
          code: at < 4 ? 'not-firmware' : 'damaged',
        });
    for (let length = 0; length < small.length; length++, looked++)
      expect(openPackage(small.slice(0, length)).ok).toBe(false);
    expect(openPackage(Uint8Array.from([...small, 0]))).toEqual({ ok: false, code: 'damaged' });
    counted('damaged packages refused', looked, 1300);
  });

  test.each<[string, Uint8Array, string]>([
    ['another format', resealed(changed(7, 3)), 'not-firmware'],
    ['an empty board', resealed(changed(16, 0)), 'not-firmware'],
    ['an empty profile', resealed(changed(32, 0)), 'not-firmware'],
    ['an empty version', resealed(changed(64, 0)), 'not-firmware'],
    ['a length that is not its own', resealed(changed(11, 41)), 'damaged'],
    ['one byte more than any of ours', sealPackage(LABEL, new Uint8Array((1 << 20) - 115)), 'damaged'],
    ['a size that no firmware has', resealed(changed(112, 0x7f)), 'not-firmware'],
    ['letters after the end of a field', resealed(changed(30, 65)), 'not-firmware'],
    ['a control sign in the version', resealed(changed(66, 10)), 'not-firmware'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'not-firmware'],
    ['nothing', new Uint8Array(), 'not-firmware'],
    ['our magic alone', small.slice(0, 4), 'damaged'],
    ['a giant', new Uint8Array(PACKAGE_MAX_BYTES + 1).fill(0x20), 'not-firmware'],
  ])('%s under a right checksum is refused', (_, bytes, code) => {
    expect(openPackage(bytes)).toEqual({ ok: false, code });
  });

  test('shows the size that it stands for, a piece of it a piece of that, and anything else its own', () => {
    expect(sizeOnDrive(small)).toBe(38 << 20);
    expect(sizeOnDrive(small.slice(0, 78))).toBe(78);
    expect(sizeOnDrive(packageOf(profileById('hybrid-4.25-k2')))).toBe(40_265_318);
    const whole = packageOf(profileById('hybrid-4.25-k2'));
    expect(sizeOnDrive(whole.subarray(0, whole.length / 2)) / 40_265_318).toBeCloseTo(0.5, 3);
    expect(sizeOnDrive(new Uint8Array(500))).toBe(500);
    expect(sizeOnDrive(new Uint8Array())).toBe(0);
  });

  test('of the first format, as worlds kept it before, still opens, and is as large as its bytes', () => {
    const first = new Uint8Array(112 + 40);
    first.set(small.subarray(0, 112));
    first.set(small.subarray(116), 112);
    first[7] = 1;
    expect(openPackage(resealed(first))).toEqual({ ok: true, label: { ...LABEL, size: 152 } });
    expect(sizeOnDrive(first)).toBe(152);
  });

  test('opens without a payload, and with the largest there may be', () => {
    for (const length of [0, (1 << 20) - 116])
      expect(openPackage(sealPackage(LABEL, new Uint8Array(length)))).toEqual({ ok: true, label: LABEL });
  });

  test('its payload is the same for the same profile and another for another, and never nothing but zeros', () => {
    // By hand: the checksum of no text is 0, so the generator starts at 1.
    expect([...payloadOf('', 4)]).toEqual([0x21, 0x01, 0xc5, 0x4f]);
    expect(payloadOf('a', 40)).toEqual(payloadOf('a', 40));
    expect(payloadOf('a', 40)).not.toEqual(payloadOf('b', 40));
    expect(new Set(payloadOf('a', 1000)).size).toBeGreaterThan(200);
  });

  test('a label that does not fit is not sealed', () => {
    expect(() => sealPackage({ ...LABEL, board: 'x'.repeat(16) }, small)).toThrow('at most 15');
    for (const version of ['прошивка', 'яV4', 'V4я', ''])
      expect(() => sealPackage({ ...LABEL, version }, small)).toThrow('ASCII');
  });
});

describe('a package on a box', () => {
  const k2 = (id: string) => profileById(id);
  test.each<[string, string, object]>([
    ['hybrid-3.5', 'hybrid-4.25-k2', { ok: true, step: 'newer' }],
    ['hybrid-4.25-k2', 'hybrid-3.5', { ok: true, step: 'older' }],
    ['hybrid-3.5', 'hybrid-3.5', { ok: true, step: 'same' }],
    ['hybrid-3.5', 'hybrid-4.25', { ok: false, code: 'wrong-model' }],
    ['ip-3.4', 'ip-4.30', { ok: false, code: 'wrong-model' }],
  ])('%s given %s', (runs, given, verdict) => {
    expect(checkPackage(packageOf(k2(given)), k2(runs))).toMatchObject(verdict);
  });

  test('a label for this board that names no firmware of ours is none', () => {
    const elsewhere = { profile: 'ip-4.30', version: 'V4.30.011 build 200803' };
    for (const part of [{ profile: 'hybrid-9' }, { version: 'V9.9.9' }, { profile: 'ip-4.30' }, elsewhere])
      expect(checkPackage(sealPackage({ ...LABEL, ...part }, small), k2('hybrid-3.5'))).toEqual({
        ok: false,
        code: 'not-firmware',
      });
  });

  test('what is damaged, or no firmware, is so on every box', () => {
    for (const bytes of [small.slice(0, -1), new Uint8Array()])
      expect(checkPackage(bytes, k2('hybrid-3.5'))).toEqual(openPackage(bytes));
  });

  test('an upgrade gains what only the new one can, and a downgrade nothing of it', () => {
    const [old, fresh] = [k2('hybrid-3.5'), k2('hybrid-4.25-k2')];
    expect(capabilitiesGained(old, fresh)).toContain('local-unbind');
    expect(capabilitiesGained(old, fresh)).not.toContain(old.capabilities[0]);
    expect(capabilitiesGained(fresh, old)).not.toContain('local-unbind');
    expect(capabilitiesGained(fresh, fresh)).toEqual([]);
  });

  test('versions are told apart as numbers, and what is none comes first', () => {
    const lines = [
      'V4.25.000 build 201009',
      'V3.60.5',
      'V3.5.50 build 181113',
      'V0.0.0',
      'junk',
      'V4.9.1',
      'V4.25.001',
    ];
    expect(lines.sort(olderFirst)).toEqual([
      'junk',
      'V0.0.0',
      'V3.5.50 build 181113',
      'V3.60.5',
      'V4.9.1',
      'V4.25.000 build 201009',
      'V4.25.001',
    ]);
  });
});
