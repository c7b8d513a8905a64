// Devices as far as a cloud can tell: each a WebSocket that proves itself by its key, says that it lives, and asks. As little work as can
// be at this end: what is measured is the server.

import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { UsageError } from '../../usage.mjs';
import { keyOf, REGION, serialOf } from './stores.mjs';

/** As the recorders do. */
const BEAT_MS = 5000;
const SILENT_MS = 8000;
const TRIES = 8;
const BACK_OFF_MS = 500;

/** @typedef {Record<string, unknown>} Said */
/**
 * @typedef {object} Link
 * @property {string} serial
 * @property {(asked: Said) => Promise<Said>} ask
 * @property {(heard: () => void) => void} onPush
 * @property {() => void} close
 */

/**
 * Registered when it resolves. Whoever is told to come later does, as devices do.
 * @param {string} url of a cloud @param {string} serial
 * @returns {Promise<Link>}
 */
export async function openLink(url, serial) {
  for (let tries = 1; ; tries++) {
    try {
      return await tryLink(url, serial);
    } catch (fault) {
      if (tries === TRIES) throw fault;
      await pause(Math.random() * BACK_OFF_MS * tries);
    }
  }
}

/** @param {string} url @param {string} serial @returns {Promise<Link>} */
function tryLink(url, serial) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/${REGION}/link`, { perMessageDeflate: false });
  /** @type {Map<string, { done: (reply: Said) => void, fail: (cause: Error) => void }>} */
  const waiting = new Map();
  let session = '';
  let saidAt = 0;
  let asked = 0;
  let pushed = () => undefined;
  socket.on('message', (data) => {
    const said = JSON.parse(String(data));
    if ('push' in said) return pushed();
    waiting.get(said.id)?.done(said.reply);
    waiting.delete(said.id);
  });
  const send = (/** @type {Said} */ said) =>
    new Promise((/** @type {(reply: Said) => void} */ done, fail) => {
      const id = String(asked++);
      waiting.set(id, { done, fail });
      saidAt = performance.now();
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ id, ...said }));
      else fail(new UsageError(`The link of ${serial} is closed.`));
    });
  socket.on('close', (code) => {
    for (const { fail } of waiting.values()) fail(new UsageError(`The link of ${serial} was closed by ${code}.`));
  });
  return new Promise((resolve, reject) => {
    const failed = (/** @type {string} */ why) => reject(new UsageError(`${serial} could not be linked: ${why}`));
    socket.once('error', (fault) => failed(fault.message));
    socket.once('close', (code) => failed(`closed by ${code}`));
    socket.once('open', async () => {
      const reply = await send({ ask: 'register', serial, key: keyOf(serial) }).catch(() => null);
      if (reply === null) return;
      if (reply['ok'] !== true) return failed(String(reply['reason']));
      session = String(reply['session']);
      // On a machine that is busy with other things some wait for their turn for longer than a link may be silent.
      const alive = setInterval(() => {
        if (performance.now() - saidAt > SILENT_MS) void send({ ask: 'beat', session }).catch(() => undefined);
      }, SILENT_MS / 2);
      socket.once('close', () => clearInterval(alive));
      resolve({
        serial,
        ask: (said) => send({ session, ...said }),
        onPush: (heard) => {
          pushed = () => void heard();
        },
        close: () => socket.terminate(),
      });
    });
  });
}

/**
 * All of them at once.
 * @param {string} url @param {number} from @param {number} count
 * @returns {Promise<Link[]>}
 */
export const openLinks = (url, from, count) =>
  Promise.all(Array.from({ length: count }, (_, at) => openLink(url, serialOf(from + at))));

/**
 * As recorders that stay: every one says within 5 s that it lives, none at the same time as all others.
 * @param {readonly Link[]} links more may come
 * @returns {{ ms: number[], end(): void }} how long the answers took
 */
export function keepAlive(links) {
  const ms = /** @type {number[]} */ ([]);
  const STEP_MS = 50;
  let next = 0;
  const timer = setInterval(() => {
    const each = Math.ceil((links.length * STEP_MS) / BEAT_MS);
    for (let count = 0; count < each; count++) {
      const link = links[next++ % links.length];
      const sent = performance.now();
      void link?.ask({ ask: 'beat' }).then(
        () => ms.push(performance.now() - sent),
        () => undefined,
      );
    }
  }, STEP_MS);
  return { ms, end: () => clearInterval(timer) };
}

/**
 * Each device asks for one unbinding, so many at a time.
 * @param {readonly Link[]} links @param {number} atOnce
 * @returns {Promise<{ perSecond: number, ms: number[] }>}
 */
export async function unbindAll(links, atOnce) {
  const ms = /** @type {number[]} */ ([]);
  let next = 0;
  const born = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let link = links[next++]; link; link = links[next++]) {
        const sent = performance.now();
        const reply = await link.ask({ ask: 'unbind', operationId: `operation of ${link.serial}`, epoch: 1 });
        if (reply['result'] !== 'done')
          throw new UsageError(`${link.serial} was not freed: ${String(reply['result'])}`);
        ms.push(performance.now() - sent);
      }
    }),
  );
  return { perSecond: (1000 * links.length) / (performance.now() - born), ms };
}
