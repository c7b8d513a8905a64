/** Links of devices over WebSockets. A device that says nothing for three heartbeats is gone. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Service } from '../../../cloud/index.ts';
import { CLOSE, endSockets, sendOver } from '../webSockets.ts';

const FRAME_MAX_BYTES = 4096;
const WAITING_MAX_BYTES = 64 << 10;
const LINKS_MAX = 12_000;
/** Devices say that they live every 5 s. */
const SILENT_MS = 15_000;

export interface DeviceSockets {
  take(service: Service, request: IncomingMessage, socket: Duplex, head: Buffer): void;
  count(): number;
  /** Tells every device to come again, elsewhere or later; resolves when none is taken to be here any more. */
  end(): Promise<void>;
}

export function createDeviceSockets(bug: (thrown: unknown) => void): DeviceSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: FRAME_MAX_BYTES, perMessageDeflate: false });
  const ending = new Set<Promise<void>>();

  function serve(socket: WebSocket, service: Service): void {
    if (server.clients.size > LINKS_MAX) return socket.close(CLOSE.overloaded);
    const line = service.link.open({
      send: (text) => sendOver(socket, text, WAITING_MAX_BYTES),
      close: () => socket.close(CLOSE.noMessage),
    });
    let silent = setTimeout(() => socket.terminate(), SILENT_MS);
    socket.on('message', (data, isBinary) => {
      clearTimeout(silent);
      silent = setTimeout(() => socket.terminate(), SILENT_MS);
      line.hear(isBinary ? '' : data.toString()).catch((thrown: unknown) => {
        bug(thrown);
        // No answer: the device asks again what became of it.
        socket.close(CLOSE.overloaded);
      });
    });
    socket.on('close', () => {
      clearTimeout(silent);
      const ended = line.ended().catch(bug);
      ending.add(ended);
      void ended.finally(() => ending.delete(ended));
    });
    socket.on('error', () => undefined);
  }

  return {
    take: (service, request, socket, head) =>
      server.handleUpgrade(request, socket, head, (opened) => serve(opened, service)),
    count: () => server.clients.size,
    async end() {
      await endSockets(server);
      await Promise.all(ending);
    },
  };
}
