/** The cloud in this process: a service for each region, its stores, its links. Beside recorders, or in a process of its own. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Service } from '../../../cloud/index.ts';
import { digest, kdf, systemRandom } from '../../standard/index.ts';
import { createDeviceSockets } from './deviceSockets.ts';
import { createCloudMetrics } from './metrics.ts';
import { openPushes, openStore } from './openStore.ts';
import type { Region } from './region.ts';
import type { Keeping } from './regions.ts';
import { noProxies, type Proxies, sourceOf } from './sources.ts';

export interface CloudHostOptions {
  regions: readonly string[];
  keeping: Keeping;
  /** Proxies in front whose word on who asks is taken; none unless it is said. */
  isProxy?: Proxies;
  log: Logger;
  bug(thrown: unknown): void;
}

export interface CloudHost {
  /** `/simcloud/v1/…` */
  app: Hono;
  /** Whether it was the link of a device to a region that is here. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<boolean>;
  /** Whether every store answers. */
  isReady(): Promise<boolean>;
  metrics(): Promise<string>;
  service(region: string): Promise<Service | null>;
  /** Of one of its regions. @throws StoreFault where its store cannot be had */
  region(name: string): Promise<Region>;
  /** Writes what a region has into a new file. @throws StoreFault, or Error where it is kept in no file */
  copy(region: string, path: string): Promise<void>;
  end(): Promise<void>;
}

/** Of a password. As the recorders'. */
const ROUNDS = 600_000;
const BEAT_MS = 5000;

/** A region's store is opened when somebody asks for it: a process whose recorders nobody adds pays nothing. */
export function createCloudHost({ regions, keeping, isProxy = noProxies, log, bug }: CloudHostOptions): CloudHost {
  const server = randomBytes(8).toString('hex');
  const sockets = createDeviceSockets(bug);
  const metrics = createCloudMetrics(sockets.count);
  const running = new Map<string, Promise<Region>>();

  async function start(region: string): Promise<Region> {
    const { createService } = await import('../../../cloud/service.entry.ts');
    const store = await openStore(keeping, region);
    const pushes = await openPushes(keeping, region);
    const service = createService(
      {
        store,
        region,
        server,
        alone: keeping.in !== 'postgres',
        ...(pushes && { pushes }),
        random: systemRandom,
        now: () => Date.now(),
        digest,
        kdf,
        rounds: ROUNDS,
      },
      {
        sourceOf: (env) => sourceOf((env as { incoming?: IncomingMessage }).incoming, isProxy),
        answered(told) {
          metrics.answered({ region, ...told });
          // Named one by one: nothing that a person typed, and no path as it was asked for.
          const { method, path, status, code } = told;
          log.info({ region, method, path, status, code }, 'answered');
        },
        bug,
      },
    );
    await service.beat();
    log.info({ region, keeping: keeping.in }, 'simulated cloud');
    return { service, store, pushes };
  }
  /** One start for all who ask; one that failed is tried again by the next. */
  function at(region: string): Promise<Region> | null {
    if (!regions.includes(region)) return null;
    const before = running.get(region);
    if (before) return before;
    const starting = start(region);
    running.set(region, starting);
    starting.catch(() => running.delete(region));
    return starting;
  }
  const beating = setInterval(() => {
    for (const one of running.values()) one.then(({ service }) => service.beat()).catch(bug);
  }, BEAT_MS);
  beating.unref();

  const app = new Hono();
  app.get('/simcloud/v1', (context) =>
    context.json({
      simulated: 'A simulated cloud. No real account, no real device, no vendor’s service.',
      regions: regions.map((region) => ({ region, at: `/simcloud/v1/${region}` })),
    }),
  );
  app.all('/simcloud/v1/:region/*', answer);
  app.all('/simcloud/v1/:region', answer);
  async function answer(context: import('hono').Context): Promise<Response> {
    const here = at(context.req.param('region') ?? '');
    if (!here) return context.json({ code: 'not-found', next: 'The regions that are here: /simcloud/v1' }, 404);
    try {
      return await (await here).service.app.fetch(context.req.raw, context.env);
    } catch (thrown) {
      bug(thrown);
      return context.json({ code: 'store-lost', next: 'The database cannot be had; the reason is in the log.' }, 503);
    }
  }

  return {
    app,
    async upgrade(request, socket, head) {
      const { pathname } = new URL(request.url ?? '/', 'http://link.invalid');
      const here = at(/^\/simcloud\/v1\/([a-z]+)\/link$/.exec(pathname)?.[1] ?? '');
      if (!here) return false;
      sockets.take((await here).service, request, socket, head);
      return true;
    },
    async isReady() {
      try {
        for (const region of regions) await (await at(region))?.store.ping();
        return true;
      } catch {
        return false;
      }
    },
    metrics: metrics.text,
    async region(name) {
      const here = at(name);
      if (!here) throw new Error(`The region ${name} is not served here.`);
      return here;
    },
    async copy(name, path) {
      const here = await at(name);
      // A region that this process does not serve may have its file in the folder all the same.
      const store = here?.store ?? (await openStore(keeping, name));
      try {
        if (!store.copyInto) throw new Error('Only a file is copied by its own process.');
        await store.copyInto(path);
        log.info({ region: name }, 'copied for a backup');
      } finally {
        if (!here) await store.close();
      }
    },
    service: async (region) => (await at(region))?.service ?? null,
    async end() {
      clearInterval(beating);
      await sockets.end();
      for (const one of running.values()) await one.then(ended).catch(bug);
    },
  };
}

async function ended({ store, pushes }: Region): Promise<void> {
  await pushes?.end();
  await store.close();
}
