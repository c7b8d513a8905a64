/** The cloud's own server: its interface, the links of its devices, and what an operator asks. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { type GuardOptions, refusalOf, refusalWords } from '../guard.ts';
import { endServer, listenAt } from '../httpServer.ts';
import type { CloudHost } from './cloudHost.ts';

export interface CloudServerOptions {
  host: string;
  /** 0 takes any free one. */
  port: number;
  guard: GuardOptions;
  cloud: CloudHost;
  bug(thrown: unknown): void;
}

export interface RunningCloud {
  port: number;
  close(): Promise<void>;
}

interface Bindings {
  incoming: import('node:http').IncomingMessage;
}

/** @throws an error with Node's code where the address cannot be had. */
export async function startCloudServer({ host, port, guard, cloud, bug }: CloudServerOptions): Promise<RunningCloud> {
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
  app.get('/metrics', async (context) =>
    context.body(await cloud.metrics(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
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
