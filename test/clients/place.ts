/** A recorder on this machine's loopback, at ports that nobody else has, as clients are to find it. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { createFleet } from '../../src/hosts/node/fleet.ts';
import { openLan } from '../../src/hosts/node/lan.ts';

/** Of the scenario with which it begins. */
export const ADMIN = 'unbind4x';

export interface Place {
  world: NonNullable<ReturnType<ReturnType<typeof createFleet>['find']>>['hosted'] extends { world(): infer World }
    ? World
    : never;
  http: number;
  udp: number;
  /** What went wrong meanwhile; nothing should. */
  bugs: unknown[];
  end(): Promise<void>;
}

export async function recorderOnLoopback(): Promise<Place> {
  const [http, udp] = [await freeTcp(), await freeUdp()];
  const fleet = createFleet({ scenario: 'bound-4x', language: 'en', speed: 'instant', time: 'running', folder: null });
  await fleet.resume(1);
  const bugs: unknown[] = [];
  const bug = (thrown: unknown): void => void bugs.push(thrown);
  const lan = await openLan({
    fleet,
    iface: 'lo',
    flase: false,
    port: udp,
    httpPort: () => http,
    bug,
    notHad: bug,
    portNotHad: bug,
  });
  const world = fleet.find(1)?.hosted.world();
  if (!world) throw new Error('The first recorder stands there.');
  await new Promise<void>((resolve) => {
    world.platform.watch(({ status }) => status.state === 'online' && resolve());
  });
  await lan.http();
  return {
    world,
    http,
    udp,
    bugs,
    async end() {
      await lan.end();
      await fleet.end();
    },
  };
}

const freeTcp = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const freeUdp = (): Promise<number> =>
  new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
