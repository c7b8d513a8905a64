/** What the trainer's panel may see and do. Plain JSON in, plain JSON out; the app gives the adapter. */
import type { Config, Family, Letter, Life, PictureFault, ProfileId, Region, SlotFacts } from '../device/index.ts';
import type {
  BindAnswer,
  FileRefusal,
  FreeAnswer,
  HandOver,
  NetworkSwitch,
  ScenarioId,
  Speed,
} from '../world/index.ts';
import type { FaceName } from './faces/faceNames.ts';
import type { StickFacts, StickPorts } from './usb.ts';

export interface SavedFile {
  name: string;
  text: string;
}

/** How a playback ended. */
export type ListOutcome =
  | { state: 'same' }
  /** Played to its end, which is another than the recorded one. */
  | { state: 'different'; differences: { path: string; recorded?: unknown; played?: unknown }[] }
  /** Entry number `entry`, from 1, could not be played. */
  | { state: 'stuck'; entry: number; waitedFor: string; found: string }
  | { state: 'stopped' };

export interface ListFacts {
  state: 'idle' | 'writing' | 'playing';
  /** Entries of the list at hand; null where there is none. */
  entries: number | null;
  /** Entries played so far. */
  played: number;
  /** While one is played: nothing goes on until the person says so. */
  held: boolean;
  /** Beside the recorder, where the next entry of one that is played is done. */
  at: Exclude<FaceName, 'monitor'> | null;
  outcome: ListOutcome | null;
  /** Why the last file was not loaded. */
  refusal: FileRefusal | null;
}

/** Where the recorder lives: in this page alone, or in a process that others see as well; there it is one of so many, from 1. */
export type Home = { in: 'page' } | { in: 'process'; recorder: number; recorders: readonly number[] };

/** One change of a binding, as the cloud wrote it down. */
export interface CloudChange {
  change: 'added' | 'freed' | 'transferred' | 'shared' | 'share-ended';
  /** Masked. */
  account: string;
  /** ms since the Unix epoch. */
  at: number;
  epoch: number;
}

export type { BindAnswer, FreeAnswer };

export type OwnerDeed = 'add' | 'remove';

export interface OwnerWish {
  mail: string;
  /** Takes the typed password out of its field, at once: it goes into the one request that checks it and stays nowhere. */
  takePassword(): string;
  /** The recorder's verification code; for adding alone. */
  code: string;
}

export type OwnerAnswer =
  | 'done'
  | 'mail-malformed'
  | 'password-short'
  | 'sign-in-refused'
  | 'not-added'
  | 'already-yours'
  | 'already-bound'
  | 'offline'
  | 'not-yours'
  | 'too-many-tries'
  | 'no-answer'
  | 'refused';

export interface TrainerFacts {
  home: Home;
  language: 'ru' | 'en';
  scenario: ScenarioId;
  /** What the scenario wants to be brought about is so, by whatever way. */
  solved: boolean;
  /** What can be chosen. */
  scenarios: readonly ScenarioId[];
  speeds: readonly Speed[];
  profile: ProfileId;
  profiles: { id: ProfileId; model: string; version: string; family: Family }[];
  life: Life;
  /** What the recorder sends to its monitor. */
  resolution: Config['general.resolution'];
  /** What of the recorder's surroundings works. */
  network: Record<NetworkSwitch, boolean>;
  /** Why each channel has no picture, null where it has one; and what can be the reason at this box. */
  cameras: { faults: (PictureFault | null)[]; possible: PictureFault[] };
  /** Where the device is registered. */
  region: Region;
  /** What the cloud holds, whatever the recorder believes. Account names are masked. */
  cloud: ({ bound: false } | { bound: true; account: string }) & { history: readonly CloudChange[] };
  /** How much a second owner would find of the one before, of each kind of thing. */
  handOver: HandOver;
  /** What the mail server took from the recorder, the first letter first. */
  letters: readonly Letter[];
  speed: Speed;
  /** Whether the screen explains itself, as no real one does. */
  hints: boolean;
  /** What the contract with the internet provider says, for whoever dials by PPPoE. */
  provider: { user: string; password: string };
  /** The two documented passwords of the scenario; null where the person sets the first one. */
  passwords: { admin: string; operator: string } | null;
  /** `memory`: the browser keeps nothing, a reload starts over. */
  storage: 'kept' | 'memory' | 'copy' | 'unwritable';
  /** The storage did not take what had to be kept: what is here now will be gone after a reload. */
  keepRefused: boolean;
  /** Of a copy: the tab that wrote is gone, and this one may go on. */
  writerGone: boolean;
  /** What lies in the two slots of the recorder's configuration. */
  flash: Record<'a' | 'b', SlotFacts>;
  /** The USB stick of this world. */
  stick: StickFacts;
  /** ms by which the recorder's wall clock is wrong. */
  clockShift: number;
  /** Its battery carries it over no power cut any more. */
  clockWorn: boolean;
  /** Null where none can be written: what others do to a recorder is no part of it. */
  list: ListFacts | null;
  /** Why the last world file was not loaded. */
  worldRefusal: FileRefusal | null;
  /** A sentence-worthy fault of the address that opened the page, e.g. an unknown scenario. */
  linkFaults: { parameter: 'scenario' | 'lang' | 'speed' | 'hints'; value: string }[];
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

/** How the recorder's menu calls its places and things, in one language and firmware. */
export interface MenuWords {
  /** The way to a page, as `System › User`; null where there is no such page. */
  place(page: string): string | null;
  /** All its words, by name. */
  words: object;
  /** Likewise those of what stands beside it. */
  beside: { pc: object; phone: object };
}

export interface TrainerPorts extends StickPorts {
  facts(): TrainerFacts;
  /** Tells of every change. Returns an unsubscribe. */
  watch(changed: () => void): () => void;
  /** Fetched when it is first wanted. */
  menuWords(language: TrainerFacts['language'], profile: ProfileId): Promise<MenuWords>;
  timeline(): readonly TimelineEntry[];
  watchTimeline(changed: () => void): () => void;
  /** The present state of each living conversation. */
  actors(): readonly { actor: string; state: string }[];
  chooseScenario(scenario: ScenarioId): void;
  chooseProfile(profile: ProfileId): void;
  /** Another one of the process's recorders, from 1. */
  chooseRecorder(recorder: number): void;
  setNetwork(which: NetworkSwitch, on: boolean): void;
  /** @param channel from 1. */
  setCamera(channel: number, picture: PictureFault | 'comes'): void;
  setRegion(region: Region): void;
  /** Another owner adds the recorder to their account; refused while somebody has it. */
  bindAnotherOwner(): Promise<BindAnswer>;
  /** Whoever has it deletes it from their account. */
  ownerFrees(): Promise<FreeAnswer>;
  /** Signs in to the cloud as somebody, does that one thing with the recorder there, and signs out. */
  actAsOwner(deed: OwnerDeed, who: OwnerWish): Promise<OwnerAnswer>;
  setSpeed(speed: Speed): void;
  setHints(on: boolean): void;
  /** The scenario from its beginning: flash, cloud and network. */
  reset(): void;
  /** Reloads the page, which then writes this world. */
  takeOver(): void;
  damageFlash(slot: 'a' | 'b'): void;
  setClockShift(ms: number): void;
  setClockWorn(worn: boolean): void;
  /** The world on the panel as a file. */
  worldFile(): Promise<SavedFile>;
  loadWorld(text: string): void;
  /** Begins the scenario anew and writes down what the person does. */
  writeList(): void;
  endList(): void;
  /** The event list at hand as a file; null where there is none. */
  listFile(): SavedFile | null;
  loadList(text: string): void;
  /** From the beginning, or on from where it is held. */
  playList(): void;
  /** Holds a list that is played; does the next of one that is held. With none under way it begins one, and holds it. */
  stepList(): void;
  pullPlug(): void;
  powerOn(): void;
  setLanguage(language: 'ru' | 'en'): void;
  /** An address that opens exactly this scenario, language and speed. */
  shareLink(): string;
}
