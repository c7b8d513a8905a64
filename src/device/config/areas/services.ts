/** Settings of network services other than the cloud: time, ports, ISUP, and which of them listen (facts gui-4x §2.1 row 1, §7.1, §10.3). */
import type { Settings } from '../spec.ts';

const port = (value: number, min: number) =>
  ({ kind: 'number', default: value, min, max: 65_535, unit: 'none', right: 'settings' }) as const;

export const services = {
  'ntp.enabled': { kind: 'flag', default: false, right: 'settings' },
  'ntp.server': { kind: 'text', default: 'pool.ntp.org', min: 1, max: 64, rule: 'host', right: 'settings' },
  'ntp.port': port(123, 1),
  /** From one question to the next; a week at most. */
  'ntp.interval': { kind: 'number', default: 60, min: 1, max: 10_080, unit: 'minutes', right: 'settings' },
  'ports.server': port(8000, 2000),
  'ports.http': port(80, 1),
  'ports.https': port(443, 1),
  'ports.rtsp': port(554, 1),
  /** HTTP and HTTPS, and what is spoken over them. */
  'service.http': { kind: 'flag', default: true, right: 'settings' },
  /** HTTP asks for passwords by Digest with this hash alone, instead of MD5. */
  'service.sha256': { kind: 'flag', default: false, right: 'settings' },
  /** And offers MD5 beside it. Without SHA-256 it is MD5 alone, whatever this says. */
  'service.md5Beside': { kind: 'flag', default: false, right: 'settings' },
  'service.rtsp': { kind: 'flag', default: true, right: 'settings' },
  /** Tools on the local network find the recorder, and may ask things of it with the admin's password. */
  'service.sadp': { kind: 'flag', default: true, right: 'settings' },
  /** Who may come in by it are accounts: the admin's to decide. */
  'onvif.enabled': { kind: 'flag', default: false, right: 'users' },
  'isup.enabled': { kind: 'flag', default: false, right: 'settings' },
  'isup.server': {
    kind: 'text',
    default: '',
    min: 1,
    max: 64,
    rule: 'host',
    emptyWhile: 'isup.enabled',
    right: 'settings',
  },
  'isup.port': port(7660, 1024),
  'isup.deviceId': {
    kind: 'text',
    default: '',
    min: 1,
    max: 32,
    rule: 'device-id',
    emptyWhile: 'isup.enabled',
    right: 'settings',
  },
  'isup.key': {
    kind: 'text',
    default: '',
    min: 8,
    max: 32,
    rule: 'key',
    emptyWhile: 'isup.enabled',
    secret: true,
    right: 'settings',
  },
} as const satisfies Settings;
