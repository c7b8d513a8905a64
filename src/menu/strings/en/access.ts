/** English words: new passwords and their rules. */
import type { PasswordFault, PasswordLevel } from '../../../device/index.ts';

export const access = {
  newPassword: 'New Password',
  confirmPassword: 'Confirm Password',
  strength: 'Password strength',
  rules: '8–16 characters of at least two kinds: digits, lowercase, uppercase, special characters.',
  mismatch: 'The passwords do not match. Enter the same one twice.',
  levels: { risky: 'Risky', weak: 'Weak', medium: 'Medium', strong: 'Strong' } as Record<PasswordLevel, string>,
  passwordFaults: {
    empty: 'Enter a new password.',
    'bad-characters': 'Use Latin letters, digits and special characters only, without spaces, “;” and “~”.',
    'too-short': 'Use at least 8 characters.',
    'too-long': 'Use no more than 16 characters.',
    'user-name': 'The password must not contain the user name, forwards or backwards.',
    'forbidden-word': 'The password must not contain “123” or “admin”.',
    'digit-run': 'The password must not contain four rising or falling digits in a row, such as 4567.',
    repeated: 'The password must not contain the same character four times in a row.',
    'one-kind': 'Use at least two kinds of characters: digits, lowercase, uppercase, special characters.',
  } as Record<PasswordFault, string>,
};
