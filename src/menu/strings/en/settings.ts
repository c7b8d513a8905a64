/** English words: the settings, by key, and what may be wrong with one. */
import type { ConfigKey, FieldFault } from '../../../device/index.ts';
import { plural } from '../screen/en.ts';
import { addressFault, addressRules, networkFields } from './network.ts';

export const fields: Record<ConfigKey, string> = {
  'general.language': 'Language',
  'general.deviceName': 'Device Name',
  'general.autoLogout': 'Auto Logout',
  'platform.enabled': 'Enable',
  'platform.customServer': 'Custom',
  'platform.serverAddress': 'Server Address',
  'platform.streamEncryption': 'Enable Stream Encryption',
  'platform.verificationCode': 'Verification Code',
  'platform.timeSync': 'Time Sync with Platform',
  ...networkFields,
};

export const fieldFault = (fault: FieldFault): string => {
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
        ...addressRules,
      }[fault.rule];
    case 'not-offered':
      return 'Choose one of the values offered.';
    case 'no-right':
      return 'Your user may not change this setting. Log in as admin.';
    case 'not-a-host-address':
    case 'outside-subnet':
    case 'duplicate':
      return addressFault(fault, (field) => fields[field]);
  }
};

export const general = {
  minutes: (n: number) => (n === 0 ? 'Never' : plural(n, 'minute', 'minutes')),
};
