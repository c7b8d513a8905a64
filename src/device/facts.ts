/** What any face may know about the recorder at a moment: plain JSON, no secrets. */
import type { PictureFault } from './channels/pictureFault.ts';
import type { RecordMode } from './channels/recordMode.ts';
import type { Config, ConfigKey, FieldSpec } from './config/schema.ts';
import type { DownloadFacts } from './firmware/download.ts';
import type { Capability, Family, MenuStyle, ServerPreset, UnbindBar } from './firmware/profile.ts';
import type { Life, SafeModeReason } from './lifeStage.ts';
import type { IpInUse } from './net/addresses.ts';
import type { IsupStatus } from './net/isup.ts';
import type { MailFacts } from './net/letter.ts';
import type { PppoeStatus } from './net/pppoeStatus.ts';
import type { TimeSyncFacts } from './net/timeSync.ts';
import type { OnvifUser } from './services/records.ts';
import type { UpgradeProgress } from './upgrade.ts';
import type { Right, UserFacts } from './users/users.ts';

export interface Identity {
  model: string;
  family: Family;
  /** `SIM` and six digits: the key under which a cloud knows the device. */
  serial: string;
  /** Model, channel count, date, region letters, short serial, suffix (form: facts gui-4x §7.1). */
  serialLong: string;
  /** Locally administered, `02:…`. */
  mac: string;
  channels: number;
}

export interface NetworkFacts {
  linkUp: boolean;
  /** DHCP was asked and may answer yet. */
  awaitingLease: boolean;
  /** Another device has the address in use. */
  ipConflict: boolean;
  pppoe: PppoeStatus;
  /** The provider's password itself is told to nobody. */
  pppoePasswordSet: boolean;
}

/** How a channel stands. */
export interface ChannelFacts {
  /** Why it has no picture; null while it has one. */
  fault: PictureFault | null;
  records: RecordMode;
}

/** By which ways a forgotten admin password can be replaced. */
export interface RecoveryFacts {
  /** Empty where none is reserved. */
  email: string;
  /** Ids of the questions that were answered. */
  questions: string[];
  /** A GUID file was exported and is still good. */
  guid: boolean;
}

/** What there is of services besides settings. */
export interface ServiceFacts {
  onvifUsers: OnvifUser[];
  /** `issue` rises with every new password. */
  encryption: { on: boolean; issue: number };
}

export interface RecorderFacts {
  life: Life;
  /** In life `safe-mode`. */
  safeMode: SafeModeReason | null;
  /** Counts power-ons; a result of an earlier boot means nothing in a later one. */
  boot: number;
  /** How long the present transition takes in simulated ms (boot, reboot, shutdown), else 0. */
  transitionMs: number;
  activated: boolean;
  identity: Identity;
  /** The firmware that runs; `id` names its profile. */
  firmware: {
    id: string;
    version: string;
    encoder: string;
    menuStyle: MenuStyle;
    capabilities: Capability[];
    /** What its profile holds against unbinding here; null: nothing. */
    unbindBar: UnbindBar | null;
  };
  /** The installation under way, in life `upgrading`. */
  upgrade: UpgradeProgress | null;
  /** A firmware that is fetched over the network, or was in this boot. */
  download: DownloadFacts | null;
  /** How the last installation ended; null where there was none. */
  lastUpgrade: { ok: boolean; from: string; to: string } | null;
  servers: ServerPreset[];
  users: UserFacts[];
  /** How many users there can be, with the admin, and as many of ONVIF; and what may be granted to others. */
  accounts: { max: number; grantable: Right[] };
  recovery: RecoveryFacts;
  services: ServiceFacts;
  /** Too many wrong patterns: only the password opens. */
  patternShut: boolean;
  /** The set-up wizard was gone through or left since the activation. */
  wizardDone: boolean;
  config: Config;
  /** What each setting may be: kind, limits, the right it needs. */
  schema: Record<ConfigKey, FieldSpec>;
  /** ms by which the owner set the device's wall clock apart from the world's. */
  clockOffset: number;
  network: NetworkFacts;
  /** In their order, the first of the box first. */
  channels: ChannelFacts[];
  /** What became of the last question to a time server in this boot. */
  timeSync: TimeSyncFacts | null;
  /** What became of the last letter in this boot. */
  mail: MailFacts | null;
  isup: IsupStatus;
  /** The addresses in use; null while the recorder is down, or DHCP has brought none. */
  ip: IpInUse | null;
  /** `changes` rises whenever the stick or a file on it comes or goes: tells a face when to read again. */
  usb: { plugged: boolean; changes: number };
  /** Ids of the newest log entry, 0 when the log is empty: tells a face when to read again. */
  logHead: number;
  /** The same of the newest exception: that there is something to tell is shown to everybody, what it is to whoever logs in. */
  exceptionHead: number;
}
