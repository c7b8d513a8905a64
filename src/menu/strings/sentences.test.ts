// The sentences that are made at the moment: refusals, offline reasons, faults of fields, counts, log lines.
import { describe, expect, test } from 'vitest';
import type {
  ConfigKey,
  FieldFault,
  LogEntry,
  LogEvent,
  OfflineReason,
  PasswordFault,
  PictureFault,
  Refusal,
  Way,
} from '../../device/index.ts';
import { counted } from '../../device/testing/index.ts';
import { en } from './en.ts';
import { liveWords } from './live/index.ts';
import { ru } from './ru.ts';

const languages = [
  ['en', en],
  ['ru', ru],
] as const;
/** `Record`s, so that a code that is added and not looked at does not compile. */
const reasons: Record<OfflineReason, true> = {
  'no-link': true,
  'no-address': true,
  'ip-conflict': true,
  'pppoe-no-modem': true,
  'pppoe-refused': true,
  'no-gateway': true,
  'name-not-resolved': true,
  'server-silent': true,
  'mtu-too-large': true,
  'wrong-region': true,
  registering: true,
};
const pictureFaults: Record<PictureFault, true> = {
  'no-video': true,
  disconnected: true,
  'wrong-password': true,
  'no-resource': true,
};
const offline = (Object.keys(reasons) as OfflineReason[]).map((reason): Refusal => ({ code: 'offline', reason }));
const codes: Record<Refusal['code'], Refusal[]> = {
  'firmware-unsupported': [{ code: 'firmware-unsupported' }],
  'unbind-absent': [{ code: 'unbind-absent' }],
  'device-refused': [{ code: 'device-refused' }],
  'not-activated': [{ code: 'not-activated' }],
  'password-empty': [{ code: 'password-empty' }],
  'password-wrong': [0, 1, 6].map((attemptsLeft) => ({ code: 'password-wrong', attemptsLeft })),
  locked: [1, 60].map((secondsLeft) => ({ code: 'locked', secondsLeft })),
  'service-off': [{ code: 'service-off' }],
  offline,
  'not-bound': [{ code: 'not-bound' }],
  'in-progress': [{ code: 'in-progress' }],
  'server-timeout': [{ code: 'server-timeout' }],
  'server-refused': [{ code: 'server-refused' }],
  'unknown-result': [{ code: 'unknown-result' }],
};
const refusals = Object.values(codes).flat();

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
      { code: 'bad-characters', rule: 'printable' },
      { code: 'bad-characters', rule: 'host-name' },
      { code: 'bad-characters', rule: 'verification-code' },
      { code: 'bad-characters', rule: 'ipv4' },
      { code: 'bad-characters', rule: 'mask' },
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
    for (const text of [t.guidExport.noStick, t.guidExport.full, t.pattern.mismatch, t.pattern.tooShort])
      expectSentence(text);
  });
  test('hints, notices and questions are sentences too', () => {
    for (const text of [
      ...Object.values(t.platform.unbindHints),
      ...Object.values(t.notices),
      t.fault,
      t.platform.unbound,
    ])
      expectSentence(text);
    for (const text of [t.power.askReboot, t.power.askShutdown]) expect(text).toMatch(/\?$/);
    // Whose account it is, the recorder does not know: the name is a hint.
    expect(t.platform.unbindAsk).not.toContain('@');
    expect(t.platform.accountIs('p***@mail.invalid')).toContain('p***@mail.invalid');
  });
  test('every event of the log has words, with every way and outcome', () => {
    const ways: Record<Way, true> = { 'local-menu': true, sadp: true, app: true, isapi: true, device: true };
    const outcomes: ('ok' | Refusal['code'])[] = ['ok', ...(Object.keys(codes) as Refusal['code'][])];
    const events: LogEvent[] = [
      { event: 'booted' },
      { event: 'power-lost' },
      { event: 'reboot-requested', user: 'admin' },
      { event: 'shutdown-requested', user: 'admin' },
      { event: 'logout', user: 'admin' },
      { event: 'activated', way: 'local-menu' },
      ...(['ok', 'wrong', 'locked'] as const).flatMap((outcome): LogEvent[] => [
        { event: 'pattern-login', user: 'admin', outcome },
        { event: 'password-reset', way: 'guid', outcome },
        { event: 'password-reset', way: 'questions', outcome },
      ]),
      { event: 'pattern-changed', set: true },
      { event: 'pattern-changed', set: false },
      { event: 'recovery-changed', fields: ['email'] },
      { event: 'recovery-changed', fields: ['questions'] },
      { event: 'guid-exported', file: 'GUID_SIM204816_0a1b2c3d.guid' },
      { event: 'config-changed', user: 'admin', fields: Object.keys(t.fields) },
      { event: 'config-changed', user: 'admin', fields: ['a field of a later firmware'] },
      { event: 'clock-set', user: 'admin' },
      { event: 'time-synced', server: 'pool.ntp.org' },
      { event: 'ip-conflict', address: '192.168.1.64' },
      ...(Object.keys(pictureFaults) as PictureFault[]).map(
        (fault): LogEvent => ({ event: 'picture-lost', channel: 3, fault }),
      ),
      { event: 'hdd-full', disk: 1 },
      { event: 'hdd-error', disk: 1 },
      { event: 'picture-back', channel: 3 },
      { event: 'recording-set', user: 'admin', channel: 0, mode: 'motion' },
      { event: 'recording-set', user: 'admin', channel: 2, mode: 'motion' },
      { event: 'recording-set', user: 'admin', channel: 2, mode: 'off' },
      { event: 'pppoe-connected', address: '100.64.12.34' },
      { event: 'pppoe-failed', reason: 'pppoe-refused' },
      { event: 'platform-online', server: 'litedev.hik-connectru.com' },
      ...(Object.keys(reasons) as OfflineReason[]).map((reason) => ({ event: 'platform-offline' as const, reason })),
      { event: 'platform-offline', reason: 'a reason of a later firmware' },
      { event: 'upgrade-started', user: 'admin', from: 'V3.5.50', to: 'V4.25.000' },
      { event: 'upgrade-done', from: 'V3.5.50', to: 'V4.25.000' },
      { event: 'upgrade-failed', to: 'V4.25.000', runs: 'V3.5.50' },
      { event: 'firmware-changed', from: 'V4.25.000', to: 'V3.5.50' },
      ...(['simple', 'factory', 'inactive'] as const).map((extent) => ({
        event: 'defaults-restored' as const,
        user: 'admin',
        extent,
      })),
      { event: 'config-exported', user: 'admin' },
      { event: 'config-imported', user: 'admin', fields: ['general.deviceName'] },
      { event: 'binding-changed', bound: true },
      { event: 'binding-changed', bound: false },
      ...outcomes.map((outcome) => ({ event: 'login' as const, user: 'admin', outcome })),
      { event: 'login', user: 'admin', outcome: 'ok', way: 'isapi', from: '192.168.1.20' },
      { event: 'logout', user: 'admin', way: 'isapi', from: '192.168.1.20' },
      { event: 'illegal-login', user: 'admin', outcome: 'password-wrong', way: 'isapi', from: '192.168.1.20' },
      { event: 'illegal-login', user: 'admin', outcome: 'no-digest', way: 'isapi', from: '192.168.1.20' },
      { event: 'config-changed', user: 'admin', fields: ['general.deviceName'], way: 'isapi', from: '192.168.1.20' },
      { event: 'activated', way: 'sadp', from: '192.168.1.20' },
      { event: 'unbind', way: 'sadp', from: '192.168.1.20', outcome: 'password-wrong' },
      ...(Object.keys(ways) as Way[]).flatMap((way) =>
        outcomes.map((outcome) => ({ event: 'unbind' as const, way, outcome })),
      ),
    ];
    const lines = events.map((event) => t.log.text({ id: 1, at: 0, kind: 'operation', ...event } as LogEntry));
    for (const { event, details } of lines) {
      expect(event.length).toBeGreaterThan(2);
      expect(`${event} ${details}`).not.toMatch(/undefined|null|\[object/);
    }
    expect(new Set(lines.map(({ event, details }) => `${event} ${details}`)).size).toBe(lines.length);
    counted('log lines read', lines.length, 90);
  });
});

test.each([
  [0, 'Никогда', 'Просмотр, 0 каналов', '0 окон'],
  [1, '1 минута', 'Просмотр, 1 канал', '1 окно'],
  [2, '2 минуты', 'Просмотр, 2 канала', '2 окна'],
  [5, '5 минут', 'Просмотр, 5 каналов', '5 окон'],
  [11, '11 минут', 'Просмотр, 11 каналов', '11 окон'],
  [21, '21 минута', 'Просмотр, 21 канал', '21 окно'],
  [22, '22 минуты', 'Просмотр, 22 канала', '22 окна'],
  [25, '25 минут', 'Просмотр, 25 каналов', '25 окон'],
  [101, '101 минута', 'Просмотр, 101 канал', '101 окно'],
  [111, '111 минут', 'Просмотр, 111 каналов', '111 окон'],
])('Russian counts %i rightly', (n, minutes, channels, windows) => {
  expect([ru.general.minutes(n), liveWords.ru.label(n), liveWords.ru.layout(n)]).toEqual([minutes, channels, windows]);
});

test.each([
  [0, 'Never', '0 windows'],
  [1, '1 minute', '1 window'],
  [2, '2 minutes', '2 windows'],
  [21, '21 minutes', '21 windows'],
])('English counts %i rightly', (n, minutes, windows) => {
  expect([en.general.minutes(n), liveWords.en.layout(n)]).toEqual([minutes, windows]);
});

test.each([
  [1, 'Не меньше 1 символа.', 'Не больше 1 символа.'],
  [2, 'Не меньше 2 символов.', 'Не больше 2 символов.'],
  [21, 'Не меньше 21 символа.', 'Не больше 21 символа.'],
  [32, 'Не меньше 32 символов.', 'Не больше 32 символов.'],
])('Russian limits are in the genitive: %i', (n, least, most) => {
  expect(ru.fieldFault({ code: 'too-short', min: n })).toBe(least);
  expect(ru.fieldFault({ code: 'too-long', max: n })).toBe(most);
});

test('every setting has a name in both languages', () => {
  for (const [, t] of languages)
    for (const field of Object.keys(en.fields) as ConfigKey[]) expect(t.fields[field].length).toBeLessThanOrEqual(36);
});
