/**
 * Sending e-mail: by which server, from whom, to whom; and which exceptions are told by letter. What the box has besides (a name and
 * a password for the server, pictures) is not offered: the mail server of the simulated internet takes letters from everybody.
 */
import type { Settings } from '../spec.ts';

const ADDRESS = { kind: 'text', default: '', min: 0, max: 64, rule: 'email', right: 'settings' } as const;
const TOLD = { kind: 'flag', default: false, right: 'settings' } as const;

export const mail = {
  'mail.server': { kind: 'text', default: '', min: 0, max: 64, rule: 'host', right: 'settings' },
  'mail.port': { kind: 'number', default: 25, min: 1, max: 65535, unit: 'none', right: 'settings' },
  'mail.tls': { kind: 'flag', default: false, right: 'settings' },
  'mail.senderName': { kind: 'text', default: '', min: 0, max: 32, rule: 'printable', right: 'settings' },
  'mail.sender': ADDRESS,
  'mail.receiver1': ADDRESS,
  'mail.receiver2': ADDRESS,
  'mail.receiver3': ADDRESS,
  'exception.loginMail': TOLD,
  'exception.conflictMail': TOLD,
} as const satisfies Settings;
