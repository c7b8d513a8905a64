/** A client of the line that is no page. */
import { WebSocket } from 'ws';
import { createLineClient, type ScreenFaces } from '../../src/rpc/index.ts';

/** @throws Error where the line closes before it is up */
export async function lineTo(url: string): Promise<{ faces: ScreenFaces; close(): void }> {
  const address = new URL('line', url.replace(/^http/, 'ws'));
  const socket = new WebSocket(address);
  let up = (): void => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    up = resolve;
    socket.on('close', () => reject(new Error('The line closed before it was up.')));
  });
  const client = createLineClient({ news: ({ line }) => line === 'up' && up(), alive: () => undefined });
  client.connect({
    send: (text) => socket.readyState === WebSocket.OPEN && socket.send(text),
    listen: (hear) => void socket.on('message', (data) => hear(data.toString())),
  });
  socket.on('close', client.disconnect);
  socket.on('error', () => undefined);
  await ready;
  return { faces: client.faces, close: () => socket.close() };
}
