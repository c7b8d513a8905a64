// Every line of the log in words.
import { describe, expect, test } from 'vitest';
import type { LogEntry, LogEvent, OfflineReason, PictureFault, Refusal, Way } from '../../device/index.ts';
import { counted } from '../../device/testing/index.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { codes, pictureFaults, reasons } from './testing/everyCode.ts';

describe.each([
  ['en', en],
  ['ru', ru],
] as const)('%s', (_language, t) => {
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
        outcomes.flatMap((outcome) => [
          { event: 'unbind' as const, way, outcome },
          { event: 'unbind' as const, way, outcome, ticket: true as const },
        ]),
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
