/** English words of the menu, and the screen's with them. This file is the shape: a language that lacks a word does not compile. */
import type {
  ConfigKey,
  FieldFault,
  LogEntry,
  LogKind,
  OfflineReason,
  Refusal,
  Right,
  Role,
  Way,
} from '../../device/index.ts';
import type { PlaceId } from '../tree/tree.ts';
import { plural, en as screen } from './screen/en.ts';

const offlineReasons: Record<OfflineReason, string> = {
  'no-link': 'no network link',
  'no-gateway': 'gateway unreachable',
  'name-not-resolved': 'server name not found',
  'server-silent': 'the server does not answer',
  'wrong-region': 'the device is not registered in this region',
  registering: 'connecting',
};

/** What to do about being offline, in the second person. */
const offlineCures: Record<OfflineReason, string> = {
  'no-link': 'Check the network cable of the recorder.',
  'no-gateway': 'Check the gateway in the network settings.',
  'name-not-resolved': 'Check the server address and the DNS server.',
  'server-silent': 'Check the way to the internet and try again later.',
  'wrong-region': 'Choose the server of your region in Server Address and press Apply.',
  registering: 'Wait until the status is Online.',
};

const refusal = (why: Refusal): string => {
  switch (why.code) {
    case 'firmware-unsupported':
      return 'This firmware cannot unbind at the recorder itself. Use the SADP tool or the Hik-Connect app.';
    case 'service-off':
      return 'Hik-Connect is switched off. Enable it, press Apply and wait until the status is Online.';
    case 'offline':
      return `The device is offline: ${offlineReasons[why.reason]}. ${offlineCures[why.reason]}`;
    case 'not-bound':
      return 'The device is not added to any account. You can add it to yours now.';
    case 'in-progress':
      return 'Another unbinding is under way. Wait for its result.';
    case 'server-timeout':
      return 'The server does not answer. The device is still bound. Try again later.';
    case 'server-refused':
      return 'The server refused: the binding has changed meanwhile. Check the account status and try again.';
    case 'unknown-result':
      return 'The answer of the server was lost. The recorder will ask again by itself; check the account status in a minute.';
    default:
      return screen.passwordRefusal(why);
  }
};

const fieldNames: Record<ConfigKey, string> = {
  'general.language': 'Language',
  'general.deviceName': 'Device Name',
  'general.autoLogout': 'Auto Logout',
  'platform.enabled': 'Enable',
  'platform.customServer': 'Custom',
  'platform.serverAddress': 'Server Address',
  'platform.streamEncryption': 'Enable Stream Encryption',
  'platform.verificationCode': 'Verification Code',
  'platform.timeSync': 'Time Sync with Platform',
};

const fieldFault = (fault: FieldFault): string => {
  switch (fault.code) {
    case 'empty':
      return 'Fill in this field.';
    case 'too-short':
      return `At least ${plural(fault.min, 'character', 'characters')}.`;
    case 'too-long':
      return `At most ${plural(fault.max, 'character', 'characters')}.`;
    case 'bad-characters':
      return {
        printable: 'Use visible characters only, without spaces at the ends.',
        'host-name': 'Enter a host name, such as dev.example.com: Latin letters, digits, hyphens and dots.',
        'verification-code': 'Latin letters and digits only: 6 to 12, case-sensitive.',
      }[fault.rule];
    case 'not-offered':
      return 'Choose one of the values offered.';
    case 'no-right':
      return 'Your user may not change this setting. Log in as admin.';
  }
};

const ways: Record<Way, string> = {
  'local-menu': 'Local menu',
  sadp: 'SADP',
  app: 'Phone app',
  isapi: 'ISAPI',
  device: 'Device',
};

const outcome = (code: 'ok' | Refusal['code']): string =>
  ({
    ok: 'Done',
    'firmware-unsupported': 'Firmware does not allow it',
    'not-activated': 'Not activated',
    'password-empty': 'No password',
    'password-wrong': 'Wrong password',
    locked: 'User locked',
    'service-off': 'Service off',
    offline: 'Offline',
    'not-bound': 'Not bound',
    'in-progress': 'Already under way',
    'server-timeout': 'No answer from server',
    'server-refused': 'Refused by server',
    'unknown-result': 'Outcome unknown',
  })[code];

export const en = {
  ...screen,
  languageName: { ru: 'Русский', en: 'English' } as Record<'ru' | 'en', string>,
  simulation: 'Simulation',
  places: {
    system: 'System',
    'system/general': 'General',
    'system/network': 'Network',
    'system/network/platform-access': 'Platform Access',
    'system/network/platform-access/hik-connect': 'Hik-Connect',
    maintenance: 'Maintenance',
    'maintenance/system-info': 'System Info',
    'maintenance/system-info/device': 'Device',
    'maintenance/system-info/network': 'Network',
    'maintenance/log': 'Log',
    'maintenance/power': 'Power',
  } as Record<PlaceId, string>,
  /** Firmware 3.x names some places otherwise (facts gui-4x §1.3). */
  gridPlaces: { system: 'Configuration' } as Partial<Record<PlaceId, string>>,
  menu: 'Menu',
  liveView: 'Live View',
  yes: 'Yes',
  no: 'No',
  apply: 'Apply',
  applied: 'Saved',
  applying: 'Saving…',
  applyRefused: 'Not saved: correct the marked fields.',
  back: 'Back',
  busy: 'Please wait…',
  attention: 'Attention',
  confirmPermission: 'Confirm Permission',
  fields: fieldNames,
  fieldFault,
  refusal,
  offlineReasons,
  roles: { admin: 'Administrator', operator: 'Operator', guest: 'Guest' } as Record<Role, string>,
  rights: {
    settings: 'Local Parameters Settings',
    log: 'Local Log Search',
    power: 'Local Shutdown / Reboot',
  } as Record<Right, string>,
  topBar: { user: 'User', logout: 'Logout', areas: 'Menu areas', pages: 'Pages', tabs: 'Tabs', path: 'Path' },
  general: {
    minutes: (n: number) => (n === 0 ? 'Never' : plural(n, 'minute', 'minutes')),
  },
  platform: {
    accessType: 'Access Type',
    hikConnect: 'Hik-Connect',
    regions: { international: 'International', russia: 'Russia' } as Record<'international' | 'russia', string>,
    status: 'Status',
    online: 'Online',
    offline: (reason: OfflineReason) => `Offline (${offlineReasons[reason]})`,
    offlineCure: offlineCures,
    registering: 'Connecting…',
    serviceOff: 'Service off',
    account: 'Account Status',
    bound: (account: string) => `Bound to ${account}`,
    notBound: 'Not bound',
    unknownBinding: 'Unknown',
    lastKnown: 'last known',
    unbind: 'Unbind',
    unbindHints: {
      0: 'The state is not known yet. Wait a moment.',
      2: 'No account has this device: nothing to unbind. You can add it to yours.',
      3: 'Enable Hik-Connect and press Apply first.',
      4: 'Unbinding needs the status Online.',
    } as Record<0 | 2 | 3 | 4, string>,
    unsettled:
      'The outcome of the last unbinding is not known yet. The recorder asks the server as soon as it is online.',
    unbindAsk: (account: string) =>
      `The device will be removed from the Hik-Connect account ${account} and from everyone it is shared with. Settings, users and recordings stay. Continue?`,
    unbindAskShort: 'The device will be removed from its Hik-Connect account. Continue?',
    unbindPassword: 'Enter the admin password of this recorder, not of the account.',
    unbound: 'Device unbound. You can now add it to your account.',
    unbinding: 'Unbinding…',
    deviceQr: 'Device QR Code',
    deviceQrHint: 'Scan it in the phone app to add the device.',
    codeHint: '6 to 12 Latin letters or digits, case-sensitive',
    unsavedServer: 'Press Apply to connect with the new settings.',
  },
  terms: {
    title: 'Service Terms',
    intro: 'The service connects this recorder to a server on the internet, so that it can be reached by phone.',
    qr: 'Terms of service, QR code',
    qrHint: 'Read the terms on your phone',
    agree: 'The service needs internet access. I have read and accept the terms of service and the privacy statement.',
  },
  info: {
    deviceName: 'Device Name',
    model: 'Model',
    serial: 'Serial No.',
    shortSerial: 'Short Serial No.',
    firmware: 'Firmware Version',
    encoder: 'Encoding Version',
    channels: 'Channels',
    link: 'Network Link',
    linkUp: 'Connected',
    linkDown: 'No link: check the cable',
    mac: 'MAC Address',
    address: 'IPv4 Address',
    mask: 'Subnet Mask',
    gateway: 'Gateway',
    dns: 'DNS Server',
  },
  log: {
    time: 'Time',
    kind: 'Kind',
    event: 'Event',
    details: 'Details',
    empty: 'No entries of this kind yet.',
    all: 'All',
    filter: 'Show',
    newer: 'Newer',
    older: 'Older',
    page: (page: number, of: number) => `${page} / ${of}`,
    kinds: { operation: 'Operation', exception: 'Exception', information: 'Information' } satisfies Record<
      LogKind,
      string
    > as Record<LogKind, string>,
    text: (entry: LogEntry): { event: string; details: string } => {
      switch (entry.event) {
        case 'booted':
          return { event: 'Power on', details: '' };
        case 'power-lost':
          return { event: 'Power was lost', details: 'The recorder was not shut down' };
        case 'reboot-requested':
          return { event: 'Reboot', details: entry.user };
        case 'shutdown-requested':
          return { event: 'Shutdown', details: entry.user };
        case 'login':
          return { event: 'Login', details: `${entry.user} · ${outcome(entry.outcome)}` };
        case 'logout':
          return { event: 'Logout', details: entry.user };
        case 'config-changed':
          return {
            event: 'Settings changed',
            details: `${entry.user} · ${entry.fields.map((field) => fieldNames[field as ConfigKey] ?? field).join(', ')}`,
          };
        case 'platform-online':
          return { event: 'Hik-Connect online', details: entry.server };
        case 'platform-offline':
          return {
            event: 'Hik-Connect offline',
            details: offlineReasons[entry.reason as OfflineReason] ?? entry.reason,
          };
        case 'binding-changed':
          return {
            event: 'Account binding changed',
            details: entry.bound ? 'Bound to an account' : 'Not bound any more',
          };
        case 'unbind':
          return { event: 'Unbind', details: `${ways[entry.way]} · ${outcome(entry.outcome)}` };
      }
    },
  },
  power: {
    logout: 'Logout',
    logoutHint: 'Ends your session. Live view stays.',
    reboot: 'Reboot',
    rebootHint: 'Restarts the recorder. Recording pauses for a moment.',
    shutdown: 'Shutdown',
    shutdownHint: 'Switches the recorder off.',
    askReboot: 'The recorder will restart. Continue?',
    askShutdown: 'The recorder will switch off and record nothing until it is switched on again. Continue?',
    noRight: 'Your user may not do this. Log in as admin.',
  },
};

export type Strings = typeof en;
