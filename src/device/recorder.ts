/**
 * The recorder: one device with one state, whichever face looks at it. Every method is async and speaks plain JSON, so the
 * same interface serves in the page and over a socket; changes are announced through one `watch`. Its areas are files of
 * their own, each with its part of the interface; here they are put together.
 */
import { createListeners } from '../base/index.ts';
import { restoredImage } from './config/restored.ts';
import type { Core, Verdict } from './core.ts';
import type { RecorderFacts } from './facts.ts';
import { factsOf } from './factsOf.ts';
import { firmwareToBoot, type Runs } from './firmware/boot.ts';
import { atBoot } from './firmware/history.ts';
import type { FirmwareProfile } from './firmware/profile.ts';
import type { Json, RecorderImage } from './image.ts';
import { createLateAreas } from './lateAreas.ts';
import type { LateFaces } from './lateFaces.ts';
import { createLife, type RecorderHardware } from './life.ts';
import type { LogEntry, LogEvent } from './log/entry.ts';
import { appended } from './log/log.ts';
import { mayWait } from './log/repeats.ts';
import { createMemory, PowerLost } from './memory.ts';
import { createNetworkArea, type NetworkFace } from './net/network.ts';
import type { RecorderPorts } from './ports.ts';
import type { RecorderOptions } from './recorderOptions.ts';
import type { Installing } from './upgrade.ts';
import { type Credentials, createCredentials } from './users/credentials.ts';
import { createSessions, type SessionsFace } from './users/sessions.ts';

export interface Recorder extends SessionsFace, NetworkFace, LateFaces {
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

export function createRecorder(
  ports: RecorderPorts,
  options: RecorderOptions,
): { recorder: Recorder; hardware: RecorderHardware } {
  const listeners = createListeners<[facts: RecorderFacts]>();
  let credentials: Credentials | null = null;
  let factsNow: RecorderFacts | null = null;
  const announce = (): void => {
    network.follow();
    factsNow = null;
    listeners.tell(facts());
  };
  const memory = createMemory(ports, factoryImage(options), announce);
  const now = (): number => ports.clock.now() + memory.image().clockOffset;
  let runs: Runs = { profile: options.profile, sequence: 0 };
  let usbChanges = 0;
  const life = createLife({
    clock: ports.clock,
    memory,
    now,
    announce,
    async loadFirmware() {
      runs = await firmwareToBoot(ports.flash, options.profile);
    },
    firmwareNoted(image) {
      const { history, events } = atBoot(image.firmware, { version: runs.profile.version, sequence: runs.sequence });
      return { firmware: history, events };
    },
    blankImage: () => blankImage(options, runs.profile),
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
    log: (event) => memory.commit((image) => ({ ...image, log: appended(image.log, event, now()) }), { mayWait }),
    now,
    profile: () => runs.profile,
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
  const installing: Installing = { progress: null };
  const facts = (): RecorderFacts => {
    factsNow ??= factsOf(core, options.identity, {
      transitionMs: life.transitionMs(),
      safeMode: life.safeMode(),
      network,
      upgrade: life.now() === 'upgrading' ? installing.progress : null,
      usbChanges,
    });
    return factsNow;
  };
  const network = createNetworkArea(core);
  ports.ethernet.watch(announce);
  ports.usb.watch(() => {
    usbChanges++;
    announce();
  });

  const recorder: Recorder = {
    ...createSessions(core),
    ...network.face,
    ...createLateAreas(core, {
      serial: options.identity.serial,
      language: options.factory.config['general.language'],
      installing,
    }),
    readLog: async () => [...memory.image().log].reverse(),
    appendLog: core.log,
    facts: async () => facts(),
    watch(listener) {
      const end = listeners.add(listener);
      listener(facts());
      return end;
    },
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
  firmware: null,
  ...factory,
});

/** What formatted memory holds: factory settings in the language of the box, no users, nothing that other rooms knew. */
const blankImage = (options: RecorderOptions, profile: FirmwareProfile): RecorderImage => ({
  ...restoredImage(factoryImage(options), 'inactive', profile, options.factory.config['general.language']),
  records: {},
});
