// What a process has used of the processor: what other programs take of the machine does not count, so it can be compared where times cannot.

import { readFileSync } from 'node:fs';
import { UsageError } from '../../usage.mjs';

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

/** ms of all its threads, user and system. @param {number} pid */
export function cpuMs(pid) {
  try {
    // The name, which may hold blanks, ends at the last bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    throw new UsageError('Processor time is read from /proc: this measurement needs Linux.');
  }
}

/**
 * @template V
 * @param {number} pid @param {() => Promise<V>} work
 * @returns {Promise<{ value: V, cpu: number }>} cpu: ms that the process used meanwhile
 */
export async function withCpu(pid, work) {
  const before = cpuMs(pid);
  const value = await work();
  return { value, cpu: cpuMs(pid) - before };
}
