/**
 * The signs of life that the recorder's end of a line gives: often while somebody does something there, seldom while nobody does. Each says
 * when the next one comes at the latest, so that a client knows what silence is. Whoever speaks gets one at once.
 */
import { CALM_TICK_MS, TICK_MS } from './line.ts';

/** Signs without a word from the client, and with nothing that it waits for, after which nobody is at work: three seconds. */
export const CALM_AFTER = 10;

export interface SignsOfLife {
  /** The client spoke. */
  heard(): void;
  /** Something is done for the client: until then signs come often, however long it takes. */
  during<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

export interface SignsOptions {
  /** Calls back every so many ms until the returned function is called. */
  every(ms: number, run: () => void): () => void;
  /** Gives a sign; the next comes after so many ms. */
  tell(nextMs: number): void;
}

export function giveSigns({ every, tell }: SignsOptions): SignsOfLife {
  let pace = TICK_MS;
  let quiet = 0;
  let works = 0;
  let stop = every(pace, sign);

  function goOn(ms: number): void {
    stop();
    pace = ms;
    stop = every(ms, sign);
    tell(ms);
  }
  function sign(): void {
    quiet = works > 0 ? 0 : quiet + 1;
    if (pace === TICK_MS && quiet >= CALM_AFTER) goOn(CALM_TICK_MS);
    else tell(pace);
  }
  function heard(): void {
    quiet = 0;
    if (pace !== TICK_MS) goOn(TICK_MS);
  }
  return {
    heard,
    async during(work) {
      works++;
      try {
        return await work;
      } finally {
        works--;
        heard();
      }
    },
    end: () => stop(),
  };
}
