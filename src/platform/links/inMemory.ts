/** A cloud link without a network: the simulated cloud at the other end, with the delays and faults that a wire has. */
import { createListeners } from '../../base/index.ts';
import type { Clock } from '../../device/index.ts';
import type { CloudLink, CloudPush, RegisterFault } from '../cloudLink.ts';
import type { Cloud } from './cloud.ts';
import type { CloudFaults } from './faults.ts';

export interface InMemoryLinkPorts {
  cloud: Cloud;
  clock: Clock;
  serial: string;
  /** What stands between the box and a server, or null for a free way. */
  obstacle(server: string): PathFault | null;
  watchPath(changed: () => void): () => void;
  faults(): CloudFaults;
  /** Hears of the bytes that this wire puts on the cable. */
  carried?(bytes: { sent: number; received: number }): void;
}

/** Whatever may stand in the way before a server can judge. */
export type PathFault = Exclude<RegisterFault, 'wrong-region'>;

/** What the box sees for itself, at once; what is further away it learns by asking. */
const atTheBox: readonly (PathFault | null)[] = ['no-link', 'no-address', 'no-gateway'];

/** Bytes of a message there and of its answer, encryption and all. */
const SIZES = {
  register: { sent: 2400, received: 5200 },
  beat: { sent: 310, received: 180 },
  request: { sent: 900, received: 500 },
  push: { sent: 0, received: 240 },
} as const;

/** Simulated ms from the device to the server and back. */
export const ROUND_TRIP_MS = 900;

export function createInMemoryLink(ports: InMemoryLinkPorts): CloudLink {
  const { cloud, clock, serial, obstacle, faults, carried = () => undefined } = ports;
  const listeners = createListeners<[push: CloudPush]>();
  const tell = (push: CloudPush): void => {
    listeners.tell(push);
  };
  const half = (): Promise<void> => new Promise((resolve) => void clock.delay(ROUND_TRIP_MS / 2, resolve));
  const never = new Promise<never>(() => undefined);
  /** The session that the cloud opened last over this wire, whether or not its reply arrived. */
  let session: string | null = null;
  /** The server spoken to last: a request over a path that is dead is lost, not answered. */
  let server: string | null = null;
  const deadTo = (name: string | null): boolean => faults().silent || (name !== null && obstacle(name) !== null);

  /** Carries one request there and its reply back; either may be lost on the way. */
  async function carry<T>({ sent, received }: { sent: number; received: number }, ask: () => T): Promise<T> {
    const to = server;
    carried({ sent, received: 0 });
    await half();
    if (deadTo(to)) return never;
    const reply = ask();
    await half();
    if (deadTo(to)) return never;
    carried({ sent: 0, received });
    return reply;
  }

  cloud.watch((changed, binding) => {
    if (changed !== serial || session === null || !cloud.alive(session) || deadTo(server)) return;
    carried(SIZES.push);
    tell({ push: 'binding-changed', binding });
  });
  ports.watchPath(() => {
    const now = server === null ? null : obstacle(server);
    if (now === null || !atTheBox.includes(now)) return tell({ push: 'path-changed' });
    cloud.drop(serial);
    tell({ push: 'session-lost', reason: now });
  });

  /** What keeps a request from setting out at all: the box's own trouble at once, a gateway or name after trying. */
  async function met(name: string): Promise<Exclude<PathFault, 'server-silent'> | null> {
    const now = obstacle(name);
    if (now === null || now === 'server-silent') return null;
    if (now !== 'no-link' && now !== 'no-address') await half();
    return now;
  }

  return {
    async register(request) {
      server = request.server;
      const before = await met(server);
      if (before !== null) return { ok: false, reason: before };
      return carry(SIZES.register, () => {
        const reply = cloud.register(request.server, request.serial);
        if (reply.ok) session = reply.session;
        return reply;
      });
    },
    async unbind({ session: over, operationId, epoch }) {
      if (faults().loseRequests) return never;
      const reply = await carry(SIZES.request, () =>
        faults().refuse
          ? ({ result: 'refused', binding: cloud.binding(serial) } as const)
          : cloud.unbind(over, operationId, epoch),
      );
      return faults().loseReplies ? never : reply;
    },
    settle: ({ session: over, operationId }) =>
      faults().loseReplies ? never : carry(SIZES.request, () => cloud.settle(over, operationId)),
    async beat({ session: over }) {
      const before = server === null ? null : await met(server);
      if (before !== null) return { result: 'failed', reason: before };
      return carry(SIZES.beat, () =>
        cloud.alive(over) ? { result: 'alive', binding: cloud.binding(serial) } : { result: 'session-unknown' },
      );
    },
    leave: ({ session: over }) => cloud.leave(over),
    watch(listener) {
      return listeners.add(listener);
    },
  };
}
