/**
 * The operator's door to a process that has a folder of the cloud's files: it alone can copy them, for it alone has them open. It listens on
 * loopback at a port of its own, which no proxy leads to, and opens to whoever can read the folder: port and token stand in a file there.
 */
import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, Server } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { StoreFault } from '../../../cloud/index.ts';
import { refusalOf, refusalWords } from '../guard.ts';
import { endServer, listenAt } from '../httpServer.ts';
import type { CloudHost } from './cloudHost.ts';
import { regions } from './regions.ts';

const FILE = 'cloud-door.json';
const COPYING = 'cloud-copying-';

export interface Door {
  end(): Promise<void>;
}

export interface DoorOptions {
  folder: string;
  cloud: Pick<CloudHost, 'copy'>;
  bug(thrown: unknown): void;
}

export async function openDoor({ folder, cloud, bug }: DoorOptions): Promise<Door> {
  // What a process left that was killed while it copied.
  for (const name of await readdir(folder)) if (name.startsWith(COPYING)) await rm(join(folder, name));
  const token = randomBytes(16).toString('hex');
  const actual = { port: 0 };
  const app = new Hono<{ Bindings: { incoming: IncomingMessage } }>();
  app.use(async (context, next) => {
    const { headers } = context.env.incoming;
    const refused = refusalOf({ hosts: [], token }, { headers, token: null, port: actual.port });
    return refused ? context.text(`${refusalWords[refused]}\n`, 403) : next();
  });
  app.post('/copies/:region', async (context) => {
    const region = context.req.param('region');
    if (!regions.includes(region)) return context.json({ next: `There is no region ${region}.` }, 404);
    const copy = join(folder, `${COPYING}${randomBytes(8).toString('hex')}.db`);
    try {
      await cloud.copy(region, copy);
      return await answerOf(copy);
    } catch (thrown) {
      await rm(copy, { force: true });
      if (thrown instanceof StoreFault) return context.json({ next: thrown.message }, 503);
      throw thrown;
    }
  });
  app.onError((thrown, context) => {
    bug(thrown);
    return context.json({ next: 'It failed; the reason is in the log of that process.' }, 500);
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  actual.port = await listenAt(server, 0, '127.0.0.1');
  const file = join(folder, FILE);
  await writeFile(`${file}.new`, JSON.stringify({ port: actual.port, token }), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return {
    async end() {
      await rm(file, { force: true });
      await endServer(server);
    },
  };
}

/** All of the file, which goes when it is sent, or when nobody wants the rest. */
async function answerOf(copy: string): Promise<Response> {
  const handle = await open(copy);
  const { size } = await handle.stat();
  const reading = handle.createReadStream();
  reading.once('close', () => void rm(copy, { force: true }));
  return new Response(Readable.toWeb(reading) as ReadableStream<Uint8Array>, {
    headers: { 'Content-Type': 'application/vnd.sqlite3', 'Content-Length': String(size) },
  });
}

/** The door of the process that has the folder; null where none has written there that it has one. */
export async function findDoor(folder: string): Promise<{ copy(region: string): Promise<Response | null> } | null> {
  let told: { port?: unknown; token?: unknown };
  try {
    told = JSON.parse(await readFile(join(folder, FILE), 'utf8')) as typeof told;
  } catch {
    return null;
  }
  return {
    /** Null where nobody is there any more: it was killed, or its port is somebody else's now. */
    async copy(region) {
      try {
        const answer = await fetch(`http://127.0.0.1:${String(told.port)}/copies/${region}`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${String(told.token)}` },
        });
        return answer.ok || answer.status >= 500 ? answer : null;
      } catch {
        return null;
      }
    },
  };
}
