/** What the trainer's bench may see and do. Plain JSON in, plain JSON out; the app gives the adapter. */
import type { Family, Life, ProfileId, Region } from '../device/index.ts';

export const speeds = ['1', '2', '5', '10', 'instant'] as const;
/** Factor for simulated delays (boot, registration, timeouts). Lock-outs never run faster: they are rules, not delays. */
export type Speed = (typeof speeds)[number];

export const scenarioIds = [
  'bound-4x',
  'bound-3x',
  'hybrid-4x',
  'firmware-5x',
  'offline',
  'offline-cable',
  'offline-gateway',
  'offline-dns',
  'wrong-region',
  'not-bound',
  'service-off',
  'locked',
] as const;
export type ScenarioId = (typeof scenarioIds)[number];

/** What the trainer can switch behind the recorder's cable; the last two are the regional servers. */
export const networkSwitches = ['cable', 'dhcp', 'gateway', 'dns', 'international', 'russia'] as const;
export type NetworkSwitch = (typeof networkSwitches)[number] | 'phone';

export interface BenchFacts {
  language: 'ru' | 'en';
  scenario: ScenarioId;
  profile: ProfileId;
  profiles: { id: ProfileId; model: string; version: string; family: Family }[];
  life: Life;
  /** What of the recorder's surroundings works. */
  network: Record<NetworkSwitch, boolean>;
  /** Where the device is registered. */
  region: Region;
  /** What the cloud holds, whatever the recorder believes. Account names are masked. */
  cloud: { bound: false } | { bound: true; account: string };
  speed: Speed;
  /** The two documented passwords of every scenario. */
  passwords: { admin: string; operator: string };
  /** `memory`: the browser keeps nothing, a reload starts over. */
  storage: 'kept' | 'memory';
  /** A sentence-worthy fault of the address that opened the page, e.g. an unknown scenario. */
  linkFaults: { parameter: 'scenario' | 'lang' | 'speed'; value: string }[];
}

/** One line of the timeline, from XState's own inspection. Holds no secret: events carry references only. */
export interface TimelineEntry {
  id: number;
  /** ms since the page was opened. */
  at: number;
  actor: string;
  /** The event's type, or null for the actor's start. */
  event: string | null;
  /** The event's plain fields, e.g. `user: admin`. */
  detail: string;
  /** The actor's state after it, as dotted paths. */
  state: string;
}

export interface BenchPorts {
  facts(): BenchFacts;
  /** Tells of every change. Returns an unsubscribe. */
  watch(changed: () => void): () => void;
  timeline(): readonly TimelineEntry[];
  watchTimeline(changed: () => void): () => void;
  /** The present state of each living conversation. */
  actors(): readonly { actor: string; state: string }[];
  chooseScenario(scenario: ScenarioId): void;
  chooseProfile(profile: ProfileId): void;
  setNetwork(which: NetworkSwitch, on: boolean): void;
  setRegion(region: Region): void;
  /** Another owner adds the recorder to their account; refused while somebody has it. */
  bindAnotherOwner(): 'bound' | 'already-bound';
  setSpeed(speed: Speed): void;
  /** The scenario from its beginning: flash, cloud and network. */
  reset(): void;
  pullPlug(): void;
  powerOn(): void;
  setLanguage(language: 'ru' | 'en'): void;
  /** An address that opens exactly this scenario, language and speed. */
  shareLink(): string;
}
