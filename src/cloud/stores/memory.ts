/** The far side's store of a page: rows in memory, and devices and outcomes as plain JSON, so that a world can be kept and handed on. */
import { createTurns, type InTurn } from '../../base/index.ts';
import type { AuditLine, BindingEvent, CloudStore, CloudTransaction, DeviceRow, Outcome, TicketRow } from '../store.ts';
import { createTable, type Draft, type Table } from './table.ts';

/** The rows as one document: a world file has them in this form. Devices by short serial. */
export interface CloudState {
  devices: Record<string, KeptDevice>;
}

interface KeptDevice {
  region: string;
  lastEpoch: number;
  binding: { revision: number } & ({ bound: false } | { bound: true; epoch: number; account: string });
  sharedWith: string[];
  /** Outcome by operation, as `CloudTransaction` names it. */
  operations: Record<string, Outcome>;
}

export interface MemoryStore extends CloudStore {
  /** What is kept at this moment, as a copy. */
  state(): CloudState;
  /** For rows that are kept in one transaction with these. */
  tables: BindingTables;
  inTurn: InTurn;
}

/** Whether an operation goes by its digest: documents from before that had ids, which were shorter. */
export const isOperationKey = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

interface OutcomeRow {
  serial: string;
  operation: string;
  outcome: Outcome;
}

/** What every far side keeps. */
export interface BindingTables {
  devices: Table<DeviceRow>;
  outcomes: Table<OutcomeRow>;
  /** By serial. They end with the page: none of them lasts for long. */
  tickets: Table<TicketRow>;
  events: Table<BindingEvent>;
  audit: Table<AuditLine>;
}

export type DraftOf<Tables> = { [Name in keyof Tables]: Tables[Name] extends Table<infer Row> ? Draft<Row> : never };

export function createMemoryStore(initial: CloudState): MemoryStore {
  const tables = bindingTables(initial);
  const inTurn = createTurns();
  return {
    tables,
    inTurn,
    state: () => documentOf(tables),
    ...memoryTransactions(inTurn, () => {
      const draft = bindingDraft(tables);
      return { rows: bindingRows(draft), drafts: Object.values(draft) };
    }),
  };
}

/** One after the other; what `begin` drafts is kept when the work has ended well. */
export function memoryTransactions<Rows>(
  inTurn: InTurn,
  begin: () => { rows: Rows; drafts: readonly { keep(): unknown }[] },
): {
  transaction<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
} {
  return {
    transaction: (work) =>
      inTurn(async () => {
        const { rows, drafts } = begin();
        const result = await work(rows);
        for (const draft of drafts) draft.keep();
        return result;
      }),
  };
}

export function bindingTables({ devices }: CloudState): BindingTables {
  const known = Object.entries(devices);
  return {
    devices: createTable(known.map(([serial, device]) => [serial, rowOf(serial, device)])),
    outcomes: createTable(
      known.flatMap(([serial, { operations }]) =>
        Object.entries(operations).map(
          ([operation, outcome]) => [keyOf(serial, operation), { serial, operation, outcome }] as const,
        ),
      ),
    ),
    tickets: createTable(),
    events: createTable(),
    audit: createTable(),
  };
}

export const bindingDraft = (tables: BindingTables): DraftOf<BindingTables> => ({
  devices: tables.devices.draft(),
  outcomes: tables.outcomes.draft(),
  tickets: tables.tickets.draft(),
  events: tables.events.draft(),
  audit: tables.audit.draft(),
});

export function bindingRows({ devices, outcomes, tickets, events, audit }: DraftOf<BindingTables>): CloudTransaction {
  return {
    device: async (serial) => devices.get(serial),
    putDevice: async (row) => devices.put(row.serial, row),
    outcome: async (serial, operation) => outcomes.get(keyOf(serial, operation))?.outcome ?? null,
    async addOutcome(serial, operation, outcome) {
      if (!devices.get(serial)) throw new Error(`An outcome needs a device, and nobody knows ${serial}.`);
      if (outcomes.get(keyOf(serial, operation))) throw new Error('An operation has one outcome for ever.');
      outcomes.put(keyOf(serial, operation), { serial, operation, outcome });
    },
    ticket: async (serial) => tickets.get(serial),
    putTicket: async (row) => tickets.put(row.serial, row),
    endTicket: async (serial) => tickets.remove(serial),
    async addEvent(event) {
      const key = eventKey(event);
      if (events.get(key)) throw new Error('A revision has one event for ever.');
      events.put(key, event);
    },
    history: async (serial) =>
      events
        .all()
        .filter((event) => event.serial === serial)
        .sort((one, other) => one.revision - other.revision),
    addAudit: async (line) => audit.append(line),
    audit: async (serial) => audit.all().filter((line) => line.serial === serial),
  };
}

export const eventKey = ({ serial, revision }: BindingEvent): string => keyOf(serial, String(revision));

const keyOf = (serial: string, other: string): string => `${serial}\n${other}`;

const rowOf = (serial: string, { region, lastEpoch, binding, sharedWith }: KeptDevice): DeviceRow => ({
  serial,
  region,
  lastEpoch,
  revision: binding.revision,
  account: binding.bound ? binding.account : null,
  epoch: binding.bound ? binding.epoch : null,
  sharedWith: [...sharedWith],
});

/** Through lists of pairs: a name that an object has of itself is a name like any other. */
function documentOf({ devices, outcomes }: BindingTables): CloudState {
  const operations = new Map<string, [string, Outcome][]>();
  for (const { serial, operation, outcome } of outcomes.all()) {
    const ofDevice = operations.get(serial) ?? [];
    ofDevice.push([operation, outcome]);
    operations.set(serial, ofDevice);
  }
  const kept = devices.all().map((row): [string, KeptDevice] => [
    row.serial,
    {
      region: row.region,
      lastEpoch: row.lastEpoch,
      binding: bindingOf(row),
      sharedWith: row.sharedWith,
      operations: Object.fromEntries(operations.get(row.serial) ?? []),
    },
  ]);
  return { devices: Object.fromEntries(kept) };
}

const bindingOf = ({ revision, account, epoch }: DeviceRow): KeptDevice['binding'] =>
  account !== null && epoch !== null ? { revision, bound: true, epoch, account } : { revision, bound: false };
