// A screen's end of a line for measuring: no page, no faces, just what crosses. And a bare WebSocket that answers each text with itself.
import { createBirpc } from 'birpc';
import { WebSocket, WebSocketServer } from 'ws';

/**
 * @typedef {{ value?: any, none?: true, fault?: { code: string }, refused?: string }} Answer
 * @typedef {{ call(method: string, ...given: unknown[]): Promise<any>, watch(method: string, told: () => void): Promise<void>, close(): void }} Line
 */

/** @param {string} url of the process @param {number} [recorder] @returns {Promise<Line>} */
export async function openLine(url, recorder = 1) {
  const socket = new WebSocket(new URL(`line?recorder=${recorder}`, url.replace(/^http/, 'ws')));
  /** @type {Map<number, () => void>} */
  const streams = new Map();
  /** @type {(value?: undefined) => void} */
  let up = () => undefined;
  const welcomed = new Promise((resolve, reject) => {
    up = resolve;
    socket.on('error', reject);
  });
  const line = createBirpc(
    {
      welcome: () => up(),
      /** @param {number} id */
      news: (id) => streams.get(id)?.(),
      tick: () => undefined,
    },
    {
      post: (/** @type {string} */ text) => socket.send(text),
      on: (hear) => void socket.on('message', (data) => hear(data.toString())),
      serialize: JSON.stringify,
      deserialize: JSON.parse,
      timeout: -1,
    },
  );
  await welcomed;
  /** @param {string} name @param {...unknown} given */
  const ask = async (name, ...given) => {
    const answer = /** @type {Answer} */ (await /** @type {any} */ (line).$call(name, ...given));
    if (answer.refused ?? answer.fault) throw new Error(`${given[0]}: ${answer.refused ?? answer.fault?.code}`);
    return answer.value;
  };
  return {
    call: (method, ...given) => ask('call', method, given),
    async watch(method, told) {
      const id = streams.size + 1;
      streams.set(id, told);
      await ask('watch', id, method, []);
    },
    close: () => socket.terminate(),
  };
}

/** What a line's answer is held against: the same library on both ends, in a process of its own, with nothing behind it. */
export function serveEcho() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  server.on('connection', (socket) => socket.on('message', (data) => socket.send(data.toString())));
  server.on('listening', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) console.log(`Echo: ${address.port}`);
  });
}

/** @param {number} port @returns {Promise<{ ask(text: string): Promise<void>, close(): void }>} */
export async function openEcho(port) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  await new Promise((resolve, reject) => void socket.on('open', resolve).on('error', reject));
  return {
    ask: (text) =>
      new Promise((resolve) => {
        socket.once('message', () => resolve());
        socket.send(text);
      }),
    close: () => socket.terminate(),
  };
}
