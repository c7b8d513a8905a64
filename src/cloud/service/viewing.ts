/**
 * Asks linked devices for what their cameras see, while somebody looks and at no other time. A device gets one question at a time, however many
 * look; its answer is theirs, and everybody's who asks within the next second. What is carried may be sealed: nothing here reads it.
 */

/** ms for which an answer is good: no device is asked more often. */
export const VIEW_FRESH_MS = 1000;
/** ms after which a question is taken to be lost. */
export const VIEW_ANSWER_MS = 5000;

interface Question {
  id: string;
  at: number;
  answer: Promise<string | null>;
  settle(view: string | null): void;
  isAnswered: boolean;
}

export interface Viewing {
  /** @param ask puts the question to the device. @returns null where it did not answer, or shows nothing */
  of(serial: string, ask: (wanted: string) => void): Promise<string | null>;
  /** What a device says to a question that nobody asked, or that is over, is nothing. */
  answered(serial: string, wanted: string, view: string | null): void;
  /** Somebody waits for an answer. */
  isWaiting(serial: string): boolean;
  /** The answer came by another way. */
  take(serial: string, view: string): void;
  /** Its link is gone. */
  ended(serial: string): void;
  /** Gives up what was lost: whoever waits is told. */
  sweep(): void;
}

export function createViewing(now: () => number): Viewing {
  const questions = new Map<string, Question>();
  let count = 0;
  const isGood = ({ at, isAnswered }: Question): boolean => now() - at < (isAnswered ? VIEW_FRESH_MS : VIEW_ANSWER_MS);

  function waitingOn(serial: string): Question | null {
    const question = questions.get(serial);
    return question && !question.isAnswered ? question : null;
  }
  function settle(serial: string, view: string | null): void {
    const question = waitingOn(serial);
    if (!question) return;
    Object.assign(question, { at: now(), isAnswered: true });
    question.settle(view);
  }
  function end(serial: string): void {
    questions.get(serial)?.settle(null);
    questions.delete(serial);
  }
  return {
    of(serial, ask) {
      const before = questions.get(serial);
      if (before && isGood(before)) return before.answer;
      end(serial);
      let resolved: Question['settle'] = () => undefined;
      const answer = new Promise<string | null>((resolve) => {
        resolved = resolve;
      });
      const id = String(++count);
      questions.set(serial, { id, at: now(), answer, settle: resolved, isAnswered: false });
      ask(id);
      return answer;
    },
    answered(serial, wanted, view) {
      if (waitingOn(serial)?.id === wanted) settle(serial, view);
    },
    isWaiting: (serial) => waitingOn(serial) !== null,
    take: settle,
    ended: end,
    sweep() {
      for (const [serial, question] of questions) if (!isGood(question)) end(serial);
    },
  };
}
