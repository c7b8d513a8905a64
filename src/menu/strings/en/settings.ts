/** English words: the settings, by key, and what may be wrong with one. */
import type { ChoiceKey, Config, ConfigKey, FieldFault, Unit } from '../../../device/index.ts';
import type { GroupTitle } from '../../settings/descriptor.ts';
import { plural } from '../screen/en.ts';
import { mailFields, mailHints } from './mail.ts';
import { addressFault, addressRules, networkChoices, networkFields } from './network.ts';
import { output, outputChoices, outputFields, outputHints } from './output.ts';
import { serviceChoices, serviceFields, serviceHints } from './services.ts';
import { timeChoices, timeFields } from './time.ts';

export const fields: Record<ConfigKey, string> = {
  'general.language': 'Language',
  'general.deviceName': 'Device Name',
  'general.deviceNumber': 'Device No.',
  'general.autoLogout': 'Auto Logout',
  'general.wizard': 'Enable Wizard',
  'platform.enabled': 'Enable',
  'platform.customServer': 'Custom',
  'platform.serverAddress': 'Server Address',
  'platform.streamEncryption': 'Enable Stream Encryption',
  'platform.verificationCode': 'Verification Code',
  'platform.timeSync': 'Time Sync with Platform',
  ...outputFields,
  ...networkFields,
  ...timeFields,
  ...serviceFields,
  ...mailFields,
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
        host: 'Enter a host name, such as time.example.com, or an IPv4 address, such as 192.168.1.10.',
        'device-id': 'Latin letters, digits, hyphens and underscores only.',
        key: 'Latin letters, digits and special characters only, without spaces.',
        'verification-code': 'Latin letters and digits only: 6 to 12, case-sensitive.',
        email: 'Enter an e-mail address, such as guard@example.com.',
        ...addressRules,
      }[fault.rule];
    case 'not-a-number':
      return 'Enter a whole number in digits.';
    case 'too-small':
      return `At least ${fault.min}.`;
    case 'too-large':
      return `At most ${fault.max}.`;
    case 'not-offered':
      return 'Choose one of the values offered.';
    case 'no-right':
      return 'You are not allowed to change this setting. Log in as admin.';
    case 'beyond-vga':
      return output.beyondVga;
    case 'not-a-host-address':
    case 'outside-subnet':
    case 'duplicate':
    case 'same-subnet':
      return addressFault(fault, (field) => fields[field]);
  }
};

export const general = {
  minutes: (n: number) => (n === 0 ? 'Never' : plural(n, 'minute', 'minutes')),
};

/** How the values of choices read. */
export const choices: { [K in ChoiceKey]: (value: Config[K]) => string } = {
  'general.language': (language) => ({ ru: 'Русский', en: 'English' })[language],
  'general.autoLogout': general.minutes,
  ...outputChoices,
  ...networkChoices,
  ...timeChoices,
  ...serviceChoices,
};

/** A quiet word beneath a setting that needs one. */
export const hints: Partial<Record<ConfigKey, string>> = {
  'general.wizard': 'The setup wizard opens after every start.',
  ...outputHints,
  ...serviceHints,
  ...mailHints,
  'platform.timeSync': 'While this is on, NTP is not used.',
  'platform.verificationCode': '6 to 12 Latin letters or digits, case-sensitive.',
};

export const groups: Record<GroupTitle, string> = {
  start: 'Start of Summer Time',
  end: 'End of Summer Time',
  layout: 'Layout',
  captions: 'Captions',
  output: 'Output',
  receivers: 'Receivers',
  'illegal-login': 'Illegal Login',
  'ip-conflict': 'IP Conflicted',
};

const units: Record<Unit, string> = { none: '', hours: ' h', minutes: ' min', seconds: ' s' };
/** What stands behind the field of a number. */
export const numberRange = (min: number, max: number, unit: Unit): string => `${min}–${max}${units[unit]}`;
