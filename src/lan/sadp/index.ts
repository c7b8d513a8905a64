/** SADP: how tools in the local network find the recorder and ask things of it. */

export { LONGEST_ANSWER, type Quirks } from './answers.ts';
export {
  type Answer,
  type Asked,
  type Became,
  becameOf,
  type Found,
  foundIn,
  readAnswer,
  requestOf,
} from './client.ts';
export { createNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
export { onRecorder, type Place, type Presence, type RecorderSides, type SadpOnRecorder } from './onRecorder.ts';
export { type OnSegment, onSegment, type SegmentSides } from './onSegment.ts';
export { macOf, type Probe, readProbe } from './probe.ts';
export { createQuestions, type QuestionPorts, type Questions } from './questions.ts';
export { type QuestionsAt, questionsAt } from './questionsAt.ts';
export type {
  SadpChanges,
  SadpFacts,
  SadpOutcome,
  SadpRecorder,
  SadpRefusal,
  SadpTicket,
  WithPassword,
} from './recorderPort.ts';
export {
  type LanTrouble,
  NOT_ON_LAN,
  RELAY_BEAT_MS,
  RELAYED_MAX,
  type RelayWord,
  readRelayWord,
  troubleOf,
} from './relayed.ts';
export { createSadp, type Datagrams, type Peer, SADP_GROUP, SADP_PORT, type Sadp, type SadpPorts } from './sadp.ts';
export { askTicket, type TicketAsked, type TicketTold } from './ticket.ts';
