// Many clients that ask over HTTP at once, each over a connection of its own that stays open, with as little work as can be: what is
// measured is the server. With a password they prove themselves by Digest, each by a nonce of its own that it keeps.

import { createHash } from 'node:crypto';
import { connect } from 'node:net';

const USER = 'admin';
const WAIT_MS = 10_000;

/** @typedef {{ status: number, head: string, length: number }} Answer */
/** @typedef {{ address: string, port: number, paths: readonly string[], connections: number, password?: string }} Web */

/**
 * Clients that have each asked once: a nonce is new for its first request alone, and what is measured comes after it.
 * @param {Web} web
 */
export async function openWeb(web) {
  const clients = await Promise.all(Array.from({ length: web.connections }, () => openClient(web)));
  for (const client of clients) await client.ask(web.paths[0] ?? '/');
  return {
    /**
     * @param {number} count requests in all
     * @returns {Promise<{ perSecond: number, ms: number[], refused: number, bytes: number }>} bytes: of a document, on average
     */
    async ask(count) {
      // While another server is asked, this one may give up connections that lie idle; nonces outlive them.
      for (const client of clients) await client.reopen();
      const ms = /** @type {number[]} */ ([]);
      let [next, refused, bytes] = [0, 0, 0];
      const born = performance.now();
      await Promise.all(
        clients.map(async (client) => {
          while (next < count) {
            const path = web.paths[next++ % web.paths.length] ?? '/';
            const sent = performance.now();
            const { status, length } = await client.ask(path);
            ms.push(performance.now() - sent);
            bytes += length;
            if (status !== 200) refused += 1;
          }
        }),
      );
      return { perSecond: (1000 * count) / (performance.now() - born), ms, refused, bytes: bytes / count };
    },
    end() {
      for (const client of clients) client.end();
    },
  };
}

/** @param {Web} web */
async function openClient({ address, port, password }) {
  let connection = await openConnection(address, port);
  /** @type {{ realm: string, nonce: string, ha1: string } | null} */
  let known = null;
  let count = 0;
  /** @param {string} path */
  const proof = (path) => {
    if (!known) return '';
    const nc = (++count).toString(16).padStart(8, '0');
    const response = md5(`${known.ha1}:${known.nonce}:${nc}:c0ffee:auth:${md5(`GET:${path}`)}`);
    return `Authorization: Digest username="${USER}", realm="${known.realm}", nonce="${known.nonce}", uri="${path}", response="${response}", qop=auth, nc=${nc}, cnonce="c0ffee"\r\n`;
  };
  const ask = (/** @type {string} */ path) =>
    connection.ask(`GET ${path} HTTP/1.1\r\nHost: ${address}:${port}\r\n${proof(path)}\r\n`);
  if (password !== undefined) {
    const { head } = await ask('/ISAPI/System/status');
    const [realm = '', nonce = ''] = ['realm', 'nonce'].map((name) => new RegExp(`${name}="([^"]*)`).exec(head)?.[1]);
    known = { realm, nonce, ha1: md5(`${USER}:${realm}:${password}`) };
  }
  return {
    ask,
    async reopen() {
      connection.end();
      connection = await openConnection(address, port);
    },
    end: () => connection.end(),
  };
}

const md5 = (/** @type {string} */ text) => createHash('md5').update(text).digest('hex');

/**
 * @param {string} address @param {number} port
 * @returns {Promise<{ ask(request: string): Promise<Answer>, end(): void }>} one request at a time
 */
export function openConnection(address, port) {
  const socket = connect({ host: address, port, noDelay: true });
  let heard = Buffer.alloc(0);
  /** @type {{ done: (answer: Answer) => void, fail: (cause: Error) => void } | null} */
  let waiting = null;
  socket.on('data', (piece) => {
    heard = heard.length === 0 ? piece : Buffer.concat([heard, piece]);
    const end = heard.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = heard.subarray(0, end).toString('latin1');
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (heard.length < end + 4 + length) return;
    heard = heard.subarray(end + 4 + length);
    waiting?.done({ status: Number(head.slice(9, 12)), head, length });
  });
  const gone = (/** @type {Error} */ cause) => waiting?.fail(cause);
  socket.on('error', gone);
  socket.on('close', () => gone(new Error(`${address}:${port} closed the connection`)));
  socket.setTimeout(WAIT_MS, () => socket.destroy(new Error(`${address}:${port} does not answer`)));
  return new Promise((opened, reject) => {
    socket.once('error', reject);
    socket.once('connect', () =>
      opened({
        ask: (request) =>
          new Promise((done, fail) => {
            waiting = { done, fail };
            if (socket.destroyed) gone(new Error(`${address}:${port} had closed the connection`));
            else socket.write(request);
          }),
        end: () => void socket.destroy(),
      }),
    );
  });
}
