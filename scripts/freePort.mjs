/**
 * Ports for servers of a moment. From below those that systems give to whoever goes out or asks for any: a port from there can be somebody
 * else's by the time it is listened at, and again as soon as it is let go.
 */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const FIRST = 15_000;
const LAST = 31_999;
const TRIES = 50;
const HOSTS = ['127.0.0.1', '::1'];

/** @returns {Promise<number>} a port that nobody has now, by TCP and by UDP, at either loopback address */
export async function freePort() {
  for (let at = 0; at < TRIES; at++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST + 1));
    if (await isFree(port)) return port;
  }
  throw new Error('This machine has no port free for a server of a moment.');
}

/** @param {number} count @returns {Promise<string[]>} all different, as a command line or an environment has them */
export async function freePorts(count) {
  const ports = new Set();
  while (ports.size < count) ports.add(String(await freePort()));
  return [...ports];
}

/** @param {number} port */
async function isFree(port) {
  for (const host of HOSTS) if (!(await isFreeByTcp(port, host)) || !(await isFreeByUdp(port, host))) return false;
  return true;
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
const isFreeByTcp = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(isNoSuchAddress(error)));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
const isFreeByUdp = (port, host) =>
  new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', (error) => socket.close(() => resolve(isNoSuchAddress(error))));
    socket.bind(port, host, () => socket.close(() => resolve(true)));
  });

/** IPv6 is off, or not there at all: nobody has a port there. @param {Error} error */
export const isNoSuchAddress = (error) =>
  'code' in error && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String(error.code));
