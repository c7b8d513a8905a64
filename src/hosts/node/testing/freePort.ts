/** A port that nobody has now, by UDP and, as far as can be told, by TCP: tests must not meet each other, nor a simulator that runs here. */
import { createSocket } from 'node:dgram';

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
