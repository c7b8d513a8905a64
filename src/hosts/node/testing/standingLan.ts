/** A recorder of a fleet on this machine's loopback, at ports that nobody has: SADP by UDP, ISAPI by HTTP. */
import { createSocket } from 'node:dgram';
import type { World } from '../../../world/index.ts';
import { createFleet } from '../fleet.ts';
import { openLan } from '../lan.ts';

export const ADMIN = 'unbind4x';

export interface StandingLan {
  world: World;
  udp: number;
  http: number;
  /** What went wrong in the process. */
  bugs: unknown[];
  end(): Promise<void>;
}

/** Free for UDP now; the same number is then asked for over TCP. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });

export async function standOnLoopback(folder: string | null = null): Promise<StandingLan> {
  const [udp, http] = [await freePort(), await freePort()];
  const fleet = createFleet({ scenario: 'bound-4x', language: 'en', speed: 'instant', time: 'running', folder });
  await fleet.resume(1);
  const bugs: unknown[] = [];
  const lan = await openLan({
    fleet,
    iface: 'lo',
    flase: false,
    port: udp,
    httpPort: () => http,
    bug: (thrown) => bugs.push(thrown),
    notHad: (address) => bugs.push(address),
    portNotHad: (place) => bugs.push(place),
  });
  const world = fleet.find(1)?.hosted.world();
  if (!world) throw new Error('The first recorder stands there.');
  await new Promise<void>((resolve) => {
    world.agentSide.watch(({ life }) => life === 'running' && resolve());
  });
  await lan.http();
  return {
    world,
    udp,
    http,
    bugs,
    async end() {
      await lan.end();
      await fleet.end();
    },
  };
}
