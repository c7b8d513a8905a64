/**
 * Words between servers through the PostgreSQL that they share, by LISTEN and NOTIFY: one connection that listens, opened again when it
 * breaks. What was told meanwhile is lost, as the port allows.
 */
import { Client } from 'pg';
import { createListeners } from '../../../base/index.ts';
import type { Pushes } from '../../pushes.ts';

export interface PostgresPushesPlace {
  /** May hold a password, so it is never told of again. */
  url: string;
  /** As the store's: another schema is another region, and hears nothing of this one. */
  schema: string;
  wait(ms: number): Promise<void>;
}

const AGAIN_MS = 1000;
const CONNECT_MS = 5000;
/** Told at once; more would only wait for the database. */
const UNDER_WAY = 64;
/** What may wait beyond: each is a serial number, and the latest word on a device says all. */
const WAITING_MAX = 20_000;

export function openPostgresPushes({ url, schema, wait }: PostgresPushesPlace): Pushes {
  const channel = `${schema}_changed`;
  const listeners = createListeners<[serial: string]>();
  const waiting = new Set<string>();
  let client: Client | null = null;
  let isOver = false;
  let underWay = 0;

  async function connect(): Promise<Client | null> {
    const mine = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
    mine.on('error', () => lost(mine));
    mine.on('end', () => lost(mine));
    mine.on('notification', ({ payload }) => payload !== undefined && listeners.tell(payload));
    try {
      await mine.connect();
      await mine.query(`listen ${mine.escapeIdentifier(channel)}`);
      return mine;
    } catch {
      await mine.end().catch(() => undefined);
      return null;
    }
  }
  async function keepConnected(): Promise<void> {
    while (!isOver && client === null) {
      const opened = await connect();
      if (isOver) await opened?.end().catch(() => undefined);
      else client = opened;
      if (client === null && !isOver) await wait(AGAIN_MS);
    }
    send();
  }
  let connecting = keepConnected();
  function lost(one: Client): void {
    if (client !== one) return;
    client = null;
    connecting = keepConnected();
  }

  function send(): void {
    for (const serial of waiting) {
      if (client === null || underWay >= UNDER_WAY) return;
      waiting.delete(serial);
      underWay++;
      client
        .query('select pg_notify($1, $2)', [channel, serial])
        .catch(() => undefined)
        .finally(() => {
          underWay--;
          send();
        });
    }
  }

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
      const mine = client;
      client = null;
      await mine?.end().catch(() => undefined);
      await connecting;
    },
  };
}
