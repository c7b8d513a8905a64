/** What all our ends of WebSockets do alike: they wait for nobody who does not read, and for nobody who does not go. */
import type { WebSocket, WebSocketServer } from 'ws';

/** Of the WebSocket protocol: the process ends; the other end is not understood; come again later. */
export const CLOSE = { goingAway: 1001, noMessage: 1008, overloaded: 1013 } as const;
/** ms for an answer to a close. */
const GOODBYE_MS = 500;

/** @param waitingMost bytes that may wait for one that does not read; with more it is cut off, and comes again when it can */
export function sendOver(socket: WebSocket, said: string | Uint8Array, waitingMost: number): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > waitingMost) return socket.terminate();
  socket.send(said);
}

/** Tells everybody that the process ends. Whoever does not answer a close is gone all the same. */
export async function endSockets(server: WebSocketServer): Promise<void> {
  for (const socket of server.clients) socket.close(CLOSE.goingAway);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => {
      for (const socket of server.clients) socket.terminate();
    }, GOODBYE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
