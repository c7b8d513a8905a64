/** A recorder of a fleet on this machine's loopback, at ports that nobody has: SADP by UDP, ISAPI by HTTP. */

import { freePort } from '../../../../test/harness/freePort.ts';
import type { World } from '../../../world/index.ts';
import { createFleet } from '../fleet.ts';
import { type Lan, openLan } from '../lan.ts';
import type { Stand } from '../stand.ts';
import { noPages } from './noPages.ts';

/** Of the scenario with which it begins. */
export const ADMIN = 'unbind4x';

export interface StandingLan {
  stand: Stand;
  /** The one that stands there at first. */
  world: World;
  lan: Lan;
  udp: number;
  /** Where it is heard by HTTP at the port that it has from the factory. */
  http: number;
  /** This machine's port for each that the recorder may have set: 80 and 8081. */
  ports: ReadonlyMap<number, number>;
  /** What went wrong in the process. */
  bugs: unknown[];
  end(): Promise<void>;
}

export async function standOnLoopback(folder: string | null = null): Promise<StandingLan> {
  const [udp, http, moved] = [await freePort(), await freePort(), await freePort()];
  const ports = new Map([
    [80, http],
    [8081, moved],
  ]);
  const fleet = createFleet({ scenario: 'bound-4x', language: 'en', speed: 'instant', time: 'running', folder });
  await fleet.resume(1);
  const bugs: unknown[] = [];
  const lan = await openLan({
    fleet,
    relay: noPages,
    iface: 'lo',
    flase: false,
    port: udp,
    httpPort: (port) => ports.get(port) ?? 0,
    bug: (thrown) => bugs.push(thrown),
    notHad: (address) => bugs.push(address),
    portNotHad: (place) => bugs.push(place),
  });
  const stand = fleet.find(1);
  if (!stand) throw new Error('The first recorder stands there.');
  const world = stand.hosted.world();
  await untilRunning(world);
  await lan.http();
  return {
    stand,
    world,
    lan,
    udp,
    http,
    ports,
    bugs,
    async end() {
      await lan.end();
      await fleet.end();
    },
  };
}

export const untilRunning = (world: World): Promise<void> =>
  new Promise((resolve) => {
    world.agentSide.watch(({ life }) => life === 'running' && resolve());
  });

/** Till then what it tells of itself changes by itself. */
export const untilOnline = (world: World): Promise<void> =>
  new Promise((resolve) => {
    world.platform.watch(({ status }) => status.state === 'online' && resolve());
  });
