/** What a person at the recorder's screen can do, see and have done for them. The verbs of every flow. */
import type { InspectionEvent } from 'xstate';
import type { Config, ConfigKey, ProfileId, RecorderFacts } from '../../src/device/index.ts';
import type { FastKdf, SimulatedClock } from '../../src/device/testing/index.ts';
import type { ProbeAnswer, ProbeKind, Vault } from '../../src/machines/index.ts';
import type { MenuPorts } from '../../src/menu/index.ts';
import type { ClockParts } from '../../src/menu/time/wallClock.ts';
import type { ScenarioId, Storage, World } from '../../src/world/index.ts';
import type { Passwords } from './scenarioKdf.ts';
import type { ScreenModel } from './screenModel.ts';

export interface Seat {
  scenario?: ScenarioId;
  /** Other firmware in the scenario's box. */
  profile?: ProfileId;
  language?: 'ru' | 'en';
  /** A box that lived before. */
  storage?: Storage;
  passwords?: Passwords;
  inspect?: (event: InspectionEvent) => void;
  /** Randomness as the lab has it, from this seed. */
  seed?: string;
  /** Stands where a LAN reaches it: what Digest proves by is noted. */
  onLan?: boolean;
  /** A vault that somebody listens at. */
  vault?: Vault;
  /** Puts something between the screen and the world. */
  through?(world: World): World;
}

export type Dialog =
  | 'login'
  | 'attention'
  | 'confirm-permission'
  | 'result'
  | 'service-terms'
  | 'unsaved-changes'
  | 'set-clock'
  | 'power-question'
  | 'power-refused'
  | 'upgrade-question'
  | 'upgrade-refused'
  | 'restore-question'
  | 'restore-permission'
  | 'restore-refused'
  | 'import-question'
  | 'files-told';

export interface Setting {
  world: World;
  /** All facts of the recorder, whoever is logged in at its screen. */
  device(): RecorderFacts;
  menu: MenuPorts;
  clock: SimulatedClock;
  kdf: FastKdf;
  storage: Storage;
  screen: ScreenModel;
}

/** The mouse and the keyboard. Every verb returns when the recorder is at rest. */
export interface Verbs {
  rightClick(): Promise<void>;
  chooseMenu(): Promise<void>;
  chooseUser(name: string): Promise<void>;
  /** Into the password field of the dialog on top. */
  typePassword(text: string): Promise<void>;
  /** OK of a dialog with a password, and whatever time its answer takes. */
  pressOk(): Promise<void>;
  /** OK, without waiting. */
  hitOk(): void;
  /** Live view → right click → Menu → user, password, OK. */
  logIn(user: string, password: string): Promise<void>;
  logOut(): Promise<void>;
  /** A link or a click in sidebar and tabs. */
  open(place: string): Promise<void>;
  back(): Promise<void>;
  set<K extends ConfigKey>(field: K, value: Config[K]): Promise<void>;
  apply(): Promise<void>;
  /** Set… on the clock's row, these numbers, OK. */
  setClock(parts: Partial<ClockParts>): Promise<void>;
  /** A question on Network Detection: what stands in its field, or `text`. @returns the answer. */
  probe<K extends ProbeKind>(kind: K, text?: string): Promise<Extract<ProbeAnswer, { kind: K }>>;
  tickEnable(): Promise<void>;
  /** @throws Error when the page shows no such button, or a dead one. */
  clickUnbind(): Promise<void>;
  choosePower(action: 'reboot' | 'shutdown'): Promise<void>;
  /** The button of the dialog on top. */
  answer(button: 'yes' | 'no' | 'ok' | 'cancel' | 'save' | 'discard' | 'stay'): Promise<void>;
}

/** The trainer's commands: plug, cable, cloud, time. */
export interface Commands {
  boot(): Promise<void>;
  /** Boot, and wait until the cloud service is online. */
  bootOnline(): Promise<void>;
  waitOnline(): Promise<void>;
  advance(ms: number): Promise<void>;
  pullCable(): Promise<void>;
  plugCable(): Promise<void>;
  cutPower(): Promise<void>;
  anotherOwnerBinds(account: string): Promise<boolean>;
  /** The same storage under a page that was loaded again, perhaps with other firmware. Power is off. */
  reload(profile?: ProfileId): Promise<Person>;
}

export interface Eyes {
  dialog(): Dialog | null;
  /** What the dialog on top says no with. */
  refusal(): unknown;
  notice(): string | null;
  loggedInAs(): string | null;
  bound(): boolean;
  /** `local-menu: ok`, newest first. */
  unbindLog(): Promise<string[]>;
  /** Names of all log entries, newest first. */
  logged(): Promise<string[]>;
}

export type Person = Setting & Verbs & Commands & Eyes;
