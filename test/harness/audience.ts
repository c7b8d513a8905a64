/** Who stands before which firmware: the grid of every test that looks at all of them. */
import { type Capability, type FirmwareProfile, firmwareProfiles, type UserFacts } from '../../src/device/index.ts';

export const roles = {
  admin: { name: 'admin', role: 'admin', rights: ['settings', 'log', 'power', 'advanced', 'users', 'manual'] },
  operator: { name: 'operator', role: 'operator', rights: ['settings', 'log'] },
  /** An operator from whom the admin took the settings. */
  watchman: { name: 'watchman', role: 'operator', rights: ['log'] },
  guest: { name: 'guest', role: 'guest', rights: [] },
} as const satisfies Record<string, { name: string; role: string; rights: readonly string[] }>;

export type RoleName = keyof typeof roles;
export const roleNames = Object.keys(roles) as RoleName[];

export const userOf = (role: RoleName): UserFacts => ({
  ...roles[role],
  rights: [...roles[role].rights],
  hasPattern: false,
});

export const profiles: readonly FirmwareProfile[] = firmwareProfiles;

/** The pages open to each, written down by hand: rights as facts gui-4x §5.9 has them. */
const INFO = ['maintenance/system-info/device', 'maintenance/system-info/network'];
const SETTINGS = [
  'system/general/general',
  'system/general/date-time',
  'system/general/dst',
  'system/network/tcp-ip/tcp-ip',
  'system/network/tcp-ip/pppoe',
  'system/network/tcp-ip/ntp',
  'system/network/advanced/platform-access/hik-connect',
  'system/network/advanced/platform-access/isup',
  'system/network/advanced/more-settings',
  'system/network/advanced/email',
  'system/event/exception',
  'system/live-view',
];
const DETECTION = ['maintenance/network/traffic', 'maintenance/network/detection', 'maintenance/network/stat'];
const SERVICE = 'maintenance/system-service';
export const openPages: Record<RoleName, readonly string[]> = {
  admin: [
    ...SETTINGS.slice(0, -1),
    'system/user',
    'system/live-view',
    ...INFO,
    'maintenance/log',
    'maintenance/import-export',
    'maintenance/upgrade/local',
    'maintenance/upgrade/ftp',
    'maintenance/upgrade/online',
    'maintenance/default',
    ...DETECTION,
    `${SERVICE}/system-service`,
    `${SERVICE}/onvif`,
    `${SERVICE}/stream-encryption`,
  ],
  operator: [
    ...SETTINGS.slice(0, -1),
    'system/user',
    'system/live-view',
    ...INFO,
    'maintenance/log',
    'maintenance/import-export',
    'maintenance/default',
    ...DETECTION,
    `${SERVICE}/system-service`,
  ],
  watchman: ['system/user', ...INFO, 'maintenance/log'],
  guest: ['system/user', ...INFO],
};

/** Places that only a firmware with the capability has. */
const ASKS: readonly [string, Capability][] = [[SERVICE, 'system-service']];

/** The same, as far as a firmware has them. */
export const openPagesOn = (capabilities: readonly Capability[], role: RoleName): readonly string[] =>
  openPages[role].filter((page) =>
    ASKS.every(([place, capability]) => !page.startsWith(place) || capabilities.includes(capability)),
  );
