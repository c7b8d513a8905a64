/**
 * A wire as bad as its contract allows, over any link: requests, replies and pushes are late by chance, so that they change places;
 * requests and pushes come twice, the second time when nobody waits for them any more. Lost or refused requests are the link's own.
 */
import { createListeners } from '../../base/index.ts';
import type { CloudLink, CloudPush } from '../../platform/index.ts';
import type { WireClock } from '../inMemoryLink.ts';

export interface ChaosPorts {
  clock: WireClock;
  /** A number from 0 up to 1. */
  chance(): number;
  /** The most that one message is late, simulated ms. Most are much less so: then one that is very late is overtaken by many. */
  latest: number;
  /**
   * Registrations come twice as well, and pushes get lost. The second registration ends the session of the first, as when the far side
   * starts anew: for users who bear that, and for no contract that counts on its session.
   */
  worse?: boolean;
  /** While it says so, whatever sets out goes as it came; what is on its way already stays late. */
  calm?(): boolean;
}

export function chaoticLink(
  link: CloudLink,
  { clock, chance, latest, worse = false, calm = () => false }: ChaosPorts,
): CloudLink {
  const listeners = createListeners<[push: CloudPush]>();
  const late = (): Promise<void> =>
    calm() ? Promise.resolve() : new Promise((resolve) => void clock.delay(chance() ** 3 * latest, resolve));
  const twice = (): boolean => !calm() && chance() < 0.5;
  link.watch((push) => {
    if (worse && !calm() && chance() < 0.25) return;
    for (let copies = twice() ? 2 : 1; copies > 0; copies--) void late().then(() => listeners.tell(push));
  });
  const chaotic =
    <A, R>(send: (asked: A) => Promise<R>, doubled: boolean) =>
    async (asked: A): Promise<R> => {
      await late();
      const reply = send(asked);
      if (doubled && twice()) void late().then(() => send(asked));
      await late();
      return reply;
    };
  return {
    register: chaotic(link.register, worse),
    unbind: chaotic(link.unbind, true),
    settle: chaotic(link.settle, true),
    vouch: chaotic(link.vouch, true),
    beat: chaotic(link.beat, true),
    leave: (asked) => link.leave(asked),
    show: link.show,
    watch: (listener) => listeners.add(listener),
  };
}
