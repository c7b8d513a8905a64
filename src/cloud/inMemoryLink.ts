/** A cloud link without a network: the simulated cloud at the other end, with the delays and faults that a wire has. */
import { createListeners } from '../base/index.ts';
import type { CloudLink, CloudPush, NoReply, RegisterFault, ViewSource, VouchReply } from '../platform/index.ts';
import type { Cloud } from './cloud.ts';
import type { CloudFaults } from './faults.ts';

/** Simulated time, as the wire needs it. */
export interface WireClock {
  /** Calls `run` once after `ms`; a way that takes its time. Returns a cancel. */
  delay(ms: number, run: () => void): () => void;
  /** As `delay`, for the end of a wait: it never overtakes the delays of what it waits for. */
  deadline(ms: number, run: () => void): () => void;
}

export interface InMemoryLinkPorts {
  cloud: Cloud;
  clock: WireClock;
  serial: string;
  /** Simulated ms after which a request without a reply ends. */
  replyMs: number;
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
const atTheBox: readonly (PathFault | null)[] = ['no-link', 'no-address', 'ip-conflict', 'no-gateway'];

/** Bytes of a message there and of its answer, encryption and all. */
const SIZES = {
  register: { sent: 2400, received: 5200 },
  beat: { sent: 310, received: 180 },
  request: { sent: 900, received: 500 },
  push: { sent: 0, received: 240 },
  view: { sent: 1300, received: 240 },
} as const;

/** Simulated ms from the device to the server and back. */
export const ROUND_TRIP_MS = 900;

/** On its way a request or its reply got lost. */
const LOST = 'lost';

export function createInMemoryLink(ports: InMemoryLinkPorts): CloudLink {
  const { cloud, clock, serial, obstacle, faults, carried = () => undefined } = ports;
  const listeners = createListeners<[push: CloudPush]>();
  const half = (): Promise<void> => new Promise((resolve) => void clock.delay(ROUND_TRIP_MS / 2, resolve));
  /** The session that the cloud opened last over this wire, whether or not its reply arrived. */
  let session: string | null = null;
  /** The server spoken to last: a request over a path that is dead is lost, not answered. */
  let server: string | null = null;
  const deadTo = (name: string | null): boolean => faults().silent || (name !== null && obstacle(name) !== null);

  /** One request, with an end of its own: a promise that stays open would be kept by whoever waits for it. */
  function request<T>(send: () => Promise<T | typeof LOST>): Promise<T | NoReply> {
    return new Promise((resolve, reject) => {
      const stopWaiting = clock.deadline(ports.replyMs, () => resolve('no-reply'));
      const end = (settle: () => void): void => {
        stopWaiting();
        settle();
      };
      send().then(
        (reply) => reply !== LOST && end(() => resolve(reply)),
        (fault: unknown) => end(() => reject(fault instanceof Error ? fault : new Error(String(fault)))),
      );
    });
  }

  /** Carries one request there and its reply back; either may be lost on the way. */
  async function carry<T>(
    { sent, received }: { sent: number; received: number },
    ask: () => Promise<T>,
  ): Promise<T | typeof LOST> {
    const to = server;
    carried({ sent, received: 0 });
    await half();
    if (deadTo(to)) return LOST;
    const reply = await ask();
    await half();
    if (deadTo(to)) return LOST;
    carried({ sent: 0, received });
    return reply;
  }

  async function push(told: CloudPush): Promise<void> {
    if (session === null || deadTo(server)) return;
    if ((await cloud.beat(session)).result !== 'alive' || deadTo(server)) return;
    carried(SIZES.push);
    listeners.tell(told);
  }
  /** The other way round: the cloud asks, and the device answers. */
  const seen =
    (source: ViewSource): ViewSource =>
    async () => {
      const to = server;
      const reply = await request(async () => {
        await half();
        if (session === null || deadTo(to)) return null;
        carried({ sent: 0, received: SIZES.view.received });
        const view = await source();
        await half();
        if (deadTo(to)) return null;
        carried({ sent: SIZES.view.sent, received: 0 });
        return view;
      });
      return reply === 'no-reply' ? null : reply;
    };
  cloud.watch((changed, { binding }) => {
    if (changed === serial) void push({ push: 'binding-changed', binding });
  });
  ports.watchPath(() => {
    const now = server === null ? null : obstacle(server);
    if (now === null || !atTheBox.includes(now)) return listeners.tell({ push: 'path-changed' });
    void cloud.drop(serial);
    listeners.tell({ push: 'session-lost', reason: now });
  });

  /** What keeps a request from setting out at all: the box's own trouble at once, a gateway or name after trying. */
  async function met(name: string): Promise<Exclude<PathFault, 'server-silent'> | null> {
    const now = obstacle(name);
    if (now === null || now === 'server-silent') return null;
    if (!atTheBox.includes(now) || now === 'no-gateway') await half();
    return now;
  }

  return {
    register: (asked) =>
      request(async () => {
        server = asked.server;
        const before = await met(server);
        if (before !== null) return { ok: false, reason: before };
        return carry(SIZES.register, async () => {
          const reply = await cloud.register(asked.server, asked.serial);
          if (reply.ok) session = reply.session;
          return reply;
        });
      }),
    unbind: (asked) =>
      request(async () => {
        if (faults().loseRequests) return LOST;
        const reply = await carry(SIZES.request, () => (faults().refuse ? cloud.refuse(asked) : cloud.unbind(asked)));
        return faults().loseReplies ? LOST : reply;
      }),
    settle: (asked) =>
      request(async () => (faults().loseReplies ? LOST : carry(SIZES.request, () => cloud.settle(asked)))),
    vouch: (asked) =>
      request(async () => {
        if (faults().loseRequests) return LOST;
        const reply = await carry(SIZES.request, () =>
          faults().refuse ? refusedVouch(cloud, asked.session) : cloud.vouch(asked),
        );
        return faults().loseReplies ? LOST : reply;
      }),
    beat: ({ session: over }) =>
      request(async () => {
        const before = server === null ? null : await met(server);
        if (before !== null) return { result: 'failed', reason: before };
        return carry(SIZES.beat, () => cloud.beat(over));
      }),
    leave: ({ session: over }) => void cloud.leave(over),
    show: (source) => void cloud.show(serial, seen(source)),
    watch: (listener) => listeners.add(listener),
  };
}

/** A server that frees nothing keeps no ticket. */
async function refusedVouch(cloud: Cloud, session: string): Promise<VouchReply> {
  const told = await cloud.beat(session);
  if (told.result === 'alive') return { result: 'refused', binding: told.binding };
  return { result: 'session-unknown', binding: { revision: 0, bound: false } };
}
