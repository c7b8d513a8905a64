/** A cloud link without a network: the simulated cloud at the other end, with the delays and faults that a wire has. */
import type { Clock } from '../../device/index.ts';
import type { CloudLink, CloudPush } from '../cloudLink.ts';
import type { Cloud } from './cloud.ts';

export type { Cloud, CloudRegion, CloudState } from './cloud.ts';
export { createCloud, regionOf } from './cloud.ts';

/** What may go wrong on the way. All false: a good wire. */
export interface CloudFaults {
  /** The server does not answer and hears nothing. */
  silent: boolean;
  /** Unbind requests never arrive. */
  loseRequests: boolean;
  /** Unbind requests arrive and take effect; their replies, and answers about them, get lost. */
  loseReplies: boolean;
  /** The server refuses to unbind. */
  refuse: boolean;
}

export const goodWire: CloudFaults = { silent: false, loseRequests: false, loseReplies: false, refuse: false };

export interface InMemoryLinkPorts {
  cloud: Cloud;
  clock: Clock;
  serial: string;
  /** Whether packets leave the box at all. */
  linkUp(): boolean;
  watchLink(changed: () => void): () => void;
  faults(): CloudFaults;
}

/** Simulated ms from the device to the server and back. */
export const ROUND_TRIP_MS = 900;

export function createInMemoryLink({ cloud, clock, serial, linkUp, watchLink, faults }: InMemoryLinkPorts): CloudLink {
  const listeners = new Set<(push: CloudPush) => void>();
  const tell = (push: CloudPush): void => {
    for (const listener of [...listeners]) listener(push);
  };
  const half = (): Promise<void> => new Promise((resolve) => void clock.after(ROUND_TRIP_MS / 2, resolve));
  const never = new Promise<never>(() => undefined);
  /** The session that the cloud opened last over this wire, whether or not its reply arrived. */
  let session: string | null = null;
  const dead = (): boolean => faults().silent || !linkUp();

  /** Carries one request there and its reply back; either may be lost on the way. */
  async function carry<T>(ask: () => T): Promise<T> {
    await half();
    if (dead()) return never;
    const reply = ask();
    await half();
    return dead() ? never : reply;
  }

  cloud.watch((changed, binding) => {
    if (changed === serial && session !== null && cloud.alive(session) && !dead())
      tell({ push: 'binding-changed', binding });
  });
  watchLink(() => {
    if (linkUp()) return;
    cloud.drop(serial);
    tell({ push: 'session-lost', reason: 'no-link' });
  });

  return {
    async register(request) {
      if (!linkUp()) return { ok: false, reason: 'no-link' };
      return carry(() => {
        const reply = cloud.register(request.server, request.serial);
        if (reply.ok) session = reply.session;
        return reply;
      });
    },
    async unbind({ session: over, operationId, epoch }) {
      if (faults().loseRequests) return never;
      const reply = await carry(() =>
        faults().refuse
          ? ({ result: 'refused', binding: cloud.binding(serial) } as const)
          : cloud.unbind(over, operationId, epoch),
      );
      return faults().loseReplies ? never : reply;
    },
    settle: ({ session: over, operationId }) =>
      faults().loseReplies ? never : carry(() => cloud.settle(over, operationId)),
    leave: ({ session: over }) => cloud.leave(over),
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
