/**
 * How a code is kept while its picture is out: sealed with the picture's id, which stands in no row. Whoever reads the rows cannot open
 * one, and whoever has an id alone knows nothing: the code can be checked and heard for as long as both are there.
 */

/** Seven digits: 23 bits. */
export const DIGITS = 7;
const CODES = 10 ** DIGITS;

export interface Seal {
  /** By which its row is found. */
  row: string;
  /** Null for what is no code. */
  close(code: string): string | null;
  open(sealed: string): string;
}

const written = (number: number): string => String(number % CODES).padStart(DIGITS, '0');

/** @param digest SHA-256 in lower-case hex */
export async function sealOf(id: string, digest: (text: string) => Promise<string>): Promise<Seal> {
  const [row, pad] = [await digest(`picture of\n${id}`), await digest(`picture\n${id}`)];
  const key = Number.parseInt(pad.slice(0, 12), 16) % CODES;
  return {
    row,
    close: (code) => (/^\d{7}$/.test(code) ? written(Number(code) + key) : null),
    open: (sealed) => written(Number(sealed) + CODES - key),
  };
}

/** @param hex 12 digits of chance */
export const newCode = (hex: string): string => written(Number.parseInt(hex, 16));
