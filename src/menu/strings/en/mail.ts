/** English words: sending e-mail, and which exceptions are told by letter. */
import type { ConfigKey, MailFault } from '../../../device/index.ts';
import { plural } from '../screen/en.ts';

export const mailFields = {
  'mail.server': 'SMTP Server',
  'mail.port': 'SMTP Port',
  'mail.tls': 'Enable SSL/TLS',
  'mail.senderName': 'Sender',
  'mail.sender': "Sender's Address",
  'mail.receiver1': 'Receiver 1',
  'mail.receiver2': 'Receiver 2',
  'mail.receiver3': 'Receiver 3',
  'exception.loginMail': 'Send Email',
  'exception.conflictMail': 'Send Email',
} satisfies Partial<Record<ConfigKey, string>>;

export const mailHints: Partial<Record<ConfigKey, string>> = {
  'mail.server': 'In the simulator letters are taken by smtp.sim.invalid: port 25, or 465 with SSL/TLS.',
  'exception.loginMail': 'A letter to the receivers for each wrong password or pattern.',
  'exception.conflictMail': 'The letter leaves once the way out is free again.',
};

export const mail = {
  test: 'Test Email',
  send: 'Test',
  sent: (receivers: number, at: string) => `Sent to ${plural(receivers, 'receiver', 'receivers')}, ${at}`,
  failed: {
    'no-link': 'No network connection. Check the cable.',
    'no-address': 'The recorder has no address. Check page “System › Network › TCP/IP”.',
    'not-a-target': 'This is neither a server name nor an address.',
    'no-name-server': 'The DNS servers do not answer. Check page “System › Network › TCP/IP”.',
    'name-unknown': 'There is no server of this name. Check the SMTP server.',
    'server-silent': 'The server does not answer. Check its address and the port.',
    'mail-tls': 'The server refused: SSL/TLS does not match the port. Use 465 with it, 25 without.',
    'mail-incomplete': "Enter the SMTP server, the sender's address and at least one receiver.",
    interrupted: 'Interrupted by a restart. Try again.',
    'no-right': 'You are not allowed to send e-mail. Log in as admin.',
  } satisfies Record<MailFault, string>,
};
