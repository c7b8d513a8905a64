/** What became of a command, as the tool understands it: null where it was done, else a refusal that has words. */
import type { Became } from '../../lan/index.ts';
import type { Strings } from '../strings/index.ts';

export type CommandRefusal =
  | { code: 'password-empty' }
  | { code: 'password-wrong'; attemptsLeft: number | null }
  /** As SADP tells it: whole minutes, rounded up. */
  | { code: 'locked'; minutesLeft: number | null }
  | { code: 'silent' }
  | { code: 'not-activated' }
  | { code: 'values-refused' }
  | { code: 'password-refused' }
  | { code: 'already-active' }
  | { code: 'code-refused' }
  | { code: 'service-off' }
  | { code: 'not-bound' }
  | { code: 'offline' }
  | { code: 'refused' }
  | { code: 'server-timeout' }
  | { code: 'fault' };

/** By the numbers of the vendor's SDK (facts, SADP on the wire). */
const byNumber: Readonly<Record<number, CommandRefusal>> = {
  2005: { code: 'values-refused' },
  2011: { code: 'server-timeout' },
  2019: { code: 'not-activated' },
  2020: { code: 'password-refused' },
  2021: { code: 'already-active' },
  2033: { code: 'code-refused' },
};

const byStatus: Readonly<Record<number, CommandRefusal>> = {
  2: { code: 'not-bound' },
  3: { code: 'service-off' },
  4: { code: 'offline' },
};

/** @param became null where nobody answered */
export function refusalIn(became: Became | null): CommandRefusal | null {
  if (!became) return { code: 'silent' };
  if (became.result === 'success') return null;
  if (became.error === 2024) return { code: 'password-wrong', attemptsLeft: became.attemptsLeft };
  if (became.error === 2018) return { code: 'locked', minutesLeft: became.minutesLeft };
  return byStatus[became.unbindStatus ?? -1] ?? byNumber[became.error ?? -1] ?? { code: 'refused' };
}

export function refusalWords(refusal: CommandRefusal, { refusals: t }: Strings): string {
  switch (refusal.code) {
    case 'password-empty':
      return t.passwordEmpty;
    case 'password-wrong':
      return t.passwordWrong(refusal.attemptsLeft);
    case 'locked':
      return t.locked(refusal.minutesLeft);
    case 'silent':
      return t.silent;
    case 'not-activated':
      return t.notActivated;
    case 'values-refused':
      return t.valuesRefused;
    case 'password-refused':
      return t.passwordRefused;
    case 'already-active':
      return t.alreadyActive;
    case 'code-refused':
      return t.codeRefused;
    case 'service-off':
      return t.serviceOff;
    case 'not-bound':
      return t.notBound;
    case 'offline':
      return t.offline;
    case 'refused':
      return t.refused;
    case 'server-timeout':
      return t.serverTimeout;
    case 'fault':
      return t.fault;
  }
}
