/** A way to a server of this machine on which the test stands: everything passes, or what the server says gets lost. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface WayBetween {
  port: number;
  /** From now on nothing that the server says arrives. */
  loseReplies(lost: boolean): void;
  end(): void;
}

/** @param to the server's port; both have five digits, so that one stands for the other wherever a request names it */
export async function wayTo(to: number, port: number): Promise<WayBetween> {
  let isLost = false;
  const sockets = new Set<Socket>();
  const [asked, meant] = [`127.0.0.1:${port}`, `127.0.0.1:${to}`];
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    near.on('data', (piece: Buffer) =>
      far.write(Buffer.from(piece.toString('latin1').replace(asked, meant), 'latin1')),
    );
    far.on('data', (piece: Buffer) => {
      if (!isLost) near.write(piece);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port,
    loseReplies(lost) {
      isLost = lost;
    },
    end() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
