/**
 * The cloud as far as a recorder can feel it: regions, devices, accounts, bindings with epochs, and the outcome of every
 * operation it ever saw. Plain state and plain rules; the wire with its delays and faults is `inMemory.ts`.
 */
import { createListeners } from '../../base/index.ts';
import type { Region } from '../../device/index.ts';
import type { CloudBinding, RegisterReply, SettleReply, UnbindReply } from '../cloudLink.ts';

export type CloudRegion = Region;

interface CloudDevice {
  region: CloudRegion;
  /** The last epoch given out; the next binding gets one more. */
  lastEpoch: number;
  binding: CloudBinding;
  /** Accounts the owner shared the device with; they go when the binding goes. */
  sharedWith: string[];
  /** Outcome per operation id: `void` can never take effect any more. */
  operations: Record<string, 'done' | 'void'>;
}

/** Plain JSON, so that a whole world can be kept and handed on. Devices by short serial. */
export interface CloudState {
  devices: Record<string, CloudDevice>;
}

/** Server name → region, as display strings only; nothing is ever contacted (facts gui-4x §2.4). */
const servers: Record<string, CloudRegion> = {
  'dev.hik-connect.com': 'international',
  'litedev.hik-connect.com': 'international',
  'dev.hik-connectru.com': 'russia',
  'litedev.hik-connectru.com': 'russia',
};

/** @returns the region that a server name serves, or null for a name that does not resolve. */
export const regionOf = (server: string): CloudRegion | null => {
  const name = server.toLowerCase();
  return (Object.hasOwn(servers, name) ? servers[name] : undefined) ?? null;
};

export interface Cloud {
  state(): CloudState;
  register(server: string, serial: string): RegisterReply;
  unbind(session: string, operationId: string, epoch: number): UnbindReply;
  settle(session: string, operationId: string): SettleReply;
  leave(session: string): void;
  /** Somebody adds the device to their account. Refused while another account has it. */
  bind(serial: string, account: string): boolean;
  binding(serial: string): CloudBinding;
  region(serial: string): CloudRegion | null;
  /** The device is registered elsewhere from now on; its session ends, its binding stays. */
  move(serial: string, region: CloudRegion): void;
  /** Whether this session still lives: only over a live one can a device be told anything. */
  alive(session: string): boolean;
  /** Drops the device's live session, as when the network goes. */
  drop(serial: string): void;
  /** Tells of every change of a binding. */
  watch(listener: (serial: string, binding: CloudBinding) => void): () => void;
}

/** What is said of a device that nobody knows. */
const UNBOUND: CloudBinding = { revision: 0, bound: false };

export function createCloud(initial: CloudState): Cloud {
  const state = structuredCloneJson(initial);
  /** A name that came over the wire may be `__proto__`: an own property takes it, an assignment would not. */
  const remember = (device: CloudDevice, operationId: string, result: 'done' | 'void'): void =>
    void Object.defineProperty(device.operations, operationId, {
      value: result,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  const sessions = new Map<string, string>();
  const listeners = createListeners<[serial: string, binding: CloudBinding]>();
  let lastSession = 0;

  const deviceOf = (session: string): [string, CloudDevice] | null => {
    const serial = sessions.get(session);
    const device = serial === undefined ? undefined : state.devices[serial];
    return serial !== undefined && device ? [serial, device] : null;
  };
  const announce = (serial: string, binding: CloudBinding): void => {
    listeners.tell(serial, binding);
  };
  const drop = (serial: string): void => {
    for (const [session, owner] of sessions) if (owner === serial) sessions.delete(session);
  };

  return {
    state: () => structuredCloneJson(state),
    register(server, serial) {
      const region = regionOf(server);
      if (region === null) return { ok: false, reason: 'name-not-resolved' };
      const device = Object.hasOwn(state.devices, serial) ? state.devices[serial] : undefined;
      if (device?.region !== region) return { ok: false, reason: 'wrong-region' };
      drop(serial);
      const session = `${region}-${++lastSession}`;
      sessions.set(session, serial);
      return { ok: true, session, binding: device.binding };
    },
    unbind(session, operationId, epoch) {
      const found = deviceOf(session);
      if (!found) return { result: 'session-unknown', binding: UNBOUND };
      const [serial, device] = found;
      const earlier = Object.hasOwn(device.operations, operationId) ? device.operations[operationId] : undefined;
      if (earlier) return { result: earlier, binding: device.binding };
      if (!device.binding.bound) return { result: 'not-bound', binding: device.binding };
      if (device.binding.epoch !== epoch) return { result: 'stale', binding: device.binding };
      remember(device, operationId, 'done');
      device.binding = { revision: device.binding.revision + 1, bound: false };
      device.sharedWith = [];
      announce(serial, device.binding);
      return { result: 'done', binding: device.binding };
    },
    settle(session, operationId) {
      const found = deviceOf(session);
      if (!found) return { result: 'session-unknown', binding: UNBOUND };
      const [, device] = found;
      const known = Object.hasOwn(device.operations, operationId) ? device.operations[operationId] : undefined;
      const result = known ?? 'void';
      remember(device, operationId, result);
      return { result, binding: device.binding };
    },
    leave: (session) => void sessions.delete(session),
    bind(serial, account) {
      const device = Object.hasOwn(state.devices, serial) ? state.devices[serial] : undefined;
      if (!device || device.binding.bound) return false;
      device.lastEpoch++;
      device.binding = { revision: device.binding.revision + 1, bound: true, epoch: device.lastEpoch, account };
      announce(serial, device.binding);
      return true;
    },
    binding: (serial) => (Object.hasOwn(state.devices, serial) ? state.devices[serial]?.binding : undefined) ?? UNBOUND,
    region: (serial) => (Object.hasOwn(state.devices, serial) ? state.devices[serial]?.region : undefined) ?? null,
    move(serial, region) {
      const device = Object.hasOwn(state.devices, serial) ? state.devices[serial] : undefined;
      if (!device || device.region === region) return;
      device.region = region;
      drop(serial);
      announce(serial, device.binding);
    },
    alive: (session) => sessions.has(session),
    drop,
    watch(listener) {
      return listeners.add(listener);
    },
  };
}

const structuredCloneJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
