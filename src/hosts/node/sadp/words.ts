/** What `sim-nvr sadp` tells people, and with which number it ends for scripts. */
import type { Became, Found } from '../../../lan/index.ts';

/** Numbers with which the command ends; in the order of the manual. */
export const exits = {
  done: 0,
  /** Asked wrongly, or no network to ask in. */
  problem: 1,
  silence: 2,
  passwordWrong: 3,
  locked: 4,
  /** The recorder's state does not allow it: off, offline, not bound, not activated. */
  refused: 5,
  failed: 6,
} as const;

const statuses = [
  'unknown yet: the recorder has not heard from its server',
  'bound to an account; it can be unbound now',
  'no account is bound',
  'platform access is off; switch it on: sim-nvr sadp enable',
  'offline: the recorder does not reach its server',
];
export const statusWords = (status: number | null): string => statuses[status ?? -1] ?? 'not told';

const errors: Readonly<Record<number, string>> = {
  2005: 'The recorder does not take these values. Check them.',
  2009: 'The recorder refused.',
  2011: 'The server did not answer in time. Ask for the status in a minute.',
  2019: 'The recorder is not activated. Give it a password first: sim-nvr sadp activate',
  2020: 'The password is too weak: 8 to 16 characters of at least two kinds, and not the user name.',
  2021: 'The recorder is activated already.',
  2033: 'The verification code is missing or not valid: 6 to 12 letters or digits.',
};

export function outcomeOf(became: Became): { exit: number; words: string } {
  if (became.result === 'success') return { exit: exits.done, words: 'Done.' };
  if (became.error === 2024)
    return { exit: exits.passwordWrong, words: `The password is wrong. Attempts left: ${became.attemptsLeft ?? '?'}.` };
  if (became.error === 2018)
    return { exit: exits.locked, words: `Locked. Try again in ${became.minutesLeft ?? '?'} min.` };
  if (became.unbindStatus !== null)
    return { exit: exits.refused, words: `Refused: ${statusWords(became.unbindStatus)}.` };
  const words = errors[became.error ?? 0] ?? 'The recorder does not support this.';
  const refused = became.result === 'denied' || became.error === 2019 || became.error === 2021;
  return { exit: refused ? exits.refused : exits.failed, words };
}

/** Lines of a table, its columns as wide as they must be. */
export function table(found: readonly Found[]): string {
  const yes = (is: boolean): string => (is ? 'yes' : 'no');
  const rows = [
    ['MODEL', 'SERIAL', 'MAC', 'ADDRESS', 'FIRMWARE', 'ACTIVATED', 'PLATFORM', 'UNBINDS ITSELF'],
    ...found.map((one) => [
      one.model,
      /SIM\d{6}/.exec(one.serial)?.[0] ?? one.serial,
      one.mac,
      one.address,
      one.firmware,
      yes(one.activated),
      one.platformEnabled ? 'on' : 'off',
      yes(one.unbinds),
    ]),
  ].map((row) => row.map(shown));
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What strangers wrote must not steer the terminal. */
const shown = (text: string): string => text.replace(/[^\x20-\x7e\u00a0-\uffff]/g, '?').slice(0, 48);
