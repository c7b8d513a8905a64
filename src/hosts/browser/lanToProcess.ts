/**
 * A page on the network of the recorders that live in the process which served it: SADP's datagrams over a WebSocket, for this page alone.
 * It is opened again for as long as it is wanted; meanwhile, and where the page is not let in, it says why.
 */
import { createListeners } from '../../base/index.ts';
import {
  createQuestions,
  type LanTrouble,
  type QuestionPorts,
  type QuestionsAt,
  RELAY_BEAT_MS,
  readRelayWord,
  SADP_GROUP,
  troubleOf,
} from '../../lan/index.ts';
import { hostTime, type TimeBase } from '../standard/index.ts';
import { operationId } from './operationId.ts';

export interface LanToProcess {
  /** Null while it is on the network, or on its way there for the first time. */
  trouble(): LanTrouble | null;
  /** By which the page is known there; null while it is not. */
  address(): string | null;
  /** Tells of every change of both. Returns an unsubscribe. */
  watch(changed: () => void): () => void;
  /** Something changed at a recorder. Returns an unsubscribe. */
  watchDevices(changed: () => void): () => void;
  questions: Pick<QuestionsAt, 'all' | 'one' | 'listen'>;
  end(): void;
}

/** What is used of a browser's WebSocket. */
export type PageSocket = Pick<WebSocket, 'binaryType' | 'readyState' | 'send' | 'close'> & {
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
};

export interface LanToProcessOptions {
  address: string;
  time: Pick<TimeBase, 'after' | 'elapsed'>;
  newId(): string;
  open?(address: string): PageSocket;
}

/** ms until it is tried again: soon where nobody answers, later where somebody has answered no. */
const AGAIN_MS = 1_000;
const REFUSED_MS = 5_000;
const BEATS_MISSED = 3;
const OPEN = 1;

/** At the process that served this page. */
export const lanHere = (): LanToProcess =>
  openLanToProcess({
    address: new URL('lan', location.href.replace(/^http/, 'ws')).href,
    time: hostTime,
    newId: operationId,
  });

export function openLanToProcess({ address: at, time, newId, ...options }: LanToProcessOptions): LanToProcess {
  const open = options.open ?? ((address) => new WebSocket(address));
  const states = createListeners();
  const devices = createListeners();
  const datagrams = createListeners<[bytes: Uint8Array]>();
  let socket: PageSocket | null = null;
  let address: string | null = null;
  let trouble: LanTrouble | null = null;
  let heardAt = 0;
  let wait = (): void => undefined;

  function stand(now: { address: string | null; trouble: LanTrouble | null }): void {
    if (now.address === address && now.trouble === trouble) return;
    ({ address, trouble } = now);
    states.tell();
  }
  function hear(data: unknown): void {
    heardAt = time.elapsed();
    if (data instanceof ArrayBuffer) return datagrams.tell(new Uint8Array(data));
    const word = readRelayWord(String(data));
    if (word?.lan === 'here') stand({ address: word.address, trouble: null });
    else if (word?.lan === 'changed') devices.tell();
  }
  function connect(): void {
    const opened = open(at);
    opened.binaryType = 'arraybuffer';
    socket = opened;
    heardAt = time.elapsed();
    opened.onmessage = ({ data }) => {
      if (socket === opened) hear(data);
    };
    opened.onclose = ({ code }) => {
      if (socket === opened) gone(troubleOf(code));
    };
    look();
  }
  function gone(why: LanTrouble): void {
    socket?.close();
    socket = null;
    stand({ address: null, trouble: why });
    wait();
    wait = time.after(why === 'lost' ? AGAIN_MS : REFUSED_MS, connect);
  }
  /** A network that is gone says nothing of it. */
  function look(): void {
    wait();
    wait = time.after(RELAY_BEAT_MS, () => {
      if (time.elapsed() - heardAt >= BEATS_MISSED * RELAY_BEAT_MS) gone('lost');
      else look();
    });
  }
  const send: QuestionPorts['send'] = (bytes, to) => {
    // Everybody hears the group here, so the copy to everybody says nothing more.
    if (to.address === SADP_GROUP && socket?.readyState === OPEN) socket.send(bytes as Uint8Array<ArrayBuffer>);
  };
  connect();

  return {
    trouble: () => trouble,
    address: () => address,
    watch: states.add,
    watchDevices: devices.add,
    questions: {
      ...createQuestions({ send, listen: datagrams.add, later: time.after, newId }),
      listen: datagrams.add,
    },
    end() {
      wait();
      const open = socket;
      socket = null;
      open?.close();
    },
  };
}
