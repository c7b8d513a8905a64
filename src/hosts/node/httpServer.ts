/** An HTTP server from its first connection to its last. */
import type { Server } from 'node:http';

/**
 * @param port 0 takes any free one
 * @returns the port that it has
 * @throws an error with Node's code where the address cannot be had
 */
export async function listenAt(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('A server that listens has an address.');
  return address.port;
}

/** Cuts off whoever is still there. */
export async function endServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
