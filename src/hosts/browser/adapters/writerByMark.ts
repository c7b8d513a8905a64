/**
 * One writer for each world where there are no Web Locks (plain http). A tab that writes has its mark where all tabs see it, and answers who
 * asks whether it is there. Who finds a mark asks; silence means that the tab crashed or sleeps, and the mark is taken over. A tab that
 * was only slow or asleep finds another's mark before its next write, and writes no more: a wrong guess costs it a reload and no save.
 */
import { createListeners } from '../../../base/index.ts';
import type { Claim } from './claim.ts';
import { type TabSignals, tabSignals } from './tabSignals.ts';

/** So long a mark that was just written may meet another's. */
const SETTLE_MS = 150;
/** So long the writer may take to answer: on a slow machine, or in a tab in the background. */
const SILENCE_MS = 3000;
/** A tab that answered may be one that is just going. */
const HANDOVER_MS = 500;
const LOOK_MS = 1000;
/** Looks without a mark, or without an answer, until the writer counts as gone: who reloads is not snatched from. */
const LOOKS_WITHOUT_MARK = 2;
const LOOKS_WITHOUT_ANSWER = 4;
/** Two tabs that contend settle at once; more rounds than this are a sign of something else. */
const ROUNDS = 5;

const pause = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** @returns null where tabs cannot leave marks for each other either. */
export function claimWithoutLocks(world: string, newId: () => string): Promise<Claim> | null {
  const signals = tabSignals();
  return signals && claimByMark(world, signals, newId);
}

/** @param newId never used before. */
export async function claimByMark(world: string, signals: TabSignals, newId: () => string): Promise<Claim> {
  const markKey = `nvr-simulator/writer/${world}`;
  const askKey = `${markKey}/ask`;
  const answerKey = `${markKey}/answer`;
  const me = newId();
  const holds = (): boolean => signals.read(markKey) === me;

  /** Whether somebody answers within `ms`. */
  function answered(ms: number): Promise<boolean> {
    const question = newId();
    return new Promise((settled) => {
      const end = (is: boolean): void => {
        clearTimeout(timer);
        deafen();
        settled(is);
      };
      const timer = setTimeout(() => end(false), ms);
      const deafen = signals.listen((key, value) => {
        if (key === answerKey && value === question) end(true);
        // It went while it was asked.
        if (key === markKey && value === null) end(false);
      });
      signals.write(askKey, question);
    });
  }

  async function contend(): Promise<boolean> {
    for (let round = 0; round < ROUNDS; round++) {
      if (signals.read(markKey) !== null && (await answered(SILENCE_MS))) {
        await pause(HANDOVER_MS);
        if (signals.read(markKey) !== null) return false;
      }
      signals.write(markKey, me);
      await pause(SETTLE_MS);
      if (holds()) return true;
    }
    return false;
  }

  // Also while it contends: who comes a moment later must not take it for one that is gone.
  const answers = signals.listen((key, value) => {
    if (key === askKey && value !== null && holds()) signals.write(answerKey, value);
  });
  if (!(await contend())) {
    answers();
    return reader({ signals, markKey, answered });
  }
  const lost = createListeners();
  const ends = [
    answers,
    signals.listen((key, value) => {
      if (key === markKey && value !== null && !holds()) lose();
    }),
    // Where a browser brings back a page that went, another may have written since.
    signals.watchPage((page) => (page === 'goes' ? giveBack() : lose())),
  ];
  const giveBack = (): void => {
    if (holds()) signals.write(markKey, null);
  };
  const end = (): void => {
    for (const one of ends.splice(0)) one();
  };
  const lose = (): void => {
    end();
    lost.tell();
  };
  return {
    mine: true,
    holds,
    whenLost: (told) => void lost.add(told),
    whenFree: () => () => undefined,
    release() {
      end();
      giveBack();
    },
  };
}

interface Looking {
  signals: TabSignals;
  markKey: string;
  answered(ms: number): Promise<boolean>;
}

function reader({ signals, markKey, answered }: Looking): Claim {
  return {
    mine: false,
    holds: () => false,
    whenLost: () => undefined,
    release: () => undefined,
    whenFree(told) {
      let [unmarked, silent] = [0, 0];
      const timer = setInterval(async () => {
        const marked = signals.read(markKey) !== null;
        unmarked = marked ? 0 : unmarked + 1;
        silent = marked && !(await answered(LOOK_MS / 2)) ? silent + 1 : 0;
        if (unmarked < LOOKS_WITHOUT_MARK && silent < LOOKS_WITHOUT_ANSWER) return;
        clearInterval(timer);
        told();
      }, LOOK_MS);
      return () => clearInterval(timer);
    },
  };
}
