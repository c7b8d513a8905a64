/**
 * One `sim-nvr serve` for a database: all of them give out the same serial numbers, and two would take each other's recorders for their own.
 * Who has the claim holds a lock of PostgreSQL's on a connection of its own; it ends with the process, however that ends.
 */
import { Client } from 'pg';
import { StoreFault } from '../../../cloud/index.ts';

export interface ServeClaim {
  /** @throws StoreFault: `busy` where another has it, `lost` where the database cannot be asked */
  hold(): Promise<void>;
  end(): Promise<void>;
}

export const CLAIMED =
  'Another sim-nvr serve has its recorders in this database, and their serial numbers are the same as these. Take another database, or let these recorders be devices of that cloud: sim-nvr cloud on the database, sim-nvr serve --cloud with its address.';

/** Any number that nothing else in the database locks. */
const LOCK = 0x51_4e_56_52;
const CONNECT_MS = 3000;

export function createServeClaim(url: string): ServeClaim {
  let holding: Promise<Client> | null = null;

  async function claimed(): Promise<Client> {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: CONNECT_MS,
      keepAlive: true,
    });
    const forget = (): void => {
      holding = null;
    };
    // Whatever breaks the connection ends the lock: whoever wants something next claims it again.
    client.on('error', forget);
    client.on('end', forget);
    try {
      await client.connect();
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK]);
      if (rows[0]?.mine === true) return client;
    } catch (thrown) {
      await client.end().catch(() => undefined);
      throw new StoreFault('lost', 'The database cannot be asked who has its recorders.', thrown);
    }
    await client.end();
    throw new StoreFault('busy', CLAIMED);
  }

  return {
    async hold() {
      holding ??= claimed().catch((thrown: unknown) => {
        holding = null;
        throw thrown;
      });
      await holding;
    },
    async end() {
      const client = await holding?.catch(() => null);
      await client?.end();
    },
  };
}
