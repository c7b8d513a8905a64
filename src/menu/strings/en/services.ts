/** English words: NTP, ports and services, ISUP and Live View. */
import type { ChoiceKey, Config, ConfigKey, TimeSyncFault } from '../../../device/index.ts';
import { plural } from '../screen/en.ts';

type ServiceKey = Extract<ConfigKey, `${'ntp' | 'ports' | 'service' | 'onvif' | 'isup' | 'live'}.${string}`>;

export const serviceFields: Record<ServiceKey, string> = {
  'ntp.enabled': 'Enable NTP',
  'ntp.server': 'NTP Server',
  'ntp.port': 'NTP Port',
  'ntp.interval': 'Interval',
  'ports.server': 'Server Port',
  'ports.http': 'HTTP Port',
  'ports.https': 'HTTPS Port',
  'ports.rtsp': 'RTSP Port',
  'service.http': 'Enable HTTP',
  'service.sha256': 'HTTP Digest by SHA-256',
  'service.md5Beside': 'Offer MD5 as Well',
  'service.rtsp': 'Enable RTSP',
  'service.sadp': 'Enable SADP',
  'onvif.enabled': 'Enable ONVIF',
  'isup.enabled': 'Enable',
  'isup.server': 'Server Address',
  'isup.port': 'Server Port',
  'isup.deviceId': 'Device ID',
  'isup.key': 'Encryption Key',
  'live.layout': 'Start Layout',
  'live.dwell': 'Auto-Switch',
  'live.showNames': 'Show Channel Names',
  'live.showTime': 'Show Time',
};

export const serviceChoices: {
  [K in Extract<ChoiceKey, `live.${string}`>]: (value: Config[K]) => string;
} = {
  'live.layout': (windows) => plural(windows, 'window', 'windows'),
  'live.dwell': (seconds) => (seconds === 0 ? 'Off' : `Every ${plural(seconds, 'second', 'seconds')}`),
};

export const serviceHints: Partial<Record<ServiceKey, string>> = {
  'service.http': 'Off closes the HTTP and HTTPS ports, and ISAPI and ONVIF with them.',
  'service.sha256': 'Off: MD5, as most programs expect. On: programs without SHA-256 do not get in any more.',
  'service.md5Beside': 'With both, each program takes the one that it knows.',
  'service.rtsp': 'Off closes the RTSP port.',
  'service.sadp': 'Off hides the recorder from SADP tools on the local network.',
  'isup.key': '8 to 32 Latin letters, digits or special characters.',
  'live.layout': 'Used after a start of the recorder and after Apply.',
  'live.dwell': 'For recorders with more channels than windows.',
};

export const ntp = {
  sync: 'Synchronization',
  now: 'Synchronize Now',
  done: (server: string, at: string) => `Done: ${server}, ${at}`,
  failed: {
    'no-link': 'No network link. Check the cable.',
    'no-address': 'The recorder has no address. Check System › Network › TCP/IP.',
    'not-a-target': 'This is neither a host name nor an address.',
    'no-name-server': 'No DNS server answers. Check System › Network › TCP/IP.',
    'name-unknown': 'No server has this name. Check the NTP server.',
    'server-silent': 'The server does not answer. Check its address and port.',
    interrupted: 'Interrupted by a restart. Try again.',
    'no-right': 'You are not allowed to set the clock. Log in as admin.',
  } satisfies Record<TimeSyncFault, string> as Record<TimeSyncFault, string>,
};

export const isup = {
  version: 'Version',
  serverSilent: 'There is no ISUP server in this simulation, so the recorder gets no further than this.',
};
