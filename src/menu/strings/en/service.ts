/** English words: System Service with ONVIF and Stream Encryption, and Network Stat. (facts gui-4x §10.2, §10.3). */
import type { ListenerName, ListenerState, NetworkStat, OnvifLevel } from '../../../device/index.ts';

export const service = {
  onvifUsers: 'ONVIF Users',
  onvifEmpty: 'No ONVIF user yet. Without one nobody can come in by ONVIF.',
  onvifOff: 'ONVIF is off. Switch it on and press Apply to change its users.',
  onvifRefused: 'ONVIF was switched off meanwhile. Close this window, switch it on and press Apply.',
  levels: { administrator: 'Administrator', operator: 'Operator', 'media-user': 'Media User' } as Record<
    OnvifLevel,
    string
  >,
  encryption: 'Enable Stream Encryption',
  encryptionPassword: 'Encryption Password',
  encryptionHint:
    'When it is switched on, or its password changes, remote viewing stops until the password is entered there.',
  passwordSet: 'Set',
  passwordNone: 'Not set',
  encryptionChanges: { on: 'On, with a new password', off: 'Off' },
};

type Row = Exclude<keyof NetworkStat, 'ok' | 'listeners'>;

export const stat = {
  type: 'Type',
  bandwidth: 'Bandwidth',
  rows: {
    ipCamera: 'IP Camera',
    remoteLiveView: 'Remote Live View',
    remotePlayback: 'Remote Playback',
    receiveIdle: 'Net Receive Idle',
    sendIdle: 'Net Send Idle',
  } as Record<Row, string>,
  rate: (kbit: number): string => {
    if (kbit === 0) return '0 bit/s';
    return kbit >= 1000 ? `${(kbit / 1000).toFixed(1)} Mbit/s` : `${Math.round(kbit)} kbit/s`;
  },
  services: 'Services on the Network',
  service: 'Service',
  port: 'Port',
  state: 'State',
  listeners: {
    server: 'Server (SDK)',
    http: 'HTTP',
    https: 'HTTPS',
    rtsp: 'RTSP',
    onvif: 'ONVIF',
    sadp: 'SADP (UDP)',
  } as Record<ListenerName, string>,
  states: {
    open: 'Open',
    closed: 'Closed',
    'no-users': 'Open, but has no user: add one',
    'http-off': 'Closed: HTTP is off',
  } as Record<ListenerState, string>,
};
