/**
 * Words between servers through a NATS server, where PostgreSQL's own are too many for it. It keeps nothing: what is told while it is away
 * waits here, each device once, and is told when it is back; what others told meanwhile is lost, as the port allows.
 */
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { createListeners } from '../base/index.ts';
import type { Pushes } from './pushes.ts';

export interface NatsPushesPlace {
  /** `nats://user:password@host:4222`, comma between several. It may hold a password, so it is never told of again. */
  url: string;
  /** Another one is another region, and hears nothing of this one. Letters, digits and `_`. */
  place: string;
  wait(ms: number): Promise<void>;
}

const AGAIN_MS = 1000;
const CONNECT_MS = 5000;
/** As by PostgreSQL: the latest word on a device says all. */
const WAITING_MAX = 20_000;
/** Longer is no serial number. */
const SERIAL_MAX = 64;

export function openNatsPushes({ url, place, wait }: NatsPushesPlace): Pushes {
  const subject = `${place}.changed`;
  const listeners = createListeners<[serial: string]>();
  const waiting = new Set<string>();
  let connection: NatsConnection | null = null;
  let isUp = false;
  let isOver = false;

  async function connectOnce(): Promise<NatsConnection | null> {
    try {
      return await connect({
        ...serversOf(url),
        name: 'sim-nvr cloud',
        timeout: CONNECT_MS,
        reconnectTimeWait: AGAIN_MS,
        // For as long as the process lives.
        maxReconnectAttempts: -1,
        ignoreAuthErrorAbort: true,
      });
    } catch {
      return null;
    }
  }

  async function keepConnected(): Promise<void> {
    while (!isOver && connection === null) {
      const opened = await connectOnce();
      if (isOver) await opened?.close();
      else if (opened === null) await wait(AGAIN_MS);
      else begin(opened);
    }
  }

  function begin(opened: NatsConnection): void {
    connection = opened;
    isUp = true;
    opened.subscribe(subject, {
      callback(fault, message) {
        if (fault === null && message.data.length <= SERIAL_MAX) listeners.tell(message.string());
      },
    });
    void follow(opened);
    send();
  }

  /** The client connects again by itself, and listens again. */
  async function follow(opened: NatsConnection): Promise<void> {
    for await (const { type } of opened.status()) {
      if (type === 'disconnect') isUp = false;
      if (type !== 'reconnect') continue;
      isUp = true;
      send();
    }
  }

  function send(): void {
    if (connection === null || !isUp) return;
    for (const serial of waiting) connection.publish(subject, serial);
    waiting.clear();
  }

  const connecting = keepConnected();
  return {
    tell(serial) {
      if (isOver || waiting.size >= WAITING_MAX) return;
      waiting.add(serial);
      send();
    },
    watch: listeners.add,
    async end() {
      if (isOver) return;
      isOver = true;
      waiting.clear();
      await connecting;
      const mine = connection;
      connection = null;
      await mine?.close().catch(() => undefined);
    },
  };
}

/** Who one is stands in the first address, as its name and password, or as a token alone. */
function serversOf(url: string) {
  const addresses = url.split(',').map((one) => new URL(one.trim()));
  const { username = '', password = '', protocol } = addresses[0] ?? {};
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  return {
    servers: addresses.map(({ host }) => host),
    ...(pass !== '' && { user, pass }),
    ...(pass === '' && user !== '' && { token: user }),
    ...(protocol === 'tls:' && { tls: {} }),
  };
}
