/**
 * HTTP of the recorders on a local network: one listener for each, at the address where it stands and the port that its own settings
 * say, while System Service has HTTP switched on. What a request said is kept as it came, for Digest is made over those very letters.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { IsapiAnswer, IsapiOnRecorder, IsapiRequest } from '../../lan/index.ts';
import { endServer, listenAt } from './httpServer.ts';

export interface Listening {
  address: string;
  port: number;
}

export interface HttpDoor {
  /** Where it is to listen from now on; null for nowhere. */
  move(to: Listening | null): void;
  /** Resolves when it listens there, or has failed to. */
  settled(): Promise<Listening | null>;
  end(): Promise<void>;
}

export interface HttpDoorOptions {
  answer: IsapiOnRecorder['answer'];
  bug(thrown: unknown): void;
  /** A place that it cannot have; it listens nowhere then. */
  notHad(place: Listening, cause: unknown): void;
  /** What must have ended before. */
  after?: Promise<unknown>;
  /** ms that a request may take to come in; tests have less patience. */
  patienceMs?: number;
}

/** No client of this recorder needs more. */
const BODY_MAX = 65_536;
const HEADERS_MAX = 16_384;
const CONNECTIONS_MAX = 200;
const REQUEST_MS = 15_000;
/** How often whoever is late is looked for, of that time: Node does it twice a minute, which is twice as long as they may be. */
const LOOKS = 5;
/** What waits for a listener of events that does not read: then it is cut off. */
const WAITING_MAX = 256 << 10;

export function createHttpDoor({ answer, bug, notHad, after, patienceMs = REQUEST_MS }: HttpDoorOptions): HttpDoor {
  let wanted: Listening | null = null;
  let server: Server | null = null;
  let turn: Promise<unknown> = after ?? Promise.resolve();

  const take = (request: IncomingMessage, response: ServerResponse): void => {
    served(request, response, answer).catch((thrown: unknown) => {
      bug(thrown);
      response.destroy();
    });
  };

  async function listen(place: Listening | null): Promise<void> {
    if (server) await endServer(server);
    server = null;
    if (!place) return;
    const next = createServer(
      {
        maxHeaderSize: HEADERS_MAX,
        requestTimeout: patienceMs,
        headersTimeout: patienceMs,
        connectionsCheckingInterval: patienceMs / LOOKS,
      },
      take,
    );
    next.keepAliveTimeout = 10_000;
    next.maxConnections = CONNECTIONS_MAX;
    next.on('clientError', (_fault, socket) => {
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      else socket.destroy();
    });
    try {
      await listenAt(next, place.port, place.address);
      server = next;
    } catch (cause) {
      notHad(place, cause);
    }
  }

  return {
    move(to) {
      if (to?.address === wanted?.address && to?.port === wanted?.port) return;
      wanted = to;
      turn = turn.then(() => listen(to)).catch(bug);
    },
    async settled() {
      await turn;
      return server ? wanted : null;
    },
    async end() {
      wanted = null;
      await turn;
      if (server) await endServer(server);
      server = null;
    },
  };
}

async function served(
  request: IncomingMessage,
  response: ServerResponse,
  answer: HttpDoorOptions['answer'],
): Promise<void> {
  // Whoever goes away in the middle has ended it; nothing is to be told to anybody.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  const body = await bodyOf(request);
  if (body === null) {
    response.writeHead(413, { Connection: 'close', 'Content-Length': 0 }).end();
    return;
  }
  if (request.destroyed && !request.complete) return;
  const said = await answer(asIsapi(request, body));
  if (response.destroyed) return;
  write(request, response, said);
}

const asIsapi = (request: IncomingMessage, body: Uint8Array): IsapiRequest => ({
  method: request.method ?? '',
  target: request.url ?? '',
  headers: headersOf(request),
  body,
  from: (request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
});

/** Each that came, and of one that came twice both: Node's own table keeps the first of some and says nothing of the second. */
function headersOf({ rawHeaders }: IncomingMessage): IsapiRequest['headers'] {
  // Without a prototype, whatever the names are.
  const headers: Record<string, string> = Object.create(null);
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    const value = rawHeaders[at + 1] ?? '';
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  return headers;
}

const NOTHING = new Uint8Array();

/** @returns null for one that is too long. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const { headers } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return NOTHING;
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > BODY_MAX) return null;
      pieces.push(piece);
    }
  } catch {
    // It broke off; what came of it is answered to nobody.
    return NOTHING;
  }
  return Buffer.concat(pieces);
}

function write(request: IncomingMessage, response: ServerResponse, said: IsapiAnswer): void {
  const { status, headers, body, goesOn, closes } = said;
  const lines = headers.flat();
  if (closes) lines.push('Connection', 'close');
  if (!goesOn) {
    const { bytes } = said;
    response.writeHead(status, [...lines, 'Content-Length', String(bytes?.length ?? Buffer.byteLength(body))]);
    // As text, so that it leaves together with its headers.
    response.end(request.method === 'HEAD' ? undefined : (bytes ?? body));
    return;
  }
  response.writeHead(status, lines);
  response.write(body);
  const end = goesOn((text) => {
    if (response.writableLength > WAITING_MAX) response.destroy();
    else response.write(text);
  });
  response.once('close', end);
}
