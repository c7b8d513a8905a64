/**
 * What a new password must be, and how strong it is (facts gui-4x §5.2). Pure; the one authority for device and screen alike.
 * The later 4.x firmware also forbids what everybody guesses first. Here every firmware does: a recorder that teaches must not
 * accept `admin123` only because it is old. Passwords that are set already are never judged again.
 */
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 16;

/** Signs that a password may have beside Latin letters and digits. */
export const PASSWORD_SPECIALS = '.-_:/@,?!\'()$&"[]{}#%^*+=\\|<>`';

/** Parts that no password may have, in capitals or not. */
const FORBIDDEN_WORDS = ['123', 'admin'] as const;
/** Digits that rise or fall one by one, and equal characters, that no password may have in a row. */
const RUN = 4;
/** A shorter user name would forbid half the alphabet. */
const NAME_PART_MIN = 3;

export type PasswordLevel = 'risky' | 'weak' | 'medium' | 'strong';

export type PasswordFault =
  | 'empty'
  | 'bad-characters'
  | 'too-short'
  | 'too-long'
  | 'user-name'
  | 'forbidden-word'
  | 'digit-run'
  | 'repeated'
  | 'one-kind';

export interface PasswordJudgement {
  /** `risky` is never accepted. */
  level: PasswordLevel;
  /** The first thing that is wrong with it, null where it is accepted. */
  fault: PasswordFault | null;
}

const kinds: Record<'digit' | 'lower' | 'upper' | 'special', (character: string) => boolean> = {
  digit: (character) => character >= '0' && character <= '9',
  lower: (character) => character >= 'a' && character <= 'z',
  upper: (character) => character >= 'A' && character <= 'Z',
  special: (character) => PASSWORD_SPECIALS.includes(character),
};
type Kind = keyof typeof kinds;
const allKinds = Object.keys(kinds) as Kind[];

const kindOf = (character: string): Kind | undefined => allKinds.find((kind) => kinds[kind](character));
const reversed = (text: string): string => [...text].reverse().join('');

/** @param user whose password it is to be. */
export function judgePassword(password: string, user: string): PasswordJudgement {
  const found = new Set([...password].map(kindOf));
  const fault = faultOf(password, user, found);
  return { level: fault ? 'risky' : levelOf(found), fault };
}

function faultOf(password: string, user: string, found: ReadonlySet<Kind | undefined>): PasswordFault | null {
  const lower = password.toLowerCase();
  const name = user.toLowerCase();
  if (password === '') return 'empty';
  if (found.has(undefined)) return 'bad-characters';
  if (password.length < PASSWORD_MIN) return 'too-short';
  if (password.length > PASSWORD_MAX) return 'too-long';
  if (name.length >= NAME_PART_MIN && [name, reversed(name)].some((taken) => lower.includes(taken))) return 'user-name';
  if (FORBIDDEN_WORDS.some((word) => lower.includes(word))) return 'forbidden-word';
  if (hasRun(password, 1, kinds.digit) || hasRun(password, -1, kinds.digit)) return 'digit-run';
  if (hasRun(password, 0, () => true)) return 'repeated';
  return found.size < 2 ? 'one-kind' : null;
}

/** Are there `RUN` characters of a kind in a row, each `step` after the one before? */
function hasRun(text: string, step: -1 | 0 | 1, counts: (character: string) => boolean): boolean {
  let length = 0;
  let before = Number.NaN;
  for (const character of text) {
    const code = character.charCodeAt(0);
    length = counts(character) ? (code - before === step ? length + 1 : 1) : 0;
    if (length === RUN) return true;
    before = code;
  }
  return false;
}

/** The source says "more than three" for strong; there are only four, so it means three or more. */
function levelOf(found: ReadonlySet<Kind | undefined>): Exclude<PasswordLevel, 'risky'> {
  if (found.size >= 3) return 'strong';
  return found.has('digit') && !found.has('special') ? 'weak' : 'medium';
}
