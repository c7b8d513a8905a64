/**
 * The recorder: one device with one state, whichever face looks at it. Its areas are files of their own, each with its part of the
 * interface; here they are put together, the gate before them, and what others see of it is told in `methods.ts`.
 */
import { createListeners } from '../base/index.ts';
import { type AgentSide, createAgentSide } from './agentSide.ts';
import type { Core, Verdict } from './core.ts';
import type { RecorderFacts } from './facts.ts';
import { factsOf } from './factsOf.ts';
import { fault, faultCode } from './fault.ts';
import { firmwareToBoot, type Runs } from './firmware/boot.ts';
import { atBoot } from './firmware/history.ts';
import type { FirmwareProfile } from './firmware/profile.ts';
import type { RecorderImage } from './image.ts';
import type { CreateLanSide, LanSide } from './lanSide.ts';
import { fetchedCode } from './late.ts';
import { createLateAreas } from './lateAreas.ts';
import { createLife, type RecorderHardware } from './life.ts';
import { appended } from './log/log.ts';
import { mayWait } from './log/repeats.ts';
import { createMemory } from './memory.ts';
import { type Areas, methodNeeds, type Recorder } from './methods.ts';
import { lateClient } from './net/lateClient.ts';
import { createNetworkArea } from './net/network.ts';
import type { RecorderPorts } from './ports.ts';
import { consoleFactsOf, publicFactsOf } from './publicFacts.ts';
import type { RecorderOptions } from './recorderOptions.ts';
import { gated } from './session/gate.ts';
import { createOwnFace, logOut, watchSession } from './session/own.ts';
import { createSessions, type Sessions } from './session/sessions.ts';
import { createTechnician, type Technician } from './technician.ts';
import type { Installing } from './upgrade.ts';
import { type Credentials, createCredentials } from './users/credentials.ts';
import { createLogins } from './users/logins.ts';

/** What a box consists of for whoever has it before them; `recorder` alone is for others to see. */
export interface RecorderParts {
  recorder: Recorder;
  agentSide: AgentSide;
  /** For a host with a LAN, which brings the code of it. */
  lanSide(create: CreateLanSide): LanSide;
  hardware: RecorderHardware & Technician;
}

export function createRecorder(ports: RecorderPorts, options: RecorderOptions): RecorderParts {
  const { recorder, agentSide, lanSide, hardware } = assembleRecorder(ports, options);
  return { recorder, agentSide, lanSide, hardware };
}

/** For the device's own tests: a session can be begun there without a password. */
export function assembleRecorder(
  ports: RecorderPorts,
  options: RecorderOptions,
): RecorderParts & { sessions: Sessions; userNamed: Core['userNamed'] } {
  const listeners = createListeners<[facts: RecorderFacts]>();
  let credentials: Credentials | null = null;
  let factsNow: RecorderFacts | null = null;
  const announce = (): void => {
    network.follow();
    factsNow = null;
    cameraWatch.follow();
    listeners.tell(facts());
    sessions.announce();
  };
  const memory = createMemory(ports, factoryImage(options), announce);
  const now = (): number => ports.clock.now() + memory.image().clockOffset;
  let runs: Runs = { profile: options.profile, sequence: 0 };
  let usbChanges = 0;
  const life = createLife({
    clock: ports.clock,
    memory,
    now,
    clockStopped: ports.clockStopped,
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
          storeFailures: async (user, failures, digest) => {
            // Checks still queued from an earlier boot know an older count: they must not write it over this one's (I3).
            if (born !== life.epoch()) throw fault('power-lost');
            await memory.commit((image) => ({
              ...image,
              failures: { ...image.failures, [user]: failures },
              ...(digest && { users: image.users.map((one) => (one.name === user ? { ...one, digest } : one)) }),
            }));
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
    async check(...asked): Promise<Verdict> {
      if (!memory.image().activated) return { ok: false, code: 'not-activated' };
      return whileRunning(({ check }) => check(...asked)).catch((thrown: unknown) => {
        if (faultCode(thrown) === 'power-lost') return { ok: false, code: 'unknown-result' };
        throw thrown;
      });
    },
    attempt: (counter, evaluate) => whileRunning(({ attempt }) => attempt(counter, evaluate)),
    credentials: () => credentials,
    cloudCode: { last: null },
    loggedName: (name) => core.userNamed(name)?.name ?? '?',
  };
  const sessions = createSessions(core);
  /** A check belongs to a boot of a recorder that runs; one that outlives its boot has no verdict. */
  async function whileRunning<V>(check: (credentials: Credentials) => Promise<V>): Promise<V> {
    const born = life.epoch();
    if (life.now() !== 'running' || !credentials) throw fault('power-lost', 'The recorder does not run.');
    const verdict = await check(credentials);
    if (born !== life.epoch()) throw fault('power-lost');
    return verdict;
  }
  const installing: Installing = { progress: null, download: () => null };
  const facts = (): RecorderFacts => {
    factsNow ??= factsOf(core, options.identity, {
      transitionMs: life.transitionMs(),
      safeMode: life.safeMode(),
      network,
      upgrade: life.now() === 'upgrading' ? installing.progress : null,
      download: installing.download(),
      usbChanges,
    });
    return factsNow;
  };
  const network = createNetworkArea(core);
  const cameraWatch = lateClient(
    () => life.now() === 'running' && facts().channels.some(({ fault }) => fault),
    async () => (await import('./net/clients.ts')).createCameraWatch(core),
  );
  ports.ethernet.watch(announce);
  ports.cameras.watch(announce);
  ports.usb.watch(() => {
    usbChanges++;
    announce();
  });

  function watch(listener: (facts: RecorderFacts) => void): () => void {
    const end = listeners.add(listener);
    listener(facts());
    return end;
  }
  const areas: Areas = {
    ...createLogins(core, sessions.open),
    ...createOwnFace(core, facts),
    ...network.face,
    ...createLateAreas(core, {
      serial: options.identity.serial,
      language: options.factory.config['general.language'],
      installing,
      way: network.way,
      open: sessions.open,
      flow: network.flow,
    }),
  };
  const recorder: Recorder = {
    ...gated(areas, methodNeeds, sessions),
    facts: async () => publicFactsOf(facts()),
    watch: (listener) => watch((now) => listener(publicFactsOf(now))),
    consoleFacts: async () => consoleFactsOf(facts()),
    watchConsole: (listener) => watch((now) => listener(consoleFactsOf(now))),
    watchSession: (request, listener) => watchSession(sessions, facts, request, listener),
    logout: ({ session }) => logOut(core, sessions, session),
  };
  const agentSide = createAgentSide(core, { facts: async () => facts(), watch, takeTime: network.takeTime });
  return {
    recorder,
    agentSide,
    lanSide: (create) => create(core, sessions),
    hardware: { ...life.hardware, ...createTechnician(core) },
    sessions,
    userNamed: core.userNamed,
  };
}

const factoryImage = ({ factory }: RecorderOptions): RecorderImage => ({
  schema: 3,
  boots: 0,
  running: false,
  log: [],
  clockOffset: 0,
  recovery: { email: '', questions: [], guid: null },
  services: { onvif: [], encryption: { password: null, issue: 0 } },
  recording: [],
  wizardDone: true,
  firmware: null,
  ...factory,
});

/** What formatted memory holds: factory settings in the language of the box, no users, no past, nothing that other rooms knew. */
async function blankImage(options: RecorderOptions, profile: FirmwareProfile): Promise<RecorderImage> {
  const { restoredImage } = await fetchedCode(() => import('./config/restored.ts'));
  const { config } = options.factory;
  const restored = restoredImage(factoryImage(options), 'inactive', profile, config['general.language']);
  return { ...restored, boots: 0, log: [], firmware: null, records: {} };
}
