/** Every refusal in English: what happened, and what to do next. */
import type { PhoneCode } from '../../service/outcome.ts';

type Said = string | ((more: { seconds: number | null; attemptsLeft: number | null }) => string);

const wait = (seconds: number | null): string =>
  seconds === null ? 'a few minutes' : seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;

export const refusals: Record<PhoneCode, Said> = {
  'bad-body': 'Something in the form is not as it should be. Check each field against the hint below it.',
  'no-key': 'The request was incomplete. Close this page and open it again.',
  'not-json': 'The request was not understood. Close this page and open it again.',
  'too-large': 'That is more text than the service takes. Make it shorter.',
  'cross-site': 'The service does not talk to this page. Open the app from its own address.',
  'no-session': 'Your session has ended. Sign in again.',
  'sign-in-refused': 'E-mail or password is wrong. Check both and the region; without an account, create one.',
  'owners-only': 'This is a support account: it owns no devices. Sign in with an owner’s account.',
  'support-only': 'Only support can do this. Sign in with a support account.',
  'not-found':
    'The device is not in this region, or it is not in your account any more. Check the region and refresh the list.',
  'not-added':
    'No device with this serial number and verification code in this region. Check both on the label or on the recorder’s Platform Access page, and the region in your profile.',
  'already-yours': 'The device is in your list already. Open it there.',
  'already-bound':
    'The device is in another account. Its owner has to release it, or unbind it here on its own network.',
  offline:
    'The device is not online. Connect it to the network, wait until its Platform Access page says “Online”, and try again.',
  'not-offered': 'This device has not been offered to you. Ask its owner to offer it to your e-mail address.',
  'too-many-shares': 'The device is shared with 16 people already. End one share first.',
  void: 'This request was settled as not done. Send it again.',
  'activated-already': 'The service of this device was activated before. Switch it off and on at the recorder.',
  'too-many-tries': ({ seconds }) => `Too many attempts. Wait ${wait(seconds)}, then try again.`,
  'too-busy': 'The service is busy. Try again in a few seconds.',
  'store-busy': 'The service is busy. Try again in a few seconds.',
  'store-full': 'The service has no room left. Its operator has to make some; try later.',
  'store-lost': 'The service lost its storage for a moment. Try again: what was done is not done twice.',
  'password-wrong': ({ attemptsLeft }) =>
    attemptsLeft === null
      ? 'Wrong admin password. Enter the password of the recorder, not that of your account.'
      : `Wrong admin password. Attempts left: ${attemptsLeft}. Enter the password of the recorder, not that of your account.`,
  locked: ({ seconds }) =>
    `The recorder has locked its user admin after too many wrong passwords. Wait ${wait(seconds)}, then try again.`,
  'not-activated': 'The recorder has no admin password yet. Activate it at its own screen first.',
  'service-off':
    'Hik-Connect is off at the recorder. Switch it on there: Network › Platform Access, and wait for “Online”.',
  'device-offline': 'The recorder has no connection to its server. See the reason on its Platform Access page.',
  'device-refused':
    'The recorder refused. If another unbinding is running, wait a minute and try again; else unbind it at its own screen: Network › Platform Access.',
  'device-silent': 'The recorder took too long to answer. Try again in a few seconds.',
  'no-tickets':
    'The recorder’s firmware does not support unbinding by app. Unbind it at its own screen, or upgrade its firmware.',
  'not-on-lan':
    'The recorder does not answer on this network. Check that it is switched on and that the phone is connected to the same network.',
  'picture-wrong': 'The code from the picture does not match. Here is a new picture: enter its code.',
  'picture-gone': 'That picture had expired. Here is a new one: enter its code.',
  'ticket-wrong': 'The recorder’s permission had run out. Enter password and code once more.',
  'attempt-wrong':
    'The recorder shows no such attempt now: each is good for two minutes and one code. Press New QR code at the recorder and enter the new one.',
  'not-bound': 'The device is in no account: add it to yours.',
  'no-answer': 'The service does not answer. Check the phone’s internet connection and try again.',
  'unknown-result':
    'The answer did not arrive, so it is not known whether the device was unbound. Add the device: if it is free, that will work.',
  'unheard-of': 'The service said something this app does not know. Try again; if it stays, reload the app.',
  'off-lan': 'The phone is not on the recorder’s network. Connect to its Wi-Fi and try again.',
  bug: 'Something went wrong in the app or in the service. Try again; if it stays, reload the app.',
};
