/** A SADP tool at a station of the simulated wire. It listens in the group: a recorder of another subnet is heard there alone. */
import { createListeners } from '../../base/index.ts';
import type { Station } from '../../network/index.ts';
import { createQuestions, type QuestionPorts, type Questions } from './questions.ts';
import { SADP_GROUP, SADP_PORT } from './sadp.ts';

export interface QuestionsAt extends Questions {
  /** Tells of every datagram, asked for or not: devices say hello and goodbye. Returns an end. */
  listen: QuestionPorts['listen'];
  close(): void;
}

export function questionsAt(station: Station, { later, newId }: Pick<QuestionPorts, 'later' | 'newId'>): QuestionsAt {
  const { add, tell } = createListeners<[bytes: Uint8Array]>();
  const door = station.open({ port: SADP_PORT, group: SADP_GROUP, heard: ({ bytes }) => tell(bytes) });
  return { ...createQuestions({ send: door.send, listen: add, later, newId }), listen: add, close: door.close };
}
