/** A connection of HTTP as bare as it can be: bytes go out as they are, and come in as an answer, or as a stream without an end. */
import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: Buffer;
}

export interface Connection {
  ask(bytes: Buffer): Promise<Answer>;
  /** Resolves with all that came of a stream as soon as it is enough. */
  until(enough: (text: string) => boolean): Promise<string>;
  end(): void;
}

/** ms without a byte after which nothing will come. */
const PATIENCE = 20_000;

export function openConnection(port: number): Connection {
  let heard = Buffer.alloc(0);
  let wake: (() => void) | null = null;
  let over: Error | null = null;
  const socket: Socket = connect(port, '127.0.0.1');
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error('Nothing came any more.')));
  socket.on('data', (bytes) => {
    heard = Buffer.concat([heard, bytes]);
    wake?.();
  });
  const ended = (cause?: unknown): void => {
    over ??= cause instanceof Error ? cause : new Error('The recorder ended the connection.');
    wake?.();
  };
  socket.on('error', ended);
  socket.on('close', () => ended());

  async function once<Found>(look: () => Found | null): Promise<Found> {
    for (;;) {
      const found = look();
      if (found !== null) return found;
      if (over) throw over;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  const headIn = (): (Pick<Answer, 'status' | 'headers'> & { length: number }) | null => {
    const end = heard.indexOf('\r\n\r\n');
    if (end < 0) return null;
    const [first = '', ...lines] = heard.subarray(0, end).toString('latin1').split('\r\n');
    const headers = new Map(
      lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.replace(/^[^:]*: */, '')]),
    );
    return { status: Number(first.split(' ')[1]), headers, length: end + 4 };
  };

  return {
    async ask(bytes) {
      socket.write(bytes);
      const { status, headers, length } = await once(headIn);
      heard = heard.subarray(length);
      const size = Number(headers.get('content-length') ?? 0);
      await once(() => (heard.length >= size ? true : null));
      const body = heard.subarray(0, size);
      heard = heard.subarray(size);
      return { status, headers, body };
    },
    until: (enough) =>
      once(() => {
        const text = unchunked(heard).toString('utf8');
        return enough(text) ? text : null;
      }),
    end: () => void socket.destroy(),
  };
}

/** What came in chunks, as far as it came: each has its length before it, in hex, on a line of its own. */
function unchunked(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) break;
    const from = line + 2;
    const length = Number.parseInt(bytes.subarray(at, line).toString('latin1'), 16);
    pieces.push(bytes.subarray(from, from + length));
    at = from + length + 2;
  }
  return Buffer.concat(pieces);
}
