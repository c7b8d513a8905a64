// A program of this measurement, started and ended: it is ready when it has said so.

import { spawn } from 'node:child_process';
import { UsageError } from '../../usage.mjs';

/** @typedef {{ said: string, pid: number, end(): Promise<void> }} Running */

/** Nothing that was begun here outlives a measurement that failed. @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set();
process.once('exit', () => {
  for (const child of living) child.kill();
});

/**
 * @param {string} program @param {readonly string[]} given
 * @param {RegExp} wanted what it prints when it is ready; the first group of it is `said`
 * @param {Readonly<Record<string, string>>} [env] besides what this program has
 * @returns {Promise<Running>}
 */
export function started(program, given, wanted, env = {}) {
  const node = process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? [];
  const child = spawn(process.execPath, [...node, program, ...given], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  living.add(child);
  child.once('exit', () => living.delete(child));
  const end = () =>
    new Promise((/** @type {(value?: undefined) => void} */ gone) => {
      child.once('exit', () => gone());
      child.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      const said = wanted.exec(text)?.[1];
      if (said !== undefined) resolve({ said, pid: child.pid ?? 0, end });
    });
    child.once('exit', (code) => reject(new UsageError(`It ended with ${code} before it was ready:\n${text}`)));
  });
}
