/** English words of safe mode, which come with its picture: nobody logs in at a recorder that shows it. This file is the shape. */

export const en = {
  title: 'Stored settings cannot be read',
  replaced: {
    title: 'Stored settings have been replaced',
    body: 'The memory holds an older copy of the settings, or another recorder’s: users and passwords from there are not accepted. Nothing was changed. To use the recorder again, restore its factory settings, or start the scenario over.',
  },
  refused: {
    title: 'The memory cannot be written',
    body: 'There is no space left, or the storage is blocked. What is stored is intact, and nothing needs to be erased. Free some space, then try again.',
    again: 'Try again',
  },
  body: 'What this recorder has stored is damaged or comes from another program. Nothing was changed or replaced by defaults. To use the recorder again, restore its factory settings. Or start the scenario over.',
  bodyAlone:
    'What this page has stored is damaged or comes from another program, and it is not known which recorder it was. Nothing was changed. To go on, start over: everything stored is erased and the scenario begins again.',
  restore: 'Restore factory settings',
  ask: 'Users, passwords, settings and the log will be erased. Then the recorder must be activated with a new admin password. It stays bound to its Hik-Connect account: only unbinding frees it.',
  confirm: 'Erase and restart',
  startOver: 'Start over',
};

export type SafeModeWords = typeof en;
