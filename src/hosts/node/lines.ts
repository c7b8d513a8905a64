/** Lines over WebSockets: each is a screen of one of the process's recorders, and has nothing that the next one could lose. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { serveLine } from '../../rpc/index.ts';
import type { Stand } from './stand.ts';
import { CLOSE, endSockets, sendOver } from './webSockets.ts';

/** A file that the trainer puts on the stick is the longest thing that anybody sends. */
const FRAME_MAX_BYTES = 8 << 20;
/** What waits for a client that does not read, at most: then it is cut off, and comes again when it can. */
const WAITING_MAX_BYTES = 4 << 20;
const LINES_MAX = 200;

/** A code of ours: another world stands there. */
const OTHER_WORLD = 4000;

export interface Lines {
  take(request: IncomingMessage, socket: Duplex, head: Buffer, stand: Stand): void;
  count(): number;
  /** Tells every client that the process ends. */
  end(): Promise<void>;
}

export function createLines(bug: (thrown: unknown) => void): Lines {
  const server = new WebSocketServer({ noServer: true, maxPayload: FRAME_MAX_BYTES, perMessageDeflate: false });
  let opened = 0;

  function serve(socket: WebSocket, stand: Stand): void {
    if (server.clients.size > LINES_MAX) return socket.close(CLOSE.overloaded);
    opened++;
    const line = serveLine(
      {
        send: (text) => sendOver(socket, text, WAITING_MAX_BYTES),
        listen(hear) {
          // Bytes are no frame of ours: they are handed on as such, and counted among the bad ones.
          socket.on('message', (data, isBinary) => hear(isBinary ? '' : data.toString()));
        },
      },
      {
        faces: stand.faces(),
        grants: { way: 'local-menu', id: `line-${opened}`, console: true, trainer: true },
        instance: stand.hosted.instance(),
        every(ms, run) {
          const timer = setInterval(run, ms);
          return () => clearInterval(timer);
        },
        bug,
        hangUp: () => socket.close(CLOSE.noMessage),
      },
    );
    const unwatch = [
      stand.hosted.watchWorld(() => socket.close(OTHER_WORLD)),
      stand.hosted.watchEnd(() => socket.close(CLOSE.goingAway)),
    ];
    socket.on('close', () => {
      for (const end of unwatch) end();
      line.end();
    });
    // What breaks a line is told by its end.
    socket.on('error', () => undefined);
  }

  return {
    take: (request, socket, head, stand) =>
      server.handleUpgrade(request, socket, head, (opened) => serve(opened, stand)),
    count: () => server.clients.size,
    end: () => endSockets(server),
  };
}
