/** Network › Advanced › Email (facts gui-4x §10.1), and Event › Exception: which of them are told by letter (§10.7). */
import type { SettingsDescriptor } from '../descriptor.ts';

export const email: SettingsDescriptor = {
  groups: [
    {
      rows: [
        { field: 'mail.server', keys: 'latin' },
        { field: 'mail.port' },
        { field: 'mail.tls' },
        { field: 'mail.senderName' },
        { field: 'mail.sender', keys: 'latin' },
      ],
    },
    {
      title: 'receivers',
      rows: [
        { field: 'mail.receiver1', keys: 'latin' },
        { field: 'mail.receiver2', keys: 'latin' },
        { field: 'mail.receiver3', keys: 'latin' },
        { special: 'mail-test', fields: [] },
      ],
    },
  ],
};

export const exception: SettingsDescriptor = {
  groups: [
    { title: 'illegal-login', rows: [{ field: 'exception.loginMail' }] },
    { title: 'ip-conflict', rows: [{ field: 'exception.conflictMail' }] },
  ],
};
