/** English words: new passwords and their rules. */
import type { PasswordFault, PasswordLevel } from '../../../device/index.ts';

export const access = {
  newPassword: 'New Password',
  confirmPassword: 'Confirm Password',
  strength: 'Password strength',
  rules: '8–16 characters of two kinds or more: digits, small letters, capitals, signs.',
  mismatch: 'The two passwords differ. Type the same one twice.',
  levels: { risky: 'Risky', weak: 'Weak', medium: 'Medium', strong: 'Strong' } as Record<PasswordLevel, string>,
  passwordFaults: {
    empty: 'Enter a new password.',
    'bad-characters': 'Use Latin letters, digits and signs only, without spaces.',
    'too-short': 'At least 8 characters are needed.',
    'too-long': 'No more than 16 characters are possible.',
    'user-name': 'The password must not contain the user name, nor the name backwards.',
    'forbidden-word': 'The password must not contain “123” or “admin”.',
    'digit-run': 'The password must not contain four digits in a row that rise or fall, such as 4567.',
    repeated: 'The password must not contain the same character four times in a row.',
    'one-kind': 'Use at least two of: digits, small letters, capitals, signs.',
  } as Record<PasswordFault, string>,
};
