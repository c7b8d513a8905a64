/**
 * What the image remembers of the firmware, so that a boot can tell what became of an installation: done, cut short, or another
 * firmware than last time for reasons of its own. Pure.
 */
import type { LogEvent } from '../log/entry.ts';

export interface FirmwareHistory {
  /** What the last boot ran. */
  version: string;
  sequence: number;
  /** An installation under way: the bank's sequence tells whether it arrived, also where the version is the same. */
  pending: { version: string; sequence: number } | null;
  /** How the last installation ended. */
  last: { ok: boolean; from: string; to: string } | null;
}

/** What is to be remembered and logged when a boot runs this firmware. */
export function atBoot(
  before: FirmwareHistory | null,
  runs: { version: string; sequence: number },
): { history: FirmwareHistory; events: LogEvent[] } {
  const history = { ...runs, pending: null, last: before?.last ?? null };
  if (before?.pending) {
    const { version: to, sequence } = before.pending;
    const ok = sequence === runs.sequence;
    const last = { ok, from: before.version, to };
    return {
      history: { ...history, last },
      events: [
        ok ? { event: 'upgrade-done', from: before.version, to } : { event: 'upgrade-failed', to, runs: runs.version },
      ],
    };
  }
  const changed = before !== null && (before.version !== runs.version || before.sequence !== runs.sequence);
  return { history, events: changed ? [{ event: 'firmware-changed', from: before.version, to: runs.version }] : [] };
}
