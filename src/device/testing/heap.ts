/** What the heap weighs once everything that is of no use any more has been collected. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/** In KB. */
export function heapInUse(): number {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    // Code that was thrown away and comes back would look like memory of ours.
    setFlagsFromString('--no-flush-bytecode');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1024;
}
