/**
 * Where the far side keeps what must outlive its servers: a port. Plain rows in and out, and one transaction for each effect, so that
 * memory, a file or a database can stand behind it. Every adapter runs `store.contract.ts`.
 */

/** A device as the cloud knows it, by its short serial. */
export interface DeviceRow {
  serial: string;
  /** One of the server list's. */
  region: string;
  /** The last epoch given out; the next binding gets one more. */
  lastEpoch: number;
  /** Rises with every change of the binding. */
  revision: number;
  /** The account that has it, and since which epoch; both null: nobody's. */
  account: string | null;
  epoch: number | null;
  /** Accounts the owner shared the device with; they go when the binding goes. */
  sharedWith: string[];
}

/** `done`: took effect. `void`: can never take effect any more. Both for ever. */
export type Outcome = 'done' | 'void';

export interface CloudTransaction {
  device(serial: string): Promise<DeviceRow | null>;
  /** Replaces the row of its serial. */
  putDevice(row: DeviceRow): Promise<void>;
  /** @param operation SHA-256 of the operation's id, in hex. */
  outcome(serial: string, operation: string): Promise<Outcome | null>;
  /** @throws Error when the operation has an outcome already: the first one stands. */
  addOutcome(serial: string, operation: string, outcome: Outcome): Promise<void>;
}

export interface CloudStore {
  /**
   * Runs `work` as if nothing else ran, and keeps all of what it wrote or, where it throws, nothing. A store may have to run it more
   * than once, so it does nothing but read and write rows.
   * @throws what `work` throws, or what keeps the store from keeping
   */
  transaction<T>(work: (rows: CloudTransaction) => Promise<T>): Promise<T>;
}
