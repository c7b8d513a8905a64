// The sentences that are made at the moment: refusals, offline reasons, faults of fields and of letters.
import { describe, expect, test } from 'vitest';
import type { ConfigKey, FieldFault, OfflineReason, PasswordFault, TextRule } from '../../device/index.ts';
import { counted } from '../../device/testing/index.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { reasons, refusals } from './testing/everyCode.ts';

const languages = [
  ['en', en],
  ['ru', ru],
] as const;
const rules: Record<TextRule, true> = {
  printable: true,
  'host-name': true,
  host: true,
  'device-id': true,
  key: true,
  'verification-code': true,
  ipv4: true,
  mask: true,
  ipv6: true,
  email: true,
};
function expectSentence(text: string): void {
  expect(text).toMatch(/^[A-ZА-ЯЁ«]/);
  expect(text).toMatch(/[.]$/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\./);
  expect(text.length, text).toBeGreaterThan(10);
  expect(text.length, text).toBeLessThan(170);
}

describe.each(languages)('%s', (_language, t) => {
  test('every refusal is a sentence that one can read', () => {
    const said = refusals.map((refusal) => t.refusal(refusal));
    for (const text of said) expectSentence(text);
    expect(new Set(said).size).toBe(refusals.length);
    counted('refusals read', said.length, 22);
  });
  test('from where wrong passwords came is told with address and way, however many there are', () => {
    const three = ['192.168.100.101', '192.168.100.102', '192.168.100.103'].map(
      (from) => ({ way: 'isapi', from }) as const,
    );
    const said = [three.slice(0, 1), three].map((sources) => t.lockSources(sources));
    for (const text of said) expect(text).toMatch(/^[A-ZА-Я][^{}]*\.$/);
    expect(said[0]).toContain('192.168.100.101 (ISAPI)');
    for (const { from } of three) expect(said[1]).toContain(`${from} (ISAPI)`);
    // One address and several are spoken of differently.
    expect(said[0]?.split('. ')[1]).not.toBe(said[1]?.split('. ')[1]);
  });
  test('a refusal that has a number says it', () => {
    expect(t.refusal({ code: 'password-wrong', attemptsLeft: 6 })).toContain('6');
    expect(t.refusal({ code: 'locked', secondsLeft: 59 })).toContain('59');
    expect(t.passwordRefusal({ code: 'locked', secondsLeft: 59 })).toContain('59');
    expect(t.login.wait(42)).toContain('42');
  });
  test('offline says why and what to do, in the refusal and in the status', () => {
    for (const reason of Object.keys(reasons) as OfflineReason[]) {
      expect(t.refusal({ code: 'offline', reason })).toContain(t.offlineReasons[reason]);
      expect(t.refusal({ code: 'offline', reason })).toContain(t.platform.offlineCure[reason]);
      expect(t.platform.offline(reason)).toContain(t.offlineReasons[reason]);
      expectSentence(t.platform.offlineCure[reason]);
    }
  });
  test('every fault of a field is a sentence', () => {
    const faults: FieldFault[] = [
      { code: 'empty' },
      { code: 'too-short', min: 6 },
      { code: 'too-long', max: 12 },
      ...(Object.keys(rules) as TextRule[]).map((rule): FieldFault => ({ code: 'bad-characters', rule })),
      { code: 'not-a-host-address' },
      { code: 'outside-subnet' },
      { code: 'duplicate', of: 'network.dns1' },
      { code: 'not-offered' },
      { code: 'no-right' },
    ];
    for (const fault of faults) expectSentence(t.fieldFault(fault));
    expect(new Set(faults.map(t.fieldFault)).size).toBe(faults.length);
  });
  test('every fault of a new password is a sentence of its own', () => {
    const said = [...Object.values(t.access.passwordFaults), t.access.mismatch];
    for (const text of said) expectSentence(text);
    expect(new Set(said).size).toBe(said.length);
  });
  test('every refusal on the way back from a forgotten password is a sentence', () => {
    const fault: PasswordFault = 'too-short';
    const said = [
      { code: 'fault' } as const,
      { ok: false, code: 'no-stick' } as const,
      { ok: false, code: 'no-file' } as const,
      { ok: false, code: 'bad-file' } as const,
      { ok: false, code: 'other-device', serial: 'SIM000001' } as const,
      { ok: false, code: 'void' } as const,
      { ok: false, code: 'wrong', attemptsLeft: 5 } as const,
      { ok: false, code: 'locked', secondsLeft: 1745 } as const,
      { ok: false, code: 'not-set-up' } as const,
      { ok: false, code: 'password-refused', fault } as const,
      { ok: false, code: 'unknown-result' } as const,
    ].map((refusal) => t.forgot.refusal(refusal));
    for (const text of said) expectSentence(text);
    expect(new Set(said).size).toBe(said.length);
    expect(said[7]).toContain('29:05');
    for (const text of Object.values(t.activation.faults)) expectSentence(text);
    for (const text of [
      t.guidExport.noStick,
      t.guidExport.full,
      t.guidExport.readOnly,
      t.pattern.mismatch,
      t.pattern.tooShort,
    ])
      expectSentence(text);
  });
  test('hints, notices and questions are sentences too', () => {
    for (const text of [
      ...Object.values(t.platform.unbindHints),
      ...Object.values(t.notices),
      ...Object.values(t.mail.failed),
      ...Object.values(t.ntp.failed),
      t.fault,
      t.platform.unbound,
    ])
      expectSentence(text);
    for (const text of [t.power.askReboot, t.power.askShutdown]) expect(text).toMatch(/\?$/);
    // Whose account it is, the recorder does not know: the name is a hint.
    expect(t.platform.unbindAsk).not.toContain('@');
    expect(t.platform.accountIs('p***@mail.invalid')).toContain('p***@mail.invalid');
  });
});

test('every setting has a name in both languages', () => {
  for (const [, t] of languages)
    for (const field of Object.keys(en.fields) as ConfigKey[]) expect(t.fields[field].length).toBeLessThanOrEqual(36);
});
