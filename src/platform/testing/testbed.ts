/**
 * A whole little world on fakes: real recorder, real platform agent, real simulated cloud on its in-memory wire.
 * It speaks as people do: plug in, go online, type a password, pull the cable, bind to another account.
 */

import type { Cloud, CloudFaults, CloudState, PathFault } from '../../cloud/index.ts';
import { boundDevice, createFarSide, type FarSide, goodWire, operationKey } from '../../cloud/testing/index.ts';
import type {
  ApplyResult,
  ConfigChanges,
  Json,
  LogEntry,
  RecorderFacts,
  SessionRefusal,
  Way,
} from '../../device/index.ts';
import { type Box, type BoxOptions, createBox, PASSWORD } from '../../device/testing/index.ts';
import type { AgentSide } from '../agentSide.ts';
import { type CloudBinding, type CloudLink, REPLY_MS } from '../cloudLink.ts';
import type { PlatformFacts } from '../facts.ts';
import { createPlatform, type Platform, type PlatformPorts } from '../platform.ts';
import type { Tickets } from '../tickets.ts';
import type { UnbindOutcome } from '../unbind.ts';

export const SERIAL = 'SIM000042';

export interface TestbedOptions extends BoxOptions {
  /** Whether the cloud has the device in somebody's account. Default true. */
  bound?: boolean;
  /** Whether the Hik-Connect service is switched on. Default true. */
  service?: boolean;
  region?: 'international' | 'russia';
  /** For stream encryption. */
  cipher?: PlatformPorts['cipher'];
  /** A far side that lived before. */
  farSide?: FarSide;
  /** Puts something between the agent and its wire. */
  wire?: (link: CloudLink, cloud: Cloud) => CloudLink;
  /** Puts something between the agent and its recorder. */
  side?: (side: AgentSide) => AgentSide;
}

export interface UnbindOptions {
  password?: string;
  way?: Way;
  epoch?: number;
  operationId?: string;
}

type Applied = ApplyResult | SessionRefusal;

export interface Testbed {
  box: Box;
  platform: Platform & Tickets;
  cloud: Cloud;
  farSide: FarSide;
  /** What the cloud's store holds of the device. */
  kept(): CloudState['devices'][string] | undefined;
  faults: CloudFaults;
  /** Plugs in and waits, at most a simulated minute, until the service is online. */
  goOnline(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Asks to unbind and moves time until the answer is there. */
  unbind(wish?: UnbindOptions): Promise<UnbindOutcome>;
  /** Asks; time stands. */
  askUnbind(wish?: UnbindOptions): Promise<UnbindOutcome>;
  apply(changes: ConfigChanges, user?: string): Promise<Applied>;
  switchService(on: boolean): Promise<Applied>;
  reboot(): Promise<void>;
  /** Something comes to stand between the box and every server, or goes. */
  block(obstacle: PathFault | null): Promise<void>;
  /** The cable out and in again. */
  replug(): Promise<void>;
  /** Somebody else takes the device into an account. */
  bindTo(account: string): Promise<boolean>;
  /** Somebody frees it over the cloud, by phone or tool. */
  freeElsewhere(): Promise<void>;
  shows(): Promise<PlatformFacts>;
  device(): Promise<RecorderFacts>;
  cloudHolds(): CloudBinding;
  /** Whether the cloud has a live session of this device. */
  inSession(): Promise<boolean>;
  log(): Promise<LogEntry[]>;
  unbindLog(): Promise<string[]>;
  /** Unbind requests that the agent put on the wire, by operation id. */
  sent: string[];
  /** Called at every leg of an unbind or a question about one: asked, and answered. */
  onWire(look: () => void): void;
  record(): Promise<Json>;
}

export async function createTestbed(options: TestbedOptions = {}): Promise<Testbed> {
  const box = createBox({
    serial: SERIAL,
    ...options,
    config: { 'platform.enabled': options.service ?? true, 'platform.verificationCode': 'Code42', ...options.config },
  });
  const farSide = options.farSide ?? createFarSide(boundDevice(SERIAL, options.bound ?? true, options.region));
  const { cloud } = farSide;
  const faults: CloudFaults = { ...goodWire };
  const sent: string[] = [];
  const way: { obstacle: PathFault | null; watchers: Set<() => void> } = { obstacle: null, watchers: new Set() };
  let lookAtWire = (): void => undefined;
  const wire = farSide.link({
    clock: box.clock,
    serial: SERIAL,
    replyMs: REPLY_MS,
    obstacle: () => (box.ethernet.linkUp() ? way.obstacle : 'no-link'),
    watchPath(changed) {
      way.watchers.add(changed);
      return box.ethernet.watch(changed);
    },
    faults: () => faults,
  });
  /** The session that the agent was told of last. */
  let session = '';
  const watched: CloudLink = {
    ...wire,
    async register(request) {
      const reply = await wire.register(request);
      if (reply !== 'no-reply' && reply.ok) session = reply.session;
      return reply;
    },
    async unbind(request) {
      sent.push(request.operationId);
      lookAtWire();
      const reply = await wire.unbind(request);
      lookAtWire();
      return reply;
    },
    beat: wire.beat,
    vouch: wire.vouch,
    async settle(request) {
      lookAtWire();
      const reply = await wire.settle(request);
      lookAtWire();
      return reply;
    },
  };
  const link = options.wire ? options.wire(watched, cloud) : watched;
  const recorder = options.side ? options.side(box.agentSide) : box.agentSide;
  const platform = await createPlatform({
    recorder,
    link,
    clock: box.clock,
    random: box.random,
    digest: async (text) => operationKey(text),
    cipher: options.cipher,
  });
  let operations = 0;

  const testbed: Testbed = {
    box,
    platform,
    cloud,
    farSide,
    kept: () => farSide.state().devices[SERIAL],
    faults,
    sent,
    onWire(look) {
      lookAtWire = look;
    },
    async goOnline() {
      if ((await box.agentSide.facts()).life === 'off') await box.powerOn();
      for (let second = 0; second < 60; second++) {
        if ((await platform.facts()).status.state === 'online') return box.clock.settle();
        await box.clock.advance(1000);
      }
      throw new Error(`Not online after a minute: ${JSON.stringify((await platform.facts()).status)}`);
    },
    advance: (ms) => box.clock.advance(ms),
    askUnbind({ password = PASSWORD, way = 'local-menu', epoch, operationId } = {}) {
      const holds = farSide.binding(SERIAL);
      return platform.unbind({
        operationId: operationId ?? `op-${++operations}`,
        epoch: epoch ?? (holds.bound ? holds.epoch : 1),
        password,
        way,
      });
    },
    unbind: (wish) => box.finish(testbed.askUnbind(wish)),
    apply: (changes, user = 'admin') => box.recorder.applyConfig({ session: box.session(user), changes }),
    switchService: (on) => testbed.apply({ 'platform.enabled': on }),
    async reboot() {
      await box.recorder.restart({ session: box.session('admin') });
      await box.clock.advance(4100);
    },
    block(obstacle) {
      way.obstacle = obstacle;
      for (const watcher of [...way.watchers]) watcher();
      return box.clock.settle();
    },
    async replug() {
      box.ethernet.pull();
      await box.clock.settle();
      box.ethernet.plug();
    },
    bindTo: async (account) => (await cloud.bind(SERIAL, account)) === 'bound',
    async freeElsewhere() {
      if ((await cloud.free(SERIAL)) !== 'freed') throw new Error('There is nothing to free.');
      await box.clock.settle();
    },
    shows: () => platform.facts(),
    device: () => box.agentSide.facts(),
    cloudHolds: () => farSide.binding(SERIAL),
    inSession: async () => (await cloud.beat(session)).result === 'alive',
    log: () => box.agentSide.readLog(),
    unbindLog: async () =>
      (await box.agentSide.readLog()).flatMap((entry) =>
        entry.event === 'unbind' ? [`${entry.way}: ${entry.outcome}`] : [],
      ),
    record: () => box.agentSide.readRecord('platform'),
  };
  return testbed;
}
