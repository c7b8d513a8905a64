// How many links a server takes at once and how many it holds: until all are online, and what it weighs while they say that they live.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { UsageError } from '../../usage.mjs';
import { withCpu } from '../lan/cpu.mjs';
import { quantile } from '../quantiles.mjs';
import { keepAlive, openLinks } from './links.mjs';

/** Longer than a link may be silent. */
const HELD_MS = 20_000;
/** At once at most: who comes back after a failure of the power comes over some seconds. */
const WAVE = 500;

/** @typedef {{ count: number, onlineMs: number }} Rush */
/** @typedef {{ count: number, mb: number, beatMs: number, busy: number }} Held busy: of one core */

/** @param {import('./clouds.mjs').House} house @param {readonly number[]} counts @returns {Promise<Rush[]>} */
export async function measureRushes(house, counts) {
  const all = [];
  for (const count of counts) {
    const cloud = await house.start();
    // A server that nobody has asked yet opens its store first.
    for (const link of await openLinks(cloud.said, 1, 1)) link.close();
    const begun = performance.now();
    const links = await openLinks(cloud.said, 1, count);
    all.push({ count, onlineMs: performance.now() - begun });
    for (const link of links) link.close();
    await cloud.end();
  }
  return all;
}

/** @param {import('./clouds.mjs').House} house @param {readonly number[]} counts rising @returns {Promise<Held[]>} */
export async function measureHeld(house, counts) {
  const cloud = await house.start();
  /** @type {import('./links.mjs').Link[]} */
  const links = [];
  const all = [];
  const alive = keepAlive(links);
  for (const count of counts) {
    while (links.length < count)
      links.push(...(await openLinks(cloud.said, links.length + 1, Math.min(WAVE, count - links.length))));
    const { value, cpu } = await withCpu(cloud.pid, async () => {
      const [begun, from] = [performance.now(), alive.ms.length];
      await pause(count === 0 ? 1000 : HELD_MS);
      return { tookMs: performance.now() - begun, ms: alive.ms.slice(from) };
    });
    all.push({ count, mb: weightOf(cloud.pid), beatMs: quantile(value.ms, 0.95), busy: cpu / value.tookMs });
  }
  alive.end();
  for (const link of links) link.close();
  await cloud.end();
  return all;
}

/** @returns {number} how many files a process may have open here, of which a link is one */
export function filesMost() {
  return Number(spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout);
}

/** Resident memory in MB, as the kernel counts it. @param {number} pid */
function weightOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    throw new UsageError('Memory is read from /proc: this measurement needs Linux.');
  }
}
