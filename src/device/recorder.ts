/**
 * The recorder: one device with one state, whichever face looks at it. Every method is async and speaks plain JSON, so the
 * same interface serves in the page and over a socket; changes are announced through one `watch`. Its areas are files of
 * their own, each with its part of the interface; here they are put together.
 */

import { type ClockFace, createClockFace } from './clock.ts';
import { configSchema } from './config/schema.ts';
import { createSettings, type SettingsFace } from './config/settings.ts';
import type { Core, Verdict } from './core.ts';
import type { Identity, RecorderFacts } from './facts.ts';
import type { FirmwareProfile } from './firmware/profile.ts';
import type { Json, RecorderImage } from './image.ts';
import { createLife, type RecorderHardware } from './life.ts';
import { appended, type LogEntry, type LogEvent } from './log/log.ts';
import { createMemory, PowerLost } from './memory.ts';
import { createNetworkArea, type NetworkArea, type NetworkFace } from './net/network.ts';
import type { RecorderPorts } from './ports.ts';
import { createPower, type PowerFace } from './power.ts';
import { type AccessFace, createAccess } from './users/access.ts';
import { type Credentials, createCredentials } from './users/credentials.ts';
import { counterPolicies } from './users/lockout.ts';
import { createSessions, type SessionsFace } from './users/sessions.ts';
import { factsOfUser } from './users/users.ts';

export interface Recorder extends SessionsFace, SettingsFace, ClockFace, PowerFace, NetworkFace, AccessFace {
  facts(): Promise<RecorderFacts>;
  /** Calls back at once with the facts and then at every change. Returns an unsubscribe. */
  watch(listener: (facts: RecorderFacts) => void): () => void;
  /** Newest first. */
  readLog(): Promise<LogEntry[]>;
  appendLog(event: LogEvent): Promise<void>;
  readRecord(name: string): Promise<Json>;
  /** Resolves when the record would survive a power cut. */
  writeRecord(name: string, value: Json): Promise<void>;
}

export interface RecorderOptions {
  /** The firmware that the box left the factory with. */
  profile: FirmwareProfile;
  identity: Pick<Identity, 'serial' | 'serialLong' | 'mac'>;
  /** What blank flash is filled with at the first power-on. */
  factory: Omit<RecorderImage, 'schema' | 'boots' | 'running' | 'log' | 'clockOffset' | 'recovery' | 'wizardDone'> &
    Partial<Pick<RecorderImage, 'recovery' | 'wizardDone'>>;
}

export function createRecorder(
  ports: RecorderPorts,
  options: RecorderOptions,
): { recorder: Recorder; hardware: RecorderHardware } {
  const listeners = new Set<(facts: RecorderFacts) => void>();
  let credentials: Credentials | null = null;
  let factsNow: RecorderFacts | null = null;
  const announce = (): void => {
    network.follow();
    factsNow = null;
    for (const listener of [...listeners]) listener(facts());
  };
  const memory = createMemory(ports.flash, factoryImage(options), announce);
  const now = (): number => ports.clock.now() + memory.image().clockOffset;
  const profile = (): FirmwareProfile => options.profile;
  const life = createLife({
    clock: ports.clock,
    memory,
    now,
    announce,
    loadFirmware: async () => undefined,
    woken(born) {
      credentials = createCredentials(
        {
          ...ports,
          userNamed: core.userNamed,
          storeFailures: async (user, failures) => {
            // Checks still queued from an earlier boot know an older count: they must not write it over this one's (I3).
            if (born !== life.epoch()) throw new PowerLost();
            await memory.commit((image) => ({ ...image, failures: { ...image.failures, [user]: failures } }));
          },
        },
        memory.image().failures,
      );
    },
    ended() {
      credentials = null;
    },
  });

  const core: Core = {
    ports,
    image: memory.image,
    commit: memory.commit,
    log: (event) => memory.commit((image) => ({ ...image, log: appended(image.log, event, now()) })),
    now,
    profile,
    life: life.now,
    enter: life.enter,
    epoch: life.epoch,
    pause: life.pause,
    stop: life.stop,
    announce,
    userNamed: (name) => memory.image().users.find((user) => user.name === name),
    async check(user, password): Promise<Verdict> {
      if (!memory.image().activated) return { ok: false, code: 'not-activated' };
      return whileRunning(({ check }) => check(user, password)).catch((fault: unknown) => {
        if (fault instanceof PowerLost) return { ok: false, code: 'unknown-result' };
        throw fault;
      });
    },
    attempt: (counter, evaluate) => whileRunning(({ attempt }) => attempt(counter, evaluate)),
    credentials: () => credentials,
    loggedName: (name) => core.userNamed(name)?.name ?? '?',
  };
  /** A check belongs to a boot of a recorder that runs; one that outlives its boot has no verdict. */
  async function whileRunning<V>(check: (credentials: Credentials) => Promise<V>): Promise<V> {
    const born = life.epoch();
    if (life.now() !== 'running' || !credentials) throw new PowerLost('The recorder does not run.');
    const verdict = await check(credentials);
    if (born !== life.epoch()) throw new PowerLost();
    return verdict;
  }
  const facts = (): RecorderFacts => {
    factsNow ??= factsOf(core, { transitionMs: life.transitionMs(), network, options });
    return factsNow;
  };
  const network = createNetworkArea(core);
  ports.ethernet.watch(announce);
  ports.usb.watch(announce);

  const recorder: Recorder = {
    ...createSessions(core),
    ...createSettings(core),
    ...createClockFace(core),
    ...createPower(core),
    ...network.face,
    ...createAccess(core, options.identity.serial),
    facts: async () => facts(),
    watch(listener) {
      listeners.add(listener);
      listener(facts());
      return () => void listeners.delete(listener);
    },
    readLog: async () => [...memory.image().log].reverse(),
    appendLog: core.log,
    readRecord: async (name) => new Map(Object.entries(memory.image().records)).get(name) ?? null,
    writeRecord: (name, value) =>
      memory.commit((image) => ({ ...image, records: { ...image.records, [name]: value } })),
  };
  return { recorder, hardware: life.hardware };
}

const factoryImage = ({ factory }: RecorderOptions): RecorderImage => ({
  schema: 2,
  boots: 0,
  running: false,
  log: [],
  clockOffset: 0,
  recovery: { email: '', questions: [], guid: null },
  wizardDone: true,
  ...factory,
});

/** The facts at this moment. */
function factsOf(
  core: Core,
  { transitionMs, network, options }: { transitionMs: number; network: NetworkArea; options: RecorderOptions },
): RecorderFacts {
  const image = core.image();
  const profile = core.profile();
  const { ethernet, usb } = core.ports;
  return {
    life: core.life(),
    boot: image.boots,
    transitionMs,
    activated: image.activated,
    identity: { model: profile.model, family: profile.family, channels: profile.channels, ...options.identity },
    firmware: {
      version: profile.version,
      encoder: profile.encoder,
      menuStyle: profile.menuStyle,
      capabilities: [...profile.capabilities],
    },
    servers: [...profile.servers],
    schema: configSchema,
    users: image.users.map(factsOfUser),
    recovery: {
      email: image.recovery.email,
      questions: image.recovery.questions.map(({ question }) => question),
      guid: image.recovery.guid !== null,
    },
    patternShut: (image.failures['#pattern'] ?? 0) >= counterPolicies['#pattern'].limit,
    wizardDone: image.wizardDone,
    config: image.config,
    clockOffset: image.clockOffset,
    network: { linkUp: ethernet.linkUp(), awaitingLease: network.awaitingLease() },
    ip: network.ip(),
    usb: { plugged: usb.plugged() },
    logHead: image.log.at(-1)?.id ?? 0,
  };
}
