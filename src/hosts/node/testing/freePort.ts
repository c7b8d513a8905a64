/**
 * A port that nobody has now, by UDP and by TCP: tests must not meet each other, nor a simulator that runs on this machine. From below those
 * that systems give to whoever goes out: one of those could be somebody's by the time it is listened at.
 */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const FIRST = 15_000;
const LAST = 31_999;
const TRIES = 50;

export async function freePort(): Promise<number> {
  for (let at = 0; at < TRIES; at++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST + 1));
    if ((await isFreeByTcp(port)) && (await isFreeByUdp(port))) return port;
  }
  throw new Error('This machine has no port free for a test.');
}

const isFreeByTcp = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

const isFreeByUdp = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => socket.close(() => resolve(false)));
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
