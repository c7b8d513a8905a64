/**
 * A wire as bad as its contract allows, over any link: requests, replies and pushes are late by chance, so that they change places;
 * requests and pushes come twice, the second time when nobody waits for them any more. What is lost or refused is the link's own.
 */
import { createListeners } from '../../base/index.ts';
import type { CloudLink, CloudPush } from '../../platform/index.ts';
import type { WireClock } from '../inMemoryLink.ts';

export interface ChaosPorts {
  clock: WireClock;
  /** A number from 0 up to 1. */
  chance(): number;
  /** The most that one message is late, simulated ms. */
  latest: number;
}

export function chaoticLink(link: CloudLink, { clock, chance, latest }: ChaosPorts): CloudLink {
  const listeners = createListeners<[push: CloudPush]>();
  const late = (): Promise<void> => new Promise((resolve) => void clock.delay(chance() * latest, resolve));
  link.watch(async (push) => {
    for (let copies = chance() < 0.5 ? 2 : 1; copies > 0; copies--) void late().then(() => listeners.tell(push));
  });
  const chaotic =
    <A, R>(send: (asked: A) => Promise<R>) =>
    async (asked: A): Promise<R> => {
      await late();
      const reply = send(asked);
      if (chance() < 0.5) void late().then(() => send(asked));
      await late();
      return reply;
    };
  return {
    // A second registration would end the session of the first: that is a far side that starts anew, and tried as such.
    register: async (asked) => {
      await late();
      const reply = await link.register(asked);
      await late();
      return reply;
    },
    unbind: chaotic(link.unbind),
    settle: chaotic(link.settle),
    beat: chaotic(link.beat),
    leave: (asked) => link.leave(asked),
    watch: (listener) => listeners.add(listener),
  };
}
