/** English words: a forgotten password and the ways back. */
import type { RecoveryRefusal } from '../../../machines/index.ts';
import { en as screen } from '../screen/en.ts';
import { access } from './access.ts';
import { refusal as refusalOfUnbinding } from './refusals.ts';

/** Minutes and seconds of a lock: 29:05. */
export const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export const forgot = {
  title: 'Forgot Password',
  choose: 'Choose how to reset the admin password.',
  byFile: 'By GUID file',
  byFileHint: 'From the USB flash drive it was exported to',
  byQuestions: 'By security questions',
  byQuestionsHint: 'With the three answers that were set',
  byCloud: 'Verify by Hik-Connect',
  byCloudHint: 'With the phone of the account that has it. All settings but the network’s go back to default.',
  cloud: {
    barred: {
      off: 'Hik-Connect is off: without it the account cannot vouch for you.',
      unbound: 'This recorder is in no account: there is nobody who could vouch for you.',
      offline: 'The recorder is offline: its account cannot be asked now. Check the network first.',
    },
    how: 'On the phone open this device, press Forgotten password, and scan the QR code or enter the attempt. Then type the eight digits here within ten minutes.',
    attempt: 'Attempt',
    code: 'Code from the phone',
    renew: 'New QR code',
    waiting: 'Asking the server…',
    qr: 'QR code of this attempt',
    empty: 'Type the eight digits from the phone.',
    done: 'The new password is set. All settings but the network’s are at their defaults, and Hik-Connect is off: enable it again. The GUID file and the unlock pattern are no longer valid.',
  },
  noFile: 'There is no valid GUID file: none was exported, or the last one has been used.',
  noQuestions: 'No security questions were set.',
  nothing:
    'This recorder has no method set up to recover a forgotten password. Ask the vendor’s support: you will need the serial number and proof of purchase.',
  email: (address: string) => `The vendor’s support sends a code only to the reserved e-mail ${address}.`,
  serial: (serial: string) => `Serial number: ${serial}`,
  pick: 'Choose the GUID file of this recorder.',
  file: 'File',
  look: 'Refresh',
  otherDevice: 'of another device',
  badFile: 'not a GUID file',
  answers: 'Answer the three questions.',
  newPassword: 'Set a new password for user admin.',
  back: 'Back',
  next: 'Next',
  done: 'The new password is set. The GUID file and the unlock pattern are no longer valid: set them again under System › User.',
  refusal: (why: RecoveryRefusal): string => {
    switch (why.code) {
      case 'fault':
        return screen.fault;
      case 'no-stick':
        return 'There is no USB flash drive in the recorder. Insert the one with the GUID file and press Refresh.';
      case 'no-file':
        return 'There is no GUID file on this USB flash drive. Insert the right one and press Refresh.';
      case 'bad-file':
        return 'This file is damaged or not a GUID file. Choose another one.';
      case 'other-device':
        return `This GUID file belongs to the device ${why.serial}. Choose the file of this recorder.`;
      case 'void':
        return 'This GUID file is no longer valid: it was used, or a newer one was exported. Choose another one; no attempt was spent.';
      case 'code-gone':
        return 'No code is expected any more: it was used, or its time is over. Press New QR code; no attempt was spent.';
      case 'not-offered':
        // What those say is to be done in the menu, which is shut to whoever stands here.
        if (why.why.code === 'service-off') return forgot.cloud.barred.off;
        if (why.why.code === 'not-bound') return forgot.cloud.barred.unbound;
        return refusalOfUnbinding(why.why);
      case 'wrong':
        return `Wrong. Attempts left: ${why.attemptsLeft}.`;
      case 'locked':
        return `Too many wrong attempts. This method is available again in ${minutes(why.secondsLeft)}.`;
      case 'not-set-up':
        return 'No security questions were set on this recorder.';
      case 'password-refused':
        return access.passwordFaults[why.fault];
      case 'unknown-result':
        return 'The recorder was restarting. Try again.';
    }
  },
};
