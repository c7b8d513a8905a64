/** What an e-mail address looks like: enough to tell a slip of the hand from an address, as the box does. */
const EMAIL_MAX = 64;

export const isEmail = (text: string): boolean =>
  text.length <= EMAIL_MAX && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
