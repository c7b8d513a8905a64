/** English words: Platform Access, unbinding, service terms. */
import type { OfflineReason } from '../../../device/index.ts';
import { offlineCures, offlineReasons } from './refusals.ts';

const because = (reason: OfflineReason): string => `(${offlineReasons[reason]})`;
const boundTo = (account: string): string => `to ${account}`;

export const platform = {
  accessType: 'Access Type',
  types: { 'hik-connect': 'Hik-Connect', isup: 'ISUP' },
  regions: { international: 'International', russia: 'Russia' } as Record<'international' | 'russia', string>,
  status: 'Status',
  online: 'Online',
  offline: (reason?: OfflineReason) => (reason ? `Offline ${because(reason)}` : 'Offline'),
  because,
  offlineCure: offlineCures,
  registering: 'Connecting…',
  before: (why: OfflineReason) => `(last: ${offlineReasons[why]})`,
  serviceOff: 'Service off',
  account: 'Account Status',
  /** With the account, as a hint goes on. */
  bound: (account?: string) => (account ? `Bound ${boundTo(account)}` : 'Bound'),
  boundTo,
  notBound: 'Not bound',
  unknownBinding: 'Unknown',
  lastKnown: 'As last known.',
  unbind: 'Unbind',
  unbindHints: {
    0: 'The state is not known yet. Wait a moment.',
    2: 'The device is not in any account: there is nothing to unbind. You can add it to yours.',
    3: 'Enable Hik-Connect and press Apply first.',
    4: 'Unbinding needs the status Online.',
  } as Record<0 | 2 | 3 | 4, string>,
  unsettled:
    'The outcome of the last unbinding is not known yet. The recorder asks the server as soon as it is online.',
  unbindAsk:
    'The device will be removed from the current Hik-Connect account and will disappear for everyone it is shared with. Settings, users and recordings stay. Continue?',
  accountIs: (account: string) => `The account is ${account}.`,
  unbindPassword: 'Enter the admin password of this recorder, not of the account.',
  unbound: 'Device unbound. You can now add it to your account.',
  unbinding: 'Unbinding…',
  deviceQr: 'Device QR Code',
  appQr: 'App QR Code',
  /** Where no page can be reached from a phone. */
  appQrText:
    'This is a simulated recorder: there is no app to install. The Hik-Connect app itself is in your phone’s store.',
  codeHint: '6 to 12 Latin letters or digits, case-sensitive.',
  unsavedServer: 'Press Apply to connect with the new settings.',
};

export const terms = {
  title: 'Service Terms',
  intro: 'The service connects this recorder to a server on the internet, so that it can be reached by phone.',
  qr: 'Terms of service, QR code',
  qrHint: 'Read the terms on your phone',
  agree: 'The service needs internet access. I have read and accept the terms of service and the privacy statement.',
};
