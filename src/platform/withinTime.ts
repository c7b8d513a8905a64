/** Every wait has an end: a reply that stays away becomes `no-reply` after a simulated time. */
import type { Clock } from '../device/index.ts';
import { type NoReply, REPLY_MS } from './cloudLink.ts';

/** @throws what `reply` throws before the time is up. */
export function withinTime<T>(clock: Clock, reply: Promise<T>, ms: number = REPLY_MS): Promise<T | NoReply> {
  return new Promise((resolve, reject) => {
    const cancel = clock.deadline(ms, () => resolve('no-reply'));
    reply.then(
      (value) => {
        cancel();
        resolve(value);
      },
      (fault: unknown) => {
        cancel();
        reject(fault instanceof Error ? fault : new Error(String(fault)));
      },
    );
  });
}
