/** What people send: lengths and letters. Whatever text is let in stays text, in SQL, in pages and in logs. */
import * as v from 'valibot';

/** Control characters and halves of letters: no name has them, and a database refuses some of them. */
const CLEAN = /^[^\p{Cc}\p{Cs}]*$/u;
const MAIL = /^[a-z0-9._+-]{1,64}@([a-z0-9-]{1,63}\.){1,4}invalid$/;

/** Of a simulated house: `.invalid`, so that nobody types an address that is somebody's. */
export const mail = v.pipe(v.string(), v.maxLength(200), v.trim(), v.toLowerCase(), v.regex(MAIL, 'ends in .invalid'));
export const newPassword = v.pipe(v.string(), v.minLength(8), v.maxLength(128));
/** As sent for a check: one that is too short is wrong, not malformed. */
export const password = v.pipe(v.string(), v.maxLength(128));
export const serial = v.pipe(v.string(), v.regex(/^SIM\d{6}$/, 'SIM and six digits'));
/** Six to twelve letters and digits, as at the device. */
export const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{6,12}$/, '6 to 12 letters and digits'));
export const name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(64),
  v.regex(CLEAN, 'no control characters'),
);
export const agent = v.pipe(v.string(), v.trim(), v.maxLength(64), v.regex(CLEAN, 'no control characters'));
/** On which face somebody looks at a picture. */
export const face = v.picklist(['tool', 'app']);
/** 128 random bits, as a device hands them out. */
export const ticket = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, '32 digits of hex'));
/** An answer to a picture: what does not fit is wrong, not malformed, up to a length that nobody types. */
export const picture = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(64)),
  text: v.pipe(v.string(), v.maxLength(64)),
});
export const isSerial = (text: string): boolean => v.is(serial, text);
export const isKey = (text: string): boolean => /^[\w-]{8,64}$/.test(text);
