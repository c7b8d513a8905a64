/**
 * Where the far side keeps what must outlive its servers: a port. Plain rows in and out, and one transaction for each effect, so that
 * memory, a file or a database can stand behind it. What every far side needs is here; what a service with accounts needs besides is
 * `serviceStore.ts`. Every adapter runs the contract of what it keeps.
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

export type BindingChange = 'added' | 'freed' | 'transferred' | 'shared' | 'share-ended';

/** One change of a binding: what made this revision. */
export interface BindingEvent {
  serial: string;
  revision: number;
  change: BindingChange;
  epoch: number;
  /** Who owns it after the change; of a `freed` one, who did. */
  account: string;
  /** ms since the Unix epoch. */
  at: number;
}

/** Who did what to which device, and what came of it. Names of accounts, operations by their digest: never a secret. */
export interface AuditLine {
  at: number;
  /** An account's id, `device`, `trainer`; `tool` or `app`: whoever has the ticket of a device, on that face. */
  actor: string;
  action: string;
  serial: string | null;
  operation: string | null;
  outcome: string;
}

/** What a device vouched for after it had checked its admin's password: one at a time, for a short while, for one binding. */
export interface TicketRow {
  serial: string;
  /** SHA-256 of the ticket; the ticket itself never comes here before it is used. */
  ticket: string;
  /** Of the binding that it may end. */
  epoch: number;
  /** ms since the Unix epoch. */
  until: number;
}

export interface CloudTransaction {
  device(serial: string): Promise<DeviceRow | null>;
  /** Replaces the row of its serial. */
  putDevice(row: DeviceRow): Promise<void>;
  /** @param operation SHA-256 of the operation's id, in hex. */
  outcome(serial: string, operation: string): Promise<Outcome | null>;
  /** @throws Error when the operation has an outcome already: the first one stands. */
  addOutcome(serial: string, operation: string, outcome: Outcome): Promise<void>;
  /** The one that is outstanding, whether or not its time is over. */
  ticket(serial: string): Promise<TicketRow | null>;
  /** Replaces the one of its device. */
  putTicket(row: TicketRow): Promise<void>;
  endTicket(serial: string): Promise<void>;
  /** @throws Error when that revision has one already. */
  addEvent(event: BindingEvent): Promise<void>;
  /** Oldest first. */
  history(serial: string): Promise<BindingEvent[]>;
  /** There is no way to change or take away a line. */
  addAudit(line: AuditLine): Promise<void>;
  /** Of one device, oldest first. */
  audit(serial: string): Promise<AuditLine[]>;
}

export interface TransactionsOver<Rows> {
  /**
   * Runs `work` as if nothing else ran, and keeps all of what it wrote or, where it throws, nothing. A store may have to run it more
   * than once, so it does nothing but read and write rows.
   * @throws what `work` throws, or `StoreFault`: what keeps the store from keeping
   */
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
}

export type CloudStore = TransactionsOver<CloudTransaction>;

/**
 * `busy`: somebody else has it. `full`: no room. `lost`: the way to it broke; if that was in the middle of keeping, only asking what
 * became of the operation can tell. `too-new`: written by a later version of this program.
 */
export type StoreFaultCode = 'busy' | 'full' | 'lost' | 'too-new';

export class StoreFault extends Error {
  constructor(
    readonly code: StoreFaultCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
