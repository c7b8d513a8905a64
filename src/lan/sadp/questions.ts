/** A SADP tool's questions, over whatever carries them. Datagrams get lost, so one is sent again with the same id until it is answered. */
import { type Answer, type Asked, readAnswer, requestOf } from './client.ts';
import { type Datagrams, SADP_GROUP, SADP_PORT } from './sadp.ts';

export interface Questions {
  /** Everybody who answers within this time. */
  all(asked: Omit<Asked, 'uuid'>, waitMs: number): Promise<Answer[]>;
  /** The first answer of the recorder that is named, or null. */
  one(asked: Omit<Asked, 'uuid'> & { mac: string }, waitMs: number): Promise<Answer | null>;
}

export interface QuestionPorts extends Datagrams {
  /** Tells of whatever comes back, from anybody. Returns an end. */
  listen(heard: (bytes: Uint8Array) => void): () => void;
  /** Waits ms. Returns a cancel. */
  later(ms: number, run: () => void): () => void;
  /** A name for a question that none had before. */
  newId(): string;
  /** Of the recorders; another one only in tests. */
  port?: number | undefined;
}

/** ms between copies, and how many there are: all within the time in which a recorder takes them for one. */
const AGAIN_MS = 800;
const COPIES = 4;
const BROADCAST = '255.255.255.255';

export function createQuestions({ send, listen, later, newId, port = SADP_PORT }: QuestionPorts): Questions {
  function ask(asked: Omit<Asked, 'uuid'>, waitMs: number, heard: (answer: Answer) => boolean): Promise<void> {
    const uuid = newId();
    const bytes = requestOf({ ...asked, uuid });
    return new Promise((resolve) => {
      let copies = 0;
      let noMore = (): void => undefined;
      const copy = (): void => {
        copies += 1;
        if (copies < COPIES) noMore = later(AGAIN_MS, copy);
        for (const address of [SADP_GROUP, BROADCAST]) send(bytes, { address, port });
      };
      const end = (): void => {
        noMore();
        tooLate();
        deaf();
        resolve();
      };
      const tooLate = later(waitMs, end);
      const deaf = listen((datagram) => {
        const answer = readAnswer(datagram);
        if (answer?.uuid === uuid && answer.types === asked.types && heard(answer)) end();
      });
      copy();
    });
  }

  return {
    async all(asked, waitMs) {
      const byMac = new Map<string, Answer>();
      await ask(asked, waitMs, (answer) => {
        byMac.set(answer.mac, answer);
        return false;
      });
      return [...byMac.values()].sort((a, b) => a.mac.localeCompare(b.mac));
    },
    async one(asked, waitMs) {
      let found: Answer | null = null;
      await ask(asked, waitMs, (answer) => {
        if (answer.mac === asked.mac) found = answer;
        return found !== null;
      });
      return found;
    },
  };
}
