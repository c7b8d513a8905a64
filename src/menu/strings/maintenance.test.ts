// What the pages of upgrading, defaults and files of settings say when they say no, and what they promise before a yes.
import { describe, expect, test } from 'vitest';
import type { ImportRefusal, UpgradeRefusal } from '../../device/index.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** `Record`s, so that a code that is added and not looked at does not compile. */
const upgradeCodes: Record<UpgradeRefusal, true> = {
  'no-right': true,
  busy: true,
  'no-stick': true,
  'no-file': true,
  'no-download': true,
  changed: true,
  'not-firmware': true,
  damaged: true,
  'wrong-model': true,
};
const importCodes: Record<ImportRefusal['code'] | 'full', true> = {
  'no-right': true,
  busy: true,
  'no-stick': true,
  'no-file': true,
  full: true,
  'not-config': true,
  damaged: true,
  'wrong-version': true,
  'wrong-model': true,
  'bad-fields': true,
};
const keysOf = <K extends string>(codes: Record<K, true>): K[] => Object.keys(codes) as K[];

describe.each([
  ['en', en, /account binding stays/, /Unbind/],
  ['ru', ru, /привязка к учётной записи останется/, /«Отвязать»/],
] as const)('%s', (_language, t, stays, unbind) => {
  test('every refusal is a sentence of its own that says what to do', () => {
    const said = [
      ...keysOf(upgradeCodes).map((code) => t.upgrade.refused[code]),
      ...keysOf(importCodes).map((code) => t.configFiles.refused(code)),
    ];
    for (const text of said) {
      expect(text).toMatch(/^[A-ZА-ЯЁ].*\.$/);
      expect(text.length, text).toBeLessThan(130);
    }
    // About right and rest both pages say the same thing, each in its own words.
    expect(new Set(said).size).toBeGreaterThanOrEqual(said.length - 3);
  });

  test('before a firmware is installed both versions are named, and what becomes of Unbind', () => {
    const asked = t.upgrade.ask('V3.5.50 build 181113', 'V4.25.000 build 201009');
    expect(asked).toContain('V3.5.50 build 181113');
    expect(asked).toContain('V4.25.000 build 201009');
    for (const text of [t.upgrade.gainsUnbind, t.upgrade.losesUnbind]) expect(text).toMatch(unbind);
    expect(t.upgrade.gainsUnbind).not.toBe(t.upgrade.losesUnbind);
  });

  test('every way back says that the binding stays, and asks', () => {
    for (const { title, hint, ask } of Object.values(t.defaults.extents)) {
      expect(ask).toMatch(stays);
      expect(ask).toMatch(/\?$/);
      expect(title.length).toBeLessThanOrEqual(22);
      expect(hint.length).toBeLessThan(120);
    }
    expect(t.defaults.intro).toMatch(unbind);
  });

  test('an import says how many settings change, and what an export leaves out', () => {
    expect(t.configFiles.ask('a.cfg', 3)).toContain('3');
    expect(t.configFiles.ask('a.cfg', 0)).not.toContain('0');
    expect(t.configFiles.exported('a.cfg')).toContain('a.cfg');
    expect(t.configFiles.leftOut).toMatch(/password|парол/);
  });
});
