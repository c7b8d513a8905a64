/** A UDP port that nobody has now: tests must not meet each other, nor a simulator that runs on this machine. */
import { createSocket } from 'node:dgram';

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
