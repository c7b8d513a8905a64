/** Where the recorders of a `sim-nvr serve` are devices: in the cloud of this process, or in that of another. */
import type { Logger } from 'pino';
import { StoreFault } from '../../../cloud/index.ts';
import { CommandProblem } from '../commandProblem.ts';
import { type CloudHost, createCloudHost } from './cloudHost.ts';
import type { DistantClouds } from './distant/distantClouds.ts';
import type { CloudServer } from './distant/servers.ts';
import { keepingOf, regions } from './regions.ts';
import type { ServeClaim } from './serveClaim.ts';

export interface ServedClouds {
  /** Of this process, as its recorders reach it. */
  own?: Pick<CloudHost, 'region' | 'copy'>;
  distant?: DistantClouds;
  /** As pages reach it, at this process's address. */
  face: Pick<CloudHost, 'app' | 'upgrade'>;
  end(): Promise<void>;
}

export interface ServedCloudsWish {
  /** Of another process's cloud; null: this one has its own. */
  servers: readonly CloudServer[] | null;
  /** DATABASE_URL and NATS_URL, for a cloud of its own. */
  env: Parameters<typeof keepingOf>[0];
  /** Of the data; null keeps nothing. */
  folder: string | null;
  log: Logger;
  bug(thrown: unknown): void;
}

/** A process that was killed a moment ago may have its lock still: ms between two looks, and looks. */
const AGAIN = { ms: 250, times: 20 } as const;

/** @throws CommandProblem */
export async function openServedClouds({ servers, env, folder, log, bug }: ServedCloudsWish): Promise<ServedClouds> {
  if (servers) return distantClouds(servers, folder, log);
  const keeping = keepingOf(env, folder);
  const claim = keeping.in === 'postgres' ? await claimOf(keeping.url) : null;
  const own = createCloudHost({ regions, keeping, log, bug });
  return {
    own: {
      copy: own.copy,
      async region(name) {
        await claim?.hold();
        return own.region(name);
      },
    },
    face: own,
    async end() {
      await own.end();
      await claim?.end();
    },
  };
}

async function distantClouds(
  servers: readonly CloudServer[],
  folder: string | null,
  log: Logger,
): Promise<ServedClouds> {
  const { openDistantClouds } = await import('./distant/distantClouds.ts');
  const { forwardTo } = await import('./distant/forward.ts');
  if (folder === null)
    log.warn(
      'with --no-keep the keys of these recorders end with this process, and that cloud will take no others for them',
    );
  return {
    distant: await openDistantClouds({ servers, folder, log }),
    face: forwardTo(servers),
    end: async () => undefined,
  };
}

/** A database that cannot be asked yet is no reason not to start: its recorders reach nothing before it can. */
async function claimOf(url: string): Promise<ServeClaim> {
  const { createServeClaim } = await import('./serveClaim.ts');
  const claim = createServeClaim(url);
  for (let look = 1; ; look++) {
    const refused = await claim.hold().then(
      () => null,
      (thrown: unknown) => (thrown instanceof StoreFault ? thrown : Promise.reject(thrown)),
    );
    if (refused?.code !== 'busy') return claim;
    if (look >= AGAIN.times) throw new CommandProblem(refused.message);
    await new Promise((resolve) => setTimeout(resolve, AGAIN.ms));
  }
}
