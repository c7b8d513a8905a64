/** English words: what works with the USB stick, upgrading, defaults, import and export of the settings. */
import type { DefaultsExtent, FirmwareStep, ImportRefusal, UpgradeRefusal } from '../../../device/index.ts';
import { plural } from '../screen/en.ts';

export const stick = {
  label: 'USB Stick',
  in: 'Connected',
  out: 'Not connected. Insert a stick into the USB port of the recorder.',
  refresh: 'Refresh',
  file: 'File',
  size: 'Size',
  contents: 'Contents',
  kilobytes: (n: number) => `${n} kB`,
};

export const upgrade = {
  current: 'Current Firmware',
  last: 'Last Upgrade',
  lastDone: (from: string, to: string) => `Done: ${from} → ${to}`,
  lastFailed: (to: string, runs: string) => `Cut short: ${to} was not installed, ${runs} went on working. Try again.`,
  files: 'Firmware files on the stick',
  none: 'There is no firmware on the stick. Copy a firmware file (.dav) for this model to it and press Refresh.',
  start: 'Install',
  choose: 'Choose a firmware in the list.',
  steps: { newer: 'newer', older: 'older', same: 'this version' } satisfies Record<FirmwareStep, string> as Record<
    FirmwareStep,
    string
  >,
  refused: {
    'no-right': 'Your user may not install firmware. Log in as admin.',
    busy: 'The recorder is busy. Wait until it is at rest and try again.',
    'no-stick': 'The stick was pulled out. Insert it again and press Refresh.',
    'no-file': 'This file is not on the stick any more. Press Refresh and choose again.',
    changed: 'The file has changed since it was shown. Press Refresh and choose again.',
    'not-firmware': 'Not a firmware of this recorder. Take a file meant for it.',
    damaged: 'The file is damaged: its checksum is wrong. Copy it to the stick again.',
    'wrong-model': 'A firmware of another model. Take the one for this model.',
  } satisfies Record<UpgradeRefusal, string> as Record<UpgradeRefusal, string>,
  ask: (from: string, to: string) =>
    `Firmware ${from} will be replaced by ${to}. It takes less than a minute, then the recorder restarts. Do not switch off the power meanwhile.`,
  gainsUnbind: 'The Unbind button will appear on the Hik-Connect page.',
  losesUnbind: 'The Unbind button will go from the Hik-Connect page.',
  downgrade: 'This is an older version: what is new in the present one will go.',
  again: 'This version runs already; it will be installed anew.',
  keeps: 'Settings, users and the account binding stay. Continue?',
};

export const defaults = {
  intro: 'No reset removes the recorder from its Hik-Connect account: that is done by Unbind alone.',
  password: 'Enter the password of the user admin of this recorder.',
  working: 'Restoring…',
  extents: {
    simple: {
      title: 'Simple Restore',
      hint: 'All settings but those of the network. Users stay. Hik-Connect is switched off and its code cleared.',
      ask: 'All settings but those of the network get their defaults. Hik-Connect is switched off and its code cleared. The recorder restarts; the account binding stays. Continue?',
    },
    factory: {
      title: 'Factory Defaults',
      hint: 'All settings, those of the network too. Of the users only admin stays, with the same password.',
      ask: 'All settings get their defaults, those of the network too; all users but admin are deleted, Hik-Connect is switched off. The recorder restarts; the account binding stays. Continue?',
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
  adminOnly: 'Only the user admin may do this. Log in as admin.',
  busy: 'The recorder is busy. Wait until it is at rest and try again.',
};

export const configFiles = {
  files: 'Settings files on the stick',
  none: 'There are no settings files (.cfg) on the stick yet. Press Export to make one.',
  export: 'Export',
  import: 'Import',
  choose: 'Choose a file in the list.',
  leftOut:
    'A file holds the settings alone: no users, passwords, verification codes or keys, and not whether a cloud service is on.',
  exported: (file: string) => `The settings were saved to the stick: ${file}.`,
  ask: (file: string, n: number) =>
    n === 0
      ? `The file ${file} is sound and holds the settings that the recorder has already. The recorder will restart. Continue?`
      : `The file ${file} is sound. ${plural(n, 'setting', 'settings')} will change, and the recorder will restart. Continue?`,
  changes: 'Settings that will change',
  refused: (why: ImportRefusal['code'] | 'full'): string =>
    ({
      'no-right': 'Your user may not change settings. Log in as admin.',
      busy: 'The recorder is busy. Wait until it is at rest and try again.',
      'no-stick': 'There is no stick. Insert it and press Refresh.',
      'no-file': 'This file is not on the stick any more. Press Refresh and choose again.',
      full: 'The stick is full. Delete something from it or take another one.',
      'not-config': 'This file does not hold settings of a recorder. Choose another one.',
      damaged: 'The file is damaged or was edited: its checksum is wrong. Export it again.',
      'wrong-version': 'The file was made by a later firmware. Upgrade this recorder first.',
      'wrong-model': 'The file is from another model. Take one that was exported from this model.',
      'bad-fields': 'Nothing was imported: the file has settings that this recorder cannot take.',
    })[why],
  more: (n: number) => `and ${n} more`,
  unknownField: (field: string) => `Unknown setting ${field}`,
};
