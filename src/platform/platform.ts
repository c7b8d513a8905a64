/**
 * The recorder's platform agent: registers the device, keeps its copy of the binding, and answers unbind requests by the law.
 * One agent serves all faces. What it must remember lies in the recorder's flash.
 */
import { createListeners, createTurns } from '../base/index.ts';
import type { AgentSide, Clock, Random, RecorderFacts } from '../device/index.ts';
import { fault, faultCode, unawaited } from '../device/index.ts';
import { type AgentRecord, blankRecord, openRecord, RECORD_NAME, sealRecord, withBinding } from './agentRecord.ts';
import type { CloudBinding, CloudLink } from './cloudLink.ts';
import { createCloudTime } from './cloudTime.ts';
import type { BindingFacts, PlatformFacts, UnbindState } from './facts.ts';
import { createRegistration } from './registration.ts';
import {
  type LawPorts,
  lawAllowsFirmware,
  mustAgreeWithLaw,
  settle,
  type UnbindOutcome,
  type UnbindRequest,
  unbindByLaw,
} from './unbind.ts';
import { withinTime } from './withinTime.ts';

export interface Platform {
  facts(): Promise<PlatformFacts>;
  /** Calls back at once with the facts and then at every change. Returns an unsubscribe. */
  watch(listener: (facts: PlatformFacts) => void): () => void;
  /** Asks the law. A repeat with the same operation id gets the first outcome. */
  unbind(request: UnbindRequest): Promise<UnbindOutcome>;
}

export interface PlatformPorts {
  recorder: AgentSide;
  link: CloudLink;
  clock: Clock;
  random: Random;
}

/** Outcomes kept in memory for repeats; the last one is in flash too. */
const REMEMBERED_OUTCOMES = 64;

/** Starts the agent. @throws Error when the recorder's firmware profile contradicts the law. */
export async function createPlatform({ recorder, link, clock, random }: PlatformPorts): Promise<Platform> {
  let device = await recorder.facts();
  mustAgreeWithLaw(device);
  const listeners = createListeners<[facts: PlatformFacts]>();
  const outcomes = new Map<string, Promise<UnbindOutcome>>();
  const flight = { busy: false };
  let record: AgentRecord = blankRecord;
  let recordBoot = -1;
  const inTurn = createTurns();
  /** The last status written to the log: a server that stays silent is told once, not at every retry. */
  let told: PlatformFacts['status'] = { state: 'off' };
  /** Rises whenever the recorder stops running. */
  let power = 0;

  const registration = createRegistration({
    clock,
    link,
    chance: () => Number.parseInt(random.hex(2), 16) / 0x10000,
    changed(status) {
      announce();
      unawaited(keepTime(status, device));
      if (status.state === 'registering' || sameStatus(status, told)) return;
      told = status;
      if (status.state === 'online')
        unawaited(recorder.appendLog({ event: 'platform-online', server: device.config['platform.serverAddress'] }));
      if (status.state === 'offline')
        unawaited(recorder.appendLog({ event: 'platform-offline', reason: status.reason }));
    },
    registered({ binding }) {
      unawaited(adopt(binding).then(reconcile));
    },
    heard: (binding) => unawaited(adopt(binding)),
  });

  const keepTime = createCloudTime(recorder);
  const facts = (): PlatformFacts => ({
    status: registration.status(),
    binding: record.binding,
    unbindState: unbindState(registration.status(), record.binding),
    localUnbind: lawAllowsFirmware(device.firmware.version, device.identity.family),
    unsettled: record.operation !== null && record.operation.outcome === null,
  });
  const announce = (): void => {
    listeners.tell(facts());
  };

  /** Changes what the agent remembers, durably and one change at a time. */
  function keep(change: (record: AgentRecord) => AgentRecord): Promise<void> {
    const born = power;
    return inTurn(async () => {
      if (born !== power) throw fault('power-lost');
      const next = change(record);
      if (next === record) return;
      await recorder.writeRecord(RECORD_NAME, sealRecord(next));
      record = next;
      announce();
    });
  }

  /** Takes over what the cloud says about the binding, unless something newer is known already (I7). */
  async function adopt(binding: CloudBinding): Promise<void> {
    let changed = false;
    await keep((now) => {
      const next = withBinding(now, binding);
      changed = now.binding.state !== 'unknown' && (now.binding.state === 'bound') !== (next.binding.state === 'bound');
      return next;
    }).catch(unheard);
    if (changed) await recorder.appendLog({ event: 'binding-changed', bound: binding.bound });
  }

  /** After a lost reply or a power cut the device only asks what became of the operation; it never sends it again. */
  async function reconcile(): Promise<void> {
    const open = unsettled();
    if (!open || flight.busy) return;
    const outcome = await settle(law, open.operationId);
    if (outcome.ok || outcome.code !== 'unknown-result') {
      await recorder.appendLog({ event: 'unbind', way: 'device', outcome: outcome.ok ? 'ok' : outcome.code });
    }
  }

  /** A session over which nothing is answered is no session: the next registration reconciles (I6). */
  const askAgainLater = (): void => registration.lost('server-silent');
  /** What the cloud said and flash did not take counts as unheard. */
  const unheard = (fault: unknown): never => {
    askAgainLater();
    throw fault;
  };

  const unsettled = (): { operationId: string } | null =>
    record.operation && record.operation.outcome === null ? { operationId: record.operation.operationId } : null;

  /** @throws `power-lost` when the recorder went down while the reply was on its way: that reply reaches nobody. */
  async function overLink<T>(send: (session: string) => Promise<T>): Promise<T | 'no-reply'> {
    const session = registration.session();
    if (session === null) return 'no-reply';
    const born = power;
    const reply = await withinTime(clock, send(session));
    if (born !== power) throw fault('power-lost');
    return reply;
  }

  const law: LawPorts = {
    firmware: () => ({ version: device.firmware.version, family: device.identity.family }),
    activated: () => device.activated,
    verifyAdmin: (password, way) => recorder.verifyAdmin({ password, way }),
    boot: () => device.boot,
    status: registration.status,
    binding: () => record.binding,
    unsettled,
    begin: (operation) => keep((now) => ({ ...now, operation: { ...operation, outcome: null } })),
    finish: (operationId, { outcome, binding }) =>
      keep((now) => ({
        ...withBinding(now, binding),
        operation: now.operation?.operationId === operationId ? { ...now.operation, outcome } : now.operation,
      })).catch(unheard),
    sendUnbind: (operation) => overLink((session) => link.unbind({ session, ...operation })),
    settle: async (operationId) => {
      const reply = await overLink((session) => link.settle({ session, operationId }));
      if (reply === 'no-reply' || reply.result === 'session-unknown') askAgainLater();
      return reply;
    },
  };

  async function attempt(request: UnbindRequest): Promise<UnbindOutcome> {
    const known = record.operation;
    if (known?.operationId === request.operationId) {
      return known.outcome ?? settle(law, known.operationId).catch(lostToPower);
    }
    const outcome = await unbindByLaw(law, request, flight).catch(lostToPower);
    await recorder
      .appendLog({ event: 'unbind', way: request.way, outcome: outcome.ok ? 'ok' : outcome.code })
      .catch(lostToPower);
    return outcome;
  }

  /** A new boot begins with what flash holds; then the wishes of the configuration are followed. */
  async function follow(next: RecorderFacts): Promise<void> {
    const otherFirmware = next.firmware.id !== device.firmware.id;
    device = next;
    if (otherFirmware) {
      mustAgreeWithLaw(next);
      announce();
    }
    if (next.life !== 'running') power++;
    if (next.life === 'safe-mode') record = blankRecord;
    if (next.life === 'running' && recordBoot !== next.boot) {
      recordBoot = next.boot;
      record = openRecord(await recorder.readRecord(RECORD_NAME));
      announce();
    }
    const { config, identity, network, life, ip } = device;
    const wanted = life === 'running' && config['platform.enabled'];
    const server = wanted ? config['platform.serverAddress'] : null;
    const address = network.awaitingLease ? 'awaited' : ip && JSON.stringify(ip);
    unawaited(keepTime(registration.status(), device));
    registration.wish({ server, serial: identity.serial, linkUp: network.linkUp, address });
  }

  link.watch((push) => {
    if (push.push === 'session-lost') registration.lost(push.reason);
    else if (push.push === 'path-changed') registration.pathChanged();
    else unawaited(adopt(push.binding));
  });
  recorder.watch((next) => unawaited(follow(next)));

  return {
    facts: async () => facts(),
    watch(listener) {
      const end = listeners.add(listener);
      listener(facts());
      return end;
    },
    unbind(request) {
      const known = outcomes.get(request.operationId);
      if (known) return known;
      const outcome = attempt(request);
      outcomes.set(request.operationId, outcome);
      const forget = () => void outcomes.delete(request.operationId);
      outcome.then((is) => !is.ok && is.code === 'unknown-result' && forget(), forget);
      for (const oldest of outcomes.keys()) {
        if (outcomes.size <= REMEMBERED_OUTCOMES) break;
        outcomes.delete(oldest);
      }
      return outcome;
    },
  };
}

const sameStatus = (left: PlatformFacts['status'], right: PlatformFacts['status']): boolean =>
  left.state === right.state && (left.state !== 'offline' || right.state !== 'offline' || left.reason === right.reason);

function unbindState(status: PlatformFacts['status'], binding: BindingFacts): UnbindState {
  if (status.state === 'off') return 3;
  // Trying again is still being offline: what hangs on it must not flicker with every retry.
  if (status.state === 'offline' || (status.state === 'registering' && status.last !== null)) return 4;
  if (status.state === 'registering' || binding.state === 'unknown') return 0;
  return binding.state === 'bound' ? 1 : 2;
}

function lostToPower(thrown: unknown): UnbindOutcome {
  if (faultCode(thrown) === 'power-lost') return { ok: false, code: 'unknown-result' };
  throw thrown;
}
