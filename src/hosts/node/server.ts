/** The process's server: pages, lines, and what tools ask. */

import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createBoxScreen } from './boxScreen.ts';
import type { CloudHost } from './cloud/cloudHost.ts';
import { createControl } from './control.ts';
import type { Fleet } from './fleet.ts';
import { COOKIE, type GuardOptions, refusalOf, refusalWords } from './guard.ts';
import { endServer, listenAt } from './httpServer.ts';
import type { LanRelay } from './lanRelay.ts';
import { createLines } from './lines.ts';
import { pathOf, readPage, SECURITY_HEADERS } from './pages.ts';
import type { Certified } from './tls/selfSigned.ts';

export interface ServerOptions {
  fleet: Fleet;
  cloud: Pick<CloudHost, 'app' | 'upgrade'>;
  relay: LanRelay;
  /** Of the built pages. */
  pages: string;
  host: string;
  /** 0 takes any free one. */
  port: number;
  guard: GuardOptions;
  /** Null for plain HTTP. */
  tls?: Certified | null;
  bug(thrown: unknown): void;
}

export interface RunningServer {
  port: number;
  lines(): number;
  close(): Promise<void>;
}

interface Bindings {
  incoming: import('node:http').IncomingMessage;
}

/** @throws an error with Node's code where the address cannot be had. */
export async function startServer({
  fleet,
  cloud,
  relay,
  pages,
  host,
  port,
  guard: who,
  tls = null,
  bug,
}: ServerOptions): Promise<RunningServer> {
  const guard = { ...who, secure: tls !== null };
  const lines = createLines(bug);
  const boxScreen = createBoxScreen();
  const secondScreen = createBoxScreen();
  const actual = { port };
  const app = new Hono<{ Bindings: Bindings }>();

  app.use(async (context, next) => {
    const shown = new URL(context.req.url).searchParams.get('token');
    const { headers } = context.env.incoming;
    const refused = refusalOf(guard, { headers, token: shown, port: actual.port });
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
    if (refused) return context.text(`${refusalWords[refused]}\n`, 403, { 'Cache-Control': 'no-store' });
    if (guard.token !== null && shown === guard.token)
      context.header('Set-Cookie', `${COOKIE}=${shown}; Path=/; HttpOnly; SameSite=Strict${tls ? '; Secure' : ''}`);
    await next();
    return undefined;
  });
  app.route('/sim/v1', createControl(fleet, boxScreen, secondScreen));
  app.route('/', cloud.app);
  app.on(['GET', 'HEAD'], '*', async (context) => {
    const path = pathOf(context.env.incoming.url ?? '');
    const page = path === null ? null : await readPage(pages, path);
    if (!page) return context.text('404 Not found.\n', 404, { 'Cache-Control': 'no-store' });
    return context.body(page.body, 200, {
      'Content-Type': page.type,
      'Cache-Control': page.forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
  app.all('*', (context) => context.text('405 Only GET and HEAD.\n', 405, { Allow: 'GET, HEAD' }));
  app.onError((thrown, context) => {
    bug(thrown);
    return context.text('500 Internal error; the reason is in the log.\n', 500);
  });

  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(tls && { createServer: createTlsServer, serverOptions: { cert: tls.cert, key: tls.key } }),
  }) as Server;
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => undefined);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://line.invalid');
    const refused = refusalOf(guard, { headers: request.headers, token: searchParams.get('token'), port: actual.port });
    if (!refused && pathname === '/box-screen')
      return (searchParams.has('second') ? secondScreen : boxScreen).take(request, socket, head);
    if (!refused && pathname === '/lan') return relay.take(request, socket, head);
    if (!refused && pathname.startsWith('/simcloud/')) {
      cloud
        .upgrade(request, socket, head)
        .then((isTaken) => isTaken || socket.destroy())
        .catch((thrown: unknown) => {
          bug(thrown);
          socket.destroy();
        });
      return;
    }
    const stand = fleet.find(Number(searchParams.get('recorder') ?? '1'));
    if (refused || pathname !== '/line' || !stand) {
      socket.end(
        `HTTP/1.1 ${refused ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return undefined;
    }
    return lines.take(request, socket, head, stand);
  });
  actual.port = await listenAt(server, port, host);

  return {
    port: actual.port,
    lines: lines.count,
    async close() {
      await lines.end();
      await relay.end();
      boxScreen.end();
      secondScreen.end();
      await endServer(server);
    },
  };
}
