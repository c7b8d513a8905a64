/** HTTP as bytes: what no client library would send, and what comes back. */
import { connect, type Socket } from 'node:net';

/** Sends bytes and ends. @returns all that came back; empty where the connection just ends. */
export const rawHttp = (port: number, text: string, from = '127.0.0.1'): Promise<string> =>
  new Promise((resolve) => {
    let heard = '';
    const socket = connect({ port, host: '127.0.0.1', localAddress: from }, () => socket.end(text, 'latin1'));
    socket.on('data', (data) => {
      heard += data.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });

/** Sends bytes and goes on to say nothing, however long. @returns when the other side has ended it, and the socket before. */
export function sayAndWait(port: number, text: string): { socket: Socket; ended: Promise<void> } {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => void socket.write(text, 'latin1'));
  socket.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    socket.once('end', () => {
      socket.destroy();
      resolve();
    });
    socket.once('close', () => resolve());
  });
  socket.resume();
  return { socket, ended };
}

/** Status codes of all answers on one connection. */
export const statusesIn = (heard: string): number[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
