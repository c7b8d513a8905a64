/**
 * The alert stream: parts of a document that never ends, each written with the boundary after it, for a client gives a part on only when
 * it sees the next one (facts §7). While nothing happens a beat comes every two seconds, sooner than the shortest patience there is.
 */
import { type Alert, alertOf, BEAT, type Where } from './documents/events.ts';
import { type Dress, partOf } from './write.ts';

export const BEAT_MS = 2000;
/** Who listens at once; each costs the recorder a connection. */
export const LISTENERS_MAX = 16;

export interface Alerts {
  isFull(): boolean;
  /** @returns the end of listening. */
  listen(say: (text: string) => void): () => void;
  tell(alert: Alert): void;
  /** What a listener hears first. */
  readonly opening: string;
}

export interface AlertPorts {
  every(ms: number, run: () => void): () => void;
  about(): Where & { dress: Dress };
}

const BOUNDARY = '--boundary\r\n';

export function createAlerts({ every, about }: AlertPorts): Alerts {
  const listeners = new Set<(text: string) => void>();
  let endBeats: (() => void) | null = null;
  let count = 0;

  const part = (alert: Alert, posted: number): string => {
    const { dress, ...where } = about();
    const body = partOf(alertOf(alert, { ...where, count: posted }), dress);
    const length = [...body].reduce((sum, letter) => sum + (letter < '\x80' ? 1 : encodedLength(letter)), 0);
    return `Content-Type: application/xml; charset="UTF-8"\r\nContent-Length: ${length}\r\n\r\n${body}\r\n${BOUNDARY}`;
  };
  const sayAll = (text: string): void => {
    for (const say of [...listeners]) say(text);
  };
  const beat = (): void => sayAll(part(BEAT, 0));

  return {
    opening: BOUNDARY,
    isFull: () => listeners.size >= LISTENERS_MAX,
    listen(say) {
      listeners.add(say);
      endBeats ??= every(BEAT_MS, beat);
      say(part(BEAT, 0));
      return () => {
        listeners.delete(say);
        if (listeners.size > 0) return;
        endBeats?.();
        endBeats = null;
      };
    },
    tell(alert) {
      if (listeners.size === 0) return;
      count += 1;
      sayAll(part(alert, count));
    },
  };
}

/** Bytes of UTF-8 beyond ASCII. */
const encodedLength = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};
