/**
 * The cloud as far as a recorder can feel it: regions, devices, accounts, bindings with epochs, and the outcome of every operation
 * it ever saw. Rules over a store; every effect is one transaction. The wire with its delays and faults is `inMemoryLink.ts`.
 */
import { createListeners } from '../base/index.ts';
import type {
  BeatReply,
  CloudBinding,
  RegisterReply,
  SettleReply,
  UnbindReply,
  ViewSource,
  VouchReply,
} from '../platform/index.ts';
import { bindingOf, freed, putChanged } from './deviceRows.ts';
import { type RegionalServer, regionOf } from './servers.ts';
import { createSessions, type SessionNames } from './sessions.ts';
import type { BindingEvent, CloudStore, CloudTransaction, DeviceRow, Outcome } from './store.ts';

export interface CloudPorts {
  store: CloudStore;
  servers: readonly RegionalServer[];
  random: SessionNames;
  /** ms since the Unix epoch, for history and audit; nothing is decided by it. */
  now(): number;
  /** SHA-256 in lower-case hex: an operation's id is kept as its digest, whatever it is and however long. */
  digest(text: string): Promise<string>;
  /** How an account that has a device is shown to it; as it stands in the row where nothing is given. */
  nameOf?(account: string): string;
}

/** What the cloud holds of a device. */
export interface Holding {
  binding: CloudBinding;
  region: string;
}

interface Operation {
  session: string;
  operationId: string;
}

/**
 * What became of somebody's adding a device. `already-bound`: an account has it, or there is no such device. The others come from far
 * sides that have to be asked: `offline`: it is not linked there; `no-answer`: nobody knows; `refused`: for a reason of its own.
 */
export type BindAnswer = 'bound' | 'already-bound' | 'offline' | 'no-answer' | 'refused';
/** `not-theirs`: an account that is none of a trainer's has it. */
export type FreeAnswer = 'freed' | 'not-bound' | 'not-theirs' | 'no-answer';

/** One change of a binding, as the cloud wrote it down. */
export type HeldChange = Pick<BindingEvent, 'change' | 'account' | 'at' | 'epoch'>;

export interface Cloud {
  register(server: string, serial: string): Promise<RegisterReply>;
  unbind(request: Operation & { epoch: number }): Promise<UnbindReply>;
  /** As `unbind`, by a server that wants none of it: the operation can never take effect. */
  refuse(request: Operation): Promise<UnbindReply>;
  settle(request: Operation): Promise<SettleReply>;
  /** Keeps a ticket of the device, by its SHA-256, for as long as `TICKET_MS`. */
  vouch(request: { session: string; ticket: string; epoch: number }): Promise<VouchReply>;
  beat(session: string): Promise<Exclude<BeatReply, { result: 'failed' }>>;
  leave(session: string): Promise<void>;
  /** Who answers for the device's cameras from now on. */
  show(serial: string, source: ViewSource): Promise<void>;
  /** What its cameras see, as it says it; null for one without a live session, or that does not answer. */
  view(serial: string): Promise<string | null>;
  /** Somebody adds the device to their account. Refused while an account has it. */
  bind(serial: string, account: string): Promise<BindAnswer>;
  /** Its owner frees it over the cloud, by phone or tool. */
  free(serial: string): Promise<FreeAnswer>;
  /** Null for a device that nobody knows. */
  holding(serial: string): Promise<Holding | null>;
  /** What changed its bindings, oldest first; accounts as they are shown to it. */
  history(serial: string): Promise<HeldChange[]>;
  /** The device is registered elsewhere from now on; its session ends, its binding stays. */
  move(serial: string, region: string): Promise<void>;
  /** Whether the device has a live session. */
  isOnline(serial: string): Promise<boolean>;
  /** Somebody else who writes in the same store changed the device: whoever watches is told. */
  changed(serial: string): Promise<void>;
  /** Drops the device's live session, as when the network goes. */
  drop(serial: string): Promise<void>;
  /** The servers start anew: every session ends, what the store holds stays. */
  restart(): Promise<void>;
  /** Tells of every change, once it is kept. Returns an unsubscribe. */
  watch(listener: (serial: string, holding: Holding) => void): () => void;
}

/** A ticket is asked for, carried to the cloud by a person's hand and used at once. */
export const TICKET_MS = 120_000;

/** What is said of a device that nobody knows, and to whoever has no session. */
const UNBOUND: CloudBinding = { revision: 0, bound: false };
const UNKNOWN = { result: 'session-unknown', binding: UNBOUND } as const;

type Verdict = { result: Exclude<UnbindReply['result'], 'session-unknown'>; binding: CloudBinding };

export function createCloud({ store, servers, random, now, digest, nameOf }: CloudPorts): Cloud {
  const sessions = createSessions(random);
  const listeners = createListeners<[serial: string, holding: Holding]>();
  const sources = new Map<string, ViewSource>();
  const shown = (device: DeviceRow): DeviceRow =>
    nameOf && device.account !== null ? { ...device, account: nameOf(device.account) } : device;
  const bound = (device: DeviceRow): CloudBinding => bindingOf(shown(device));
  const holdingOf = (device: DeviceRow): Holding => ({ binding: bound(device), region: device.region });

  /** Changes a device, or leaves it where `change` gives null. Tells of it once it is kept. */
  async function change(serial: string, action: string, to: (device: DeviceRow) => DeviceRow | null): Promise<boolean> {
    const changed = await store.transaction(async (rows) => {
      const device = await rows.device(serial);
      const next = device && to(device);
      if (!next) return null;
      await putChanged(rows, device, next, now());
      await rows.addAudit({ at: now(), actor: 'trainer', action, serial, operation: null, outcome: 'done' });
      return next;
    });
    if (changed) listeners.tell(serial, holdingOf(changed));
    return changed !== null;
  }

  /** Judges an operation that has no outcome yet, in one transaction with its effect; from then on its outcome is for ever. */
  async function decide(
    action: string,
    { session, operationId }: Operation,
    judge: (device: DeviceRow, rows: CloudTransaction) => Promise<Verdict['result']>,
  ): Promise<Verdict | typeof UNKNOWN> {
    const serial = sessions.deviceOf(session);
    if (serial === null) return UNKNOWN;
    const operation = await digest(operationId);
    let changed: DeviceRow | null = null;
    const verdict = await store.transaction<Verdict | typeof UNKNOWN>(async (rows) => {
      changed = null;
      const device = await rows.device(serial);
      const earlier = await rows.outcome(serial, operation);
      // A session may end while the rows are read: only a device that is online now is freed (I1).
      if (!device || sessions.deviceOf(session) !== serial) return UNKNOWN;
      if (earlier) return { result: earlier, binding: bound(device) };
      const result = await judge(device, rows);
      await rows.addOutcome(serial, operation, outcomeOf(result));
      await rows.addAudit({ at: now(), actor: 'device', action, serial, operation, outcome: result });
      const after = (await rows.device(serial)) ?? device;
      if (result === 'done') changed = after;
      return { result, binding: bound(after) };
    });
    if (changed) listeners.tell(serial, holdingOf(changed));
    return verdict;
  }

  return {
    async register(server, serial) {
      const region = regionOf(servers, server);
      if (region === null) return { ok: false, reason: 'name-not-resolved' };
      const device = await store.transaction((rows) => rows.device(serial));
      if (device?.region !== region) return { ok: false, reason: 'wrong-region' };
      return { ok: true, session: sessions.open(serial), binding: bound(device) };
    },
    unbind: ({ epoch, ...operation }) =>
      decide('unbind', operation, async (device, rows) => {
        if (device.epoch === null) return 'not-bound';
        if (device.epoch !== epoch) return 'stale';
        await putChanged(rows, device, freed(device), now());
        return 'done';
      }),
    refuse: (operation) => decide('refuse', operation, async () => 'refused'),
    async settle(operation) {
      const { result, binding } = await decide('settle', operation, async () => 'void');
      return { result: result === 'done' || result === 'session-unknown' ? result : 'void', binding };
    },
    async vouch({ session, ticket, epoch }) {
      const serial = sessions.deviceOf(session);
      if (serial === null) return UNKNOWN;
      const word = await digest(`vouch ${ticket}`);
      return store.transaction<VouchReply>(async (rows) => {
        const device = await rows.device(serial);
        if (!device || sessions.deviceOf(session) !== serial) return UNKNOWN;
        const binding = bound(device);
        if (device.epoch === null) return { result: 'not-bound', binding };
        if (device.epoch !== epoch) return { result: 'stale', binding };
        if ((await rows.ticket(serial))?.ticket !== ticket) {
          // A copy that comes late: what was replaced, used or told once does not come back.
          if (await rows.outcome(serial, word)) return { result: 'stale', binding };
          await rows.addOutcome(serial, word, 'done');
          await rows.putTicket({ serial, ticket, epoch, until: now() + TICKET_MS });
          const line = { at: now(), actor: 'device', action: 'vouch', serial, operation: null, outcome: 'kept' };
          await rows.addAudit(line);
        }
        return { result: 'kept', binding };
      });
    },
    async beat(session) {
      const serial = sessions.deviceOf(session);
      const device = serial === null ? null : await store.transaction((rows) => rows.device(serial));
      return device ? { result: 'alive', binding: bound(device) } : { result: 'session-unknown' };
    },
    leave: async (session) => sessions.close(session),
    show: async (serial, source) => void sources.set(serial, source),
    view: async (serial) => (sessions.isOpen(serial) ? (sources.get(serial)?.() ?? null) : null),
    async bind(serial, account) {
      const isBound = await change(serial, 'add', (device) => {
        if (device.account !== null) return null;
        const epoch = device.lastEpoch + 1;
        return { ...device, account, epoch, lastEpoch: epoch, revision: device.revision + 1 };
      });
      return isBound ? 'bound' : 'already-bound';
    },
    async free(serial) {
      const isFreed = await change(serial, 'free', (device) => (device.account === null ? null : freed(device)));
      return isFreed ? 'freed' : 'not-bound';
    },
    async holding(serial) {
      const device = await store.transaction((rows) => rows.device(serial));
      return device && holdingOf(device);
    },
    async history(serial) {
      const events = await store.transaction((rows) => rows.history(serial));
      return events.map(({ change: what, account, at, epoch }) => ({
        change: what,
        account: nameOf?.(account) ?? account,
        at,
        epoch,
      }));
    },
    async move(serial, region) {
      const moved = await change(serial, 'move', (device) => (device.region === region ? null : { ...device, region }));
      if (moved) sessions.drop(serial);
    },
    isOnline: async (serial) => sessions.isOpen(serial),
    async changed(serial) {
      const device = await store.transaction((rows) => rows.device(serial));
      if (device) listeners.tell(serial, holdingOf(device));
    },
    drop: async (serial) => sessions.drop(serial),
    restart: async () => sessions.endAll(),
    watch: (listener) => listeners.add(listener),
  };
}

/** Whatever was not done at its first look is void: a late copy of the request finds nothing to do. */
const outcomeOf = (result: Verdict['result']): Outcome => (result === 'done' ? 'done' : 'void');
