/** The cloud's own server: its interface, the links of its devices, and what an operator asks. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bearerOf, type GuardOptions, isSameToken, refusalOf, refusalWords } from '../guard.ts';
import { endServer, listenAt } from '../httpServer.ts';
import type { CloudHost } from './cloudHost.ts';
import { isHandedOn } from './sources.ts';

export interface CloudServerOptions {
  host: string;
  /** 0 takes any free one. */
  port: number;
  guard: GuardOptions;
  /** Nobody reads them unless it is said who may. */
  metrics?: MetricsGuard;
  cloud: CloudHost;
  bug(thrown: unknown): void;
}

/** Who may read what a Prometheus reads: how much goes on here is not for every user of the cloud. */
export interface MetricsGuard {
  /** Asked for where there is one. Null: nobody but this machine may. */
  token: string | null;
  /** Nobody else reaches this process. */
  isLocal: boolean;
}

export interface RunningCloud {
  port: number;
  close(): Promise<void>;
}

interface Bindings {
  incoming: import('node:http').IncomingMessage;
}

/** @throws an error with Node's code where the address cannot be had. */
export async function startCloudServer({
  host,
  port,
  guard,
  metrics = { token: null, isLocal: false },
  cloud,
  bug,
}: CloudServerOptions): Promise<RunningCloud> {
  const actual = { port };
  const app = new Hono<{ Bindings: Bindings }>();
  app.use(async (context, next) => {
    const { headers } = context.env.incoming;
    const refused = refusalOf(guard, { headers, token: null, port: actual.port });
    return refused ? context.text(`${refusalWords[refused]}\n`, 403, { 'Cache-Control': 'no-store' }) : next();
  });
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    const ready = await cloud.isReady();
    return context.json({ ready }, ready ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    if (!mayReadMetrics(metrics, context.env.incoming))
      return context.text(METRICS_REFUSED, metrics.token === null ? 403 : 401, { 'WWW-Authenticate': 'Bearer' });
    const type = 'text/plain; version=0.0.4; charset=utf-8';
    return context.body(await cloud.metrics(), 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  });
  app.route('/', cloud.app);
  app.all('*', (context) => context.json({ code: 'not-found', next: 'What there is: /simcloud/v1' }, 404));
  app.onError((thrown, context) => {
    bug(thrown);
    return context.json({ code: 'bug', next: 'The reason is in the log.' }, 500);
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => undefined);
    const refused = refusalOf(guard, { headers: request.headers, token: null, port: actual.port });
    const away = (status: string): void =>
      void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    if (refused) return away('403 Forbidden');
    cloud
      .upgrade(request, socket, head)
      .then((isTaken) => isTaken || away('404 Not Found'))
      .catch((thrown: unknown) => {
        bug(thrown);
        away('503 Service Unavailable');
      });
  });
  actual.port = await listenAt(server, port, host);
  return {
    port: actual.port,
    async close() {
      await cloud.end();
      await endServer(server);
    },
  };
}

const METRICS_REFUSED =
  'These figures are read on the machine of the process itself, or with the token that SIM_NVR_CLOUD_METRICS_TOKEN gives it: Authorization: Bearer TOKEN\n';

function mayReadMetrics({ token, isLocal }: MetricsGuard, incoming: Bindings['incoming']): boolean {
  const shown = bearerOf(incoming.headers.authorization);
  return token === null ? isLocal && !isHandedOn(incoming) : shown !== null && isSameToken(shown, token);
}
