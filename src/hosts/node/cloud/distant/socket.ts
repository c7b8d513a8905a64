/** The channel of a device's link over a WebSocket: texts there and back, and word of its end. */
import { WebSocket } from 'ws';
import { sendOver } from '../../webSockets.ts';
import { type Silence, silenceOf } from './ask.ts';
import type { CloudServer } from './servers.ts';

export interface LinkSocket {
  send(text: string): void;
  /** Whoever does not answer the close is gone all the same. */
  close(): void;
  /** Takes what comes. What it throws ends the channel: no cloud says such a thing. */
  hear(heard: (text: string) => void): void;
  /** Resolves when nothing comes on it any more. */
  ended: Promise<void>;
}

const FRAME_MAX_BYTES = 4096;
const WAITING_MAX_BYTES = 64 << 10;
const HANDSHAKE_MS = 3000;
const GOODBYE_MS = 500;

export function openLinkSocket({ at }: CloudServer, region: string): Promise<LinkSocket | Silence | 'refused'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${at.replace(/^http/, 'ws')}/${region}/link`, {
      handshakeTimeout: HANDSHAKE_MS,
      maxPayload: FRAME_MAX_BYTES,
      perMessageDeflate: false,
    });
    let heard: (text: string) => void = () => undefined;
    const ended = new Promise<void>((end) => socket.on('close', () => end()));
    socket.on('error', (fault) => resolve(silenceOf(fault)));
    socket.on('unexpected-response', (request, response) => {
      resolve(response.statusCode === 503 ? 'no-answer' : 'refused');
      request.destroy();
    });
    socket.on('message', (data, isBinary) => {
      try {
        heard(isBinary ? '' : data.toString());
      } catch {
        socket.terminate();
      }
    });
    socket.on('open', () =>
      resolve({
        ended,
        send: (text) => sendOver(socket, text, WAITING_MAX_BYTES),
        close() {
          socket.close();
          setTimeout(() => socket.terminate(), GOODBYE_MS).unref();
        },
        hear(next) {
          heard = next;
        },
      }),
    );
  });
}
