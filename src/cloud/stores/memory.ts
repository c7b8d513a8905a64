/** The far side's store of a page: rows in memory, and their whole as plain JSON, so that a world can be kept and handed on. */
import { createTurns } from '../../base/index.ts';
import type { CloudStore, CloudTransaction, DeviceRow, Outcome } from '../store.ts';

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
}

/** Whether an operation goes by its digest: documents from before that had ids, which were shorter. */
export const isOperationKey = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

interface Rows {
  device: DeviceRow;
  outcomes: Map<string, Outcome>;
}

export function createMemoryStore(initial: CloudState): MemoryStore {
  let kept: ReadonlyMap<string, Rows> = new Map(
    Object.entries(initial.devices).map(([serial, device]) => [serial, rowsOf(serial, device)]),
  );
  const inTurn = createTurns();
  return {
    state: () => ({ devices: Object.fromEntries([...kept].map(([serial, rows]) => [serial, documentOf(rows)])) }),
    transaction: (work) =>
      inTurn(async () => {
        const written = new Map<string, Rows>();
        const now = (serial: string): Rows | undefined => written.get(serial) ?? kept.get(serial);
        const rows: CloudTransaction = {
          async device(serial) {
            const row = now(serial)?.device;
            return row ? copyOf(row) : null;
          },
          async putDevice(row) {
            written.set(row.serial, { device: copyOf(row), outcomes: now(row.serial)?.outcomes ?? new Map() });
          },
          outcome: async (serial, operation) => now(serial)?.outcomes.get(operation) ?? null,
          async addOutcome(serial, operation, outcome) {
            const before = now(serial);
            if (!before) throw new Error(`An outcome needs a device, and nobody knows ${serial}.`);
            if (before.outcomes.has(operation)) throw new Error('An operation has one outcome for ever.');
            written.set(serial, { ...before, outcomes: new Map([...before.outcomes, [operation, outcome]]) });
          },
        };
        const result = await work(rows);
        kept = new Map([...kept, ...written]);
        return result;
      }),
  };
}

const copyOf = (row: DeviceRow): DeviceRow => ({ ...row, sharedWith: [...row.sharedWith] });

const rowsOf = (serial: string, { region, lastEpoch, binding, sharedWith, operations }: KeptDevice): Rows => ({
  device: {
    serial,
    region,
    lastEpoch,
    revision: binding.revision,
    account: binding.bound ? binding.account : null,
    epoch: binding.bound ? binding.epoch : null,
    sharedWith: [...sharedWith],
  },
  outcomes: new Map(Object.entries(operations)),
});

const documentOf = ({ device, outcomes }: Rows): KeptDevice => ({
  region: device.region,
  lastEpoch: device.lastEpoch,
  binding:
    device.account !== null && device.epoch !== null
      ? { revision: device.revision, bound: true, epoch: device.epoch, account: device.account }
      : { revision: device.revision, bound: false },
  sharedWith: [...device.sharedWith],
  operations: Object.fromEntries(outcomes),
});
