/** What the service has of one recorder, as a copy that can be read at once: for panels, for what a world keeps, for a test's questions. */
import type { CloudState, DeviceRow, Holding, Outcome } from '../../../cloud/index.ts';
import { bindingOf, masked } from '../../../cloud/index.ts';
import type { FarSideBefore } from '../../../world/index.ts';
import type { Region } from './region.ts';
import { regions } from './regions.ts';

export interface DeviceCopyPorts {
  serial: string;
  region(name: string): Promise<Region>;
  initial: FarSideBefore;
  replaces: boolean;
  digest(text: string): Promise<string>;
  now(): number;
}

export interface DeviceCopy {
  /** Finds the recorder's rows, or begins them; once, and again after a failure. */
  arrive(): Promise<void>;
  refresh(): Promise<void>;
  /** An operation whose outcome is to be known. */
  expect(operationId: string): Promise<void>;
  /** @returns false where it is there already */
  move(region: string): Promise<boolean>;
  /** An account as the recorder may be told of it. */
  nameOf(account: string): Promise<string>;
  region(): string;
  holding(): Holding;
  state(): CloudState;
}

type Kept = CloudState['devices'][string];

const nothing: Kept = {
  region: 'russia',
  lastEpoch: 0,
  binding: { revision: 0, bound: false },
  sharedWith: [],
  operations: {},
};

export function createDeviceCopy({ serial, region, initial, replaces, digest, now }: DeviceCopyPorts): DeviceCopy {
  let kept = startOf(initial, serial);
  let arriving: Promise<void> | null = null;
  const expected = new Set<string>();

  /** Where the recorder is at home: the region whose own row says so. */
  async function home(): Promise<string | null> {
    for (const name of regions) {
      const { store } = await region(name);
      const row = await store.transaction((rows) => rows.device(serial));
      if (row?.region === name) return name;
    }
    return null;
  }

  async function begin(): Promise<void> {
    const before = await home();
    if (before !== null && !replaces) kept = { ...kept, region: before };
    else {
      if (before !== null && before !== kept.region) await leaveFor(kept.region, before);
      await putIn(kept);
    }
    await refresh();
  }

  /** The row as the world has it, above whatever the service had of it: revisions and epochs never go back. */
  async function putIn({ region: name, lastEpoch, binding, sharedWith, operations }: Kept): Promise<void> {
    const { store } = await region(name);
    await store.transaction(async (rows) => {
      const before = await rows.device(serial);
      const epoch = Math.max(lastEpoch, before ? before.lastEpoch + 1 : 0);
      const row: DeviceRow = {
        serial,
        region: name,
        lastEpoch: before ? epoch : lastEpoch,
        revision: before ? Math.max(before.revision, binding.revision) + 1 : binding.revision,
        account: binding.bound ? binding.account : null,
        epoch: binding.bound ? (before ? epoch : binding.epoch) : null,
        sharedWith: [...sharedWith],
      };
      await rows.putDevice(row);
      for (const [operation, outcome] of Object.entries(operations))
        if (!(await rows.outcome(serial, operation))) await rows.addOutcome(serial, operation, outcome);
      await rows.addAudit({ at: now(), actor: 'trainer', action: 'begin', serial, operation: null, outcome: 'done' });
    });
  }

  /** The rows of the region that it leaves stay, and say where it went. */
  async function leaveFor(name: string, from: string): Promise<DeviceRow | null> {
    const { store } = await region(from);
    return store.transaction(async (rows) => {
      const device = await rows.device(serial);
      if (device) await rows.putDevice({ ...device, region: name });
      return device;
    });
  }

  async function refresh(): Promise<void> {
    const { store } = await region(kept.region);
    const wanted = [...expected];
    const read = await store.transaction(async (rows) => {
      const device = await rows.device(serial);
      const owner = device?.account == null ? null : await rows.account(device.account);
      const outcomes: [string, Outcome][] = [];
      for (const operation of wanted) {
        const outcome = await rows.outcome(serial, operation);
        if (outcome) outcomes.push([operation, outcome]);
      }
      return { device, mail: owner?.mail, outcomes };
    });
    if (!read.device) return;
    for (const [operation] of read.outcomes) expected.delete(operation);
    const { device } = read;
    const shown = device.account === null ? device : { ...device, account: masked(read.mail ?? device.account) };
    kept = {
      region: kept.region,
      lastEpoch: device.lastEpoch,
      binding: bindingOf(shown),
      sharedWith: device.sharedWith,
      operations: { ...kept.operations, ...Object.fromEntries(read.outcomes) },
    };
  }

  return {
    arrive() {
      arriving ??= begin().catch((thrown: unknown) => {
        arriving = null;
        throw thrown;
      });
      return arriving;
    },
    refresh,
    expect: async (operationId) => void expected.add(await digest(operationId)),
    async move(name) {
      if (name === kept.region) return false;
      const device = await leaveFor(name, kept.region);
      const { store } = await region(name);
      await store.transaction(async (rows) => {
        const before = await rows.device(serial);
        if (device)
          await rows.putDevice({
            ...device,
            region: name,
            revision: Math.max(device.revision, before?.revision ?? 0),
            lastEpoch: Math.max(device.lastEpoch, before?.lastEpoch ?? 0),
          });
      });
      kept = { ...kept, region: name };
      return true;
    },
    async nameOf(account) {
      const { store } = await region(kept.region);
      const known = await store.transaction((rows) => rows.account(account));
      return masked(known?.mail ?? account);
    },
    region: () => kept.region,
    holding: () => ({ binding: kept.binding, region: kept.region }),
    state: () => ({ devices: { [serial]: kept } }),
  };
}

/** Accounts of a page are none of this process's: of theirs only the name is known here, as the recorder shows it. */
function startOf({ cloud, accounts }: FarSideBefore, serial: string): Kept {
  const device = cloud.devices[serial] ?? nothing;
  const { binding } = device;
  if (!binding.bound) return device;
  const mail = accounts?.accounts.find(({ id }) => id === binding.account)?.mail;
  return { ...device, binding: { ...binding, account: masked(mail ?? binding.account) } };
}
