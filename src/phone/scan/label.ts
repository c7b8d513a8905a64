/** What a recorder's QR code says: four lines, of site, serial number, verification code and model; the last two may be missing. A fifth names an attempt to verify. */

export interface Label {
  serial: string;
  /** Empty where the code has none. */
  code: string;
  /** Of a verification that the recorder has begun. */
  attempt?: string;
}

const SITE = 'sim.invalid';
/** In this order are they looked for in readers of the field. */
const SEPARATORS = ['\n\r', '\r\n', '\r', '\n'] as const;

/** @returns null for a code that is none of a simulated recorder. */
export function labelIn(text: string): Label | null {
  const separator = SEPARATORS.find((one) => text.includes(one));
  // Without a break the whole is a serial number.
  const [site = '', serial = '', code = '', , attempt = ''] = separator
    ? text.split(separator).map((line) => line.trim())
    : [SITE, text.trim()];
  if (site !== SITE && !site.endsWith(`.${SITE}`)) return null;
  if (!/^SIM\d{6}$/.test(serial)) return null;
  return {
    serial,
    code: /^[A-Za-z0-9]{6,12}$/.test(code) ? code : '',
    ...(/^[0-9A-F]{8}$/.test(attempt) && { attempt }),
  };
}
