/**
 * The configuration schema: one row per setting with its default, its limits and the right it needs. Types, validation,
 * the menu's controls and both languages' labels hang on these keys; there is no second list.
 */
import type { Right } from '../users/users.ts';

/** What text may consist of. The rule's name is also the refusal's. */
export type TextRule = 'printable' | 'host-name' | 'verification-code' | 'ipv4' | 'mask';

export type FieldSpec =
  | { kind: 'flag'; default: boolean; right: Right }
  | { kind: 'choice'; default: string | number; options: readonly (string | number)[]; right: Right }
  /** `min` 0: may be empty. */
  | { kind: 'text'; default: string; min: number; max: number; rule: TextRule; right: Right };

const ADDRESS = { kind: 'text', max: 15, rule: 'ipv4', right: 'settings' } as const;

export const configSchema = {
  'general.language': { kind: 'choice', default: 'ru', options: ['ru', 'en'], right: 'settings' },
  'general.deviceName': {
    kind: 'text',
    default: 'SIM Network Video Recorder',
    min: 1,
    max: 32,
    rule: 'printable',
    right: 'settings',
  },
  /** Minutes without input until the menu logs out; 0 is never (facts gui-4x §5.7). */
  'general.autoLogout': { kind: 'choice', default: 5, options: [0, 1, 2, 5, 10, 20, 30], right: 'settings' },
  'platform.enabled': { kind: 'flag', default: false, right: 'settings' },
  'platform.customServer': { kind: 'flag', default: false, right: 'settings' },
  /** Host name only, 1–64 characters (facts gui-4x §2.1, row 3). The default comes from the firmware profile. */
  'platform.serverAddress': { kind: 'text', default: '', min: 1, max: 64, rule: 'host-name', right: 'settings' },
  'platform.streamEncryption': { kind: 'flag', default: false, right: 'settings' },
  /** 6–12 letters or digits, case-sensitive; empty from the factory (facts gui-4x §2.1, row 5). */
  'platform.verificationCode': {
    kind: 'text',
    default: '',
    min: 6,
    max: 12,
    rule: 'verification-code',
    right: 'settings',
  },
  'platform.timeSync': { kind: 'flag', default: false, right: 'settings' },
  /** Addresses: what more than one of them must be to each other is in `networkRules.ts`. */
  'network.dhcp': { kind: 'flag', default: false, right: 'settings' },
  'network.address': { ...ADDRESS, default: '192.168.1.64', min: 7 },
  'network.mask': { ...ADDRESS, default: '255.255.255.0', min: 7, rule: 'mask' },
  'network.gateway': { ...ADDRESS, default: '192.168.1.1', min: 0 },
  /** Take the name servers that the DHCP server tells. */
  'network.autoDns': { kind: 'flag', default: true, right: 'settings' },
  'network.dns1': { ...ADDRESS, default: '192.168.1.1', min: 0 },
  'network.dns2': { ...ADDRESS, default: '', min: 0 },
} as const satisfies Record<string, FieldSpec>;

export type ConfigKey = keyof typeof configSchema;

type ValueOf<S> = S extends { kind: 'flag' }
  ? boolean
  : S extends { kind: 'choice'; options: readonly (infer O)[] }
    ? O
    : string;

export type Config = { [K in ConfigKey]: ValueOf<(typeof configSchema)[K]> };
export type ConfigValue = Config[ConfigKey];
/** Any part of a configuration, as a face hands it in. */
export type ConfigChanges = { [K in ConfigKey]?: ValueOf<(typeof configSchema)[K]> };

export const configKeys = Object.keys(configSchema) as ConfigKey[];

export const defaultConfig = Object.fromEntries(configKeys.map((key) => [key, configSchema[key].default])) as Config;
