/** English words: what works with the USB flash drive, upgrading, defaults, import and export of the settings. */
import type { DefaultsExtent, FirmwareStep, ImportRefusal, UpgradeRefusal } from '../../../device/index.ts';
import { plural } from '../screen/en.ts';

export const stick = {
  label: 'USB Flash Drive',
  in: 'Connected',
  out: 'Not connected. Insert a drive into the USB port of the recorder.',
  refresh: 'Refresh',
  file: 'File',
  size: 'Size',
  contents: 'Contents',
  kilobytes: (n: number) => `${n} kB`,
  megabytes: (n: number) => `${n.toFixed(1)} MB`,
};

export const upgrade = {
  current: 'Current Firmware',
  last: 'Last Upgrade',
  lastDone: (from: string, to: string) => `Done: ${from} → ${to}`,
  lastFailed: (to: string, runs: string) =>
    `Interrupted: ${to} was not installed, ${runs} is still running. Try again.`,
  files: 'Firmware files on the drive',
  none: 'There is no firmware on the drive. Copy a firmware file (.dav) for this model to it and press Refresh.',
  start: 'Install',
  choose: 'Choose a firmware file from the list.',
  steps: { newer: 'newer', older: 'older', same: 'this version' } satisfies Record<FirmwareStep, string> as Record<
    FirmwareStep,
    string
  >,
  refused: {
    'no-right': 'You are not allowed to install firmware. Log in as admin.',
    busy: 'The recorder is busy. Wait until it has finished and try again.',
    'no-stick': 'The drive was pulled out. Insert it again and press Refresh.',
    'no-file': 'This file is no longer on the drive. Press Refresh and choose again.',
    'no-download': 'There is no downloaded firmware. Download it again.',
    changed: 'The file has changed since it was shown. Press Refresh and choose again.',
    'not-firmware': 'This is not recorder firmware. Use a file made for this recorder.',
    damaged: 'The file is damaged: its checksum is wrong. Copy it to the drive again.',
    'wrong-model': 'This firmware is for another model. Use the one for this model.',
  } satisfies Record<UpgradeRefusal, string> as Record<UpgradeRefusal, string>,
  ask: (from: string, to: string) =>
    `Firmware ${from} will be replaced by ${to}. It takes less than a minute, then the recorder restarts. Do not switch off the power meanwhile.`,
  gainsUnbind: 'The Unbind button will appear on the Hik-Connect page.',
  losesUnbind: 'The Unbind button will disappear from the Hik-Connect page.',
  downgrade: 'This is an older version: what the current one added will be lost.',
  again: 'This version is already running; it will be installed again.',
  keeps: 'Settings, users and the account binding stay. Continue?',
};

export const defaults = {
  intro: 'No reset removes the recorder from its Hik-Connect account: only Unbind does.',
  password: 'Enter the password of this recorder’s admin user.',
  working: 'Restoring…',
  extents: {
    simple: {
      title: 'Restore Defaults',
      hint: 'All settings except network settings. Users are kept. Hik-Connect is switched off and its code cleared.',
      ask: 'All settings except network settings return to their defaults. Hik-Connect is switched off and its code cleared. The recorder restarts; the account binding stays. Continue?',
    },
    factory: {
      title: 'Factory Defaults',
      hint: 'All settings, network settings included. Only the user admin is kept, with the same password.',
      ask: 'All settings, network settings included, return to their defaults; all users except admin are deleted and Hik-Connect is switched off. The recorder restarts; the account binding stays. Continue?',
    },
    inactive: {
      title: 'Restore to Inactive',
      hint: 'As out of the box: no settings, no users, no password. It must be activated before it can be used.',
      ask: 'All settings, users and the admin password are deleted. The recorder restarts and must be activated before it can be used; the account binding stays. Continue?',
    },
  } satisfies Record<DefaultsExtent, { title: string; hint: string; ask: string }> as Record<
    DefaultsExtent,
    { title: string; hint: string; ask: string }
  >,
  adminOnly: 'Only admin can do this. Log in as admin.',
  busy: 'The recorder is busy. Wait until it has finished and try again.',
};

export const configFiles = {
  files: 'Settings files on the drive',
  none: 'There are no settings files (.cfg) on the drive yet. Press Export to make one.',
  export: 'Export',
  import: 'Import',
  choose: 'Choose a file from the list.',
  leftOut:
    'The file holds settings only: no users, passwords, verification codes or keys, nor whether a cloud service is on.',
  exported: (file: string) => `The settings were saved to the drive: ${file}.`,
  ask: (file: string, n: number) =>
    n === 0
      ? `The file ${file} is valid and holds the same settings as the recorder. The recorder will restart. Continue?`
      : `The file ${file} is valid. ${plural(n, 'setting', 'settings')} will change, and the recorder will restart. Continue?`,
  changes: 'Settings that will change',
  refused: (why: ImportRefusal['code'] | 'full' | 'read-only'): string =>
    ({
      'no-right': 'You are not allowed to change settings. Log in as admin.',
      busy: 'The recorder is busy. Wait until it has finished and try again.',
      'no-stick': 'There is no USB flash drive. Insert one (FAT32 or exFAT) and press Refresh.',
      'no-file': 'This file is no longer on the drive. Press Refresh and choose again.',
      full: 'The drive is full. Delete something from it or use another one.',
      'read-only': 'The drive cannot be written to. Move its lock switch, or use another one.',
      'not-config': 'This file does not hold settings of a recorder. Choose another one.',
      damaged: 'The file is damaged or was edited by hand: its checksum is wrong. Export it again.',
      'wrong-version': 'The file was made by a later firmware. Upgrade this recorder first.',
      'wrong-model': 'The file is from another model. Use one exported from this model.',
      'bad-fields': 'Nothing was imported: the file has settings that this recorder cannot take.',
    })[why],
  more: (n: number) => `and ${n} more`,
  unknownField: (field: string) => `Unknown setting ${field}`,
};
