/** What can be in no password at all: told at the field before an attempt is spent on it, by a screen that has not fetched the rules yet. */

/** What no password has: letters and signs of no Latin keyboard, or the signs among its own that the recorder refuses. */
export type PasswordStrays = 'letters' | 'signs';

/**
 * What is in it that cannot be in any password, the letters first; null where it may be one. Says no more than that, and so may be
 * asked of a password that is being typed, before an attempt is spent on it.
 */
export function passwordStrays(text: string): PasswordStrays | null {
  if (/[^\x20-\x7e]/.test(text)) return 'letters';
  return /[ ;~]/.test(text) ? 'signs' : null;
}
