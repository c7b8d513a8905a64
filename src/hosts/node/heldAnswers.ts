/**
 * Answers that are held back while they would say what is known already: whoever waits for news asks once, hears at once, and costs
 * nothing in between.
 */
import { createListeners } from '../../base/index.ts';

/** What whoever asks knows, and how long they wait for anything else. */
export interface Held {
  /** As it was answered before: a word as it is, everything else as JSON. */
  known: string;
  ms: number;
  /** Nobody waits any more. */
  signal?: AbortSignal;
}

export interface HeldAnswersOptions {
  watch(changed: () => void): () => void;
  /** ms until time alone may change what is read; Infinity for never. */
  turnsIn(): number;
  /** ms that pass, not the wall clock's */
  now(): number;
  /** Calls back once after so many ms, unless the answer is called before. */
  later?: (ms: number, run: () => void) => () => void;
}

export interface HeldAnswers {
  answer<T extends string | object | null>(read: () => T, held?: Held): Promise<T>;
  /** Whoever waits is answered now. */
  end(): void;
}

/** A box has three who wait: for its page, for its second one, and for its displays. Whoever comes when so many do is answered at once. */
const WAITING_MAX = 16;
/** No longer than anybody's patience with a silent server. */
export const HELD_MAX_MS = 30_000;

export function createHeldAnswers({ watch, turnsIn, now, later = inTime }: HeldAnswersOptions): HeldAnswers {
  const ends = createListeners();
  let waiting = 0;
  let over = false;

  return {
    async answer(read, held) {
      if (!held || waiting >= WAITING_MAX) return read();
      const end = now() + Math.min(held.ms, HELD_MAX_MS);
      const isNews = (): boolean => over || held.signal?.aborted === true || textOf(read()) !== held.known;
      waiting += 1;
      await new Promise<void>((resolve) => {
        let cancel = (): void => undefined;
        const look = (): void => {
          cancel();
          const left = end - now();
          if (left > 0 && !isNews()) {
            cancel = later(Math.min(left, Math.max(1, turnsIn())), look);
            return;
          }
          for (const unwatch of unwatches) unwatch();
          held.signal?.removeEventListener('abort', look);
          resolve();
        };
        const unwatches = [watch(look), ends.add(look)];
        held.signal?.addEventListener('abort', look);
        look();
      });
      waiting -= 1;
      return read();
    },
    end() {
      over = true;
      ends.tell();
    },
  };
}

const textOf = (answer: string | object | null): string =>
  typeof answer === 'string' ? answer : JSON.stringify(answer);

function inTime(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
