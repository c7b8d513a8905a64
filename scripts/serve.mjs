// Puts a folder of static files on a loopback port: for `npm start`, the end-to-end tests, screenshots and measurements.
// By itself:  node scripts/serve.mjs [--port 8080] [folder]     (folder: dist)

import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { isNoSuchAddress } from './freePort.mjs';
import { staticFiles } from './staticFiles.mjs';
import { runCommand, UsageError } from './usage.mjs';

export const HOST = '127.0.0.1';
/** What `localhost` may mean besides; a computer without IPv6 does without. */
const OTHER_HOST = '::1';
export const DEFAULT_PORT = 8080;

/**
 * The port asked for: `--port N` or `--port=N` first, then PORT, then the usual one.
 * @param {readonly string[]} args command line, without node and script
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{port: number, rest: string[]}} rest: what is left of the command line
 * @throws {UsageError}
 */
export function choosePort(args, env) {
  const rest = [...args];
  const at = rest.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (at >= 0) {
    const [flag = ''] = rest.splice(at, 1);
    const value = flag.includes('=') ? flag.slice('--port='.length) : rest.splice(at, 1)[0];
    return { port: parsePort(value ?? '', '--port'), rest };
  }
  return { port: env['PORT'] ? parsePort(env['PORT'], 'PORT') : DEFAULT_PORT, rest };
}

/** @param {string} text @param {string} from where it was given, for the message */
function parsePort(text, from) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new UsageError(
    `${from} is "${text}", which is no port. Give a number from 1 to 65535, for example: --port 8081`,
  );
}

/** @typedef {{readonly port: number, readonly url: string, close: () => Promise<void>}} Running url: with a slash at the end */

/**
 * Serves a folder until closed, on both loopback addresses: browsers and people take either for `localhost`.
 * @param {{folder: string, port: number}} options port 0 takes any free one
 * @returns {Promise<Running>}
 * @throws {UsageError} when the port is taken or not allowed
 */
export async function serve({ folder, port }) {
  const files = staticFiles(folder);
  const first = await listen(files, HOST, port);
  const actual = portOf(first);
  const servers = [first];
  try {
    servers.push(await listen(files, OTHER_HOST, actual));
  } catch (error) {
    if (!(error instanceof Error && isNoSuchAddress(error))) {
      await close(first);
      // Any free port was wanted, and this one is free by half.
      if (port === 0 && error instanceof UsageError) return serve({ folder, port });
      throw error;
    }
  }
  return {
    port: actual,
    url: `http://${HOST}:${actual}/`,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

/** @param {import('node:http').RequestListener} files @param {string} host @param {number} port @returns {Promise<import('node:http').Server>} */
function listen(files, host, port) {
  const server = createServer(files);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(error, host, port)));
    server.listen(port, host, () => resolve(server));
  });
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('A server that listens has an address.');
  return address.port;
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Says early what `serve` would say: before minutes of installing and building.
 * @param {number} port
 */
export async function assertPortFree(port) {
  const probe = await serve({ folder: '.', port });
  await probe.close();
}

/** @param {Error & {code?: string}} error @param {string} host @param {number} port */
function listenProblem(error, host, port) {
  const other = port < 65535 ? port + 1 : 8081;
  const wayOut = `Stop that program, or choose another port, for example: --port ${other} (or PORT=${other})`;
  if (error.code === 'EADDRINUSE')
    return new UsageError(`Port ${port} on ${host} is already in use by another program. ${wayOut}`);
  if (error.code === 'EACCES')
    return new UsageError(
      `Port ${port} on ${host} is not open to this user. Choose one above 1023, for example: --port 8081`,
    );
  return error;
}

/**
 * Ends cleanly on Ctrl+C and on `kill`.
 * @param {{close: () => Promise<void>}} running
 */
export function closeOnSignal(running) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => void running.close());
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const { port, rest } = choosePort(process.argv.slice(2), process.env);
    const folder = rest[0] ?? fileURLToPath(new URL('../dist', import.meta.url));
    const running = await serve({ folder, port });
    closeOnSignal(running);
    console.log(`Serving ${folder} at ${running.url}`);
  });
}
