/** What a page does at the relay: SADP's questions over its WebSocket. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { createQuestions, type Questions, type RelayWord, readRelayWord, SADP_GROUP } from '../../../lan/index.ts';
import { hostTime, systemRandom } from '../../standard/index.ts';

export interface PageOnLan {
  questions: Questions;
  /** What came, as it came. */
  heard: string[];
  words: RelayWord[];
  send(said: string | Uint8Array): void;
  /** Resolves with the code with which the other end closes. */
  closed: Promise<number>;
  close(): void;
}

export async function pageOnLan(
  port: number,
  headers: Readonly<Record<string, string>> = {},
  host = '127.0.0.1',
): Promise<PageOnLan> {
  const socket = new WebSocket(`ws://${host}:${port}/lan`, { headers, ...(host === '127.0.0.1' && { family: 4 }) });
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const heard: string[] = [];
  const words: RelayWord[] = [];
  const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
  socket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) {
      heard.push(data.toString());
      for (const listener of [...listeners]) listener(new Uint8Array(data));
      return;
    }
    const word = readRelayWord(data.toString());
    if (word) words.push(word);
  });
  await once(socket, 'open');
  return {
    questions: createQuestions({
      send: (bytes, { address }) => address === SADP_GROUP && socket.send(bytes),
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      later: hostTime.after,
      newId: () => systemRandom.hex(16),
    }),
    heard,
    words,
    send: (said) => socket.send(said),
    closed,
    close: () => socket.close(),
  };
}
