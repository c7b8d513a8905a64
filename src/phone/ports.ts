/** What the phone asks of whoever puts it somewhere: a page of its own, or the lab beside a monitor. */
import type { CloudCall } from '../cloud/index.ts';
import type { Region } from '../device/index.ts';
import type { LanTrouble } from '../lan/index.ts';
import type { Vault } from '../machines/index.ts';
import type { View } from './service/view.ts';

export type Language = 'ru' | 'en';

/** Of the recorder itself, or of the wire to it. */
export type LanRefusal =
  | 'not-activated'
  | 'service-off'
  | 'not-bound'
  | 'device-offline'
  | 'device-refused'
  | 'device-silent'
  | 'no-tickets'
  | 'not-on-lan';

/** What became of the password at the recorder itself: a ticket that the cloud takes once, or the recorder's refusal. */
export type TicketOutcome =
  | { ok: true; ticket: string }
  | { ok: false; code: 'password-wrong'; attemptsLeft: number | null }
  | { ok: false; code: 'locked'; secondsLeft: number | null }
  | { ok: false; code: LanRefusal };

export interface PhoneLan {
  /** Gives the admin password to the recorder over the LAN, and to nobody else. */
  ticket(serial: string, password: string): Promise<TicketOutcome>;
}

export interface PhoneClock {
  /** ms that pass evenly, whatever somebody sets the date to. */
  now(): number;
  /** For the end of a wait. Returns a cancel. */
  deadline(ms: number, run: () => void): () => void;
}

/** Pixels as a canvas gives them: RGBA, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Draws what the simulated cameras see: the same scenes as the recorder's own monitor shows. */
export interface Scenery {
  /** The whole of a canvas with what this channel, from 0, sees at that moment. */
  paint(canvas: HTMLCanvasElement, channel: number, view: View): void;
  name(channel: number, language: Language): string;
  /** What the recorder's clock shows, as it writes it. */
  clock(view: View): string;
}

/** Opens what a recorder sealed under its verification code. */
export interface StreamOpener {
  /** Takes its time. Hex. */
  keyOf(code: string, serial: string): Promise<string>;
  /** @returns null for what was sealed with another key */
  open(key: string, sealed: string): Promise<string | null>;
}

export interface PhonePorts {
  cloud: CloudCall;
  lan: PhoneLan;
  /** Whether the phone hangs on the recorder's LAN now. */
  sameLan(): boolean;
  /** Tells of every change of that, and of its reason. Returns an unsubscribe. */
  watchSameLan(changed: () => void): () => void;
  /** Why it does not, where the network is a real one; elsewhere it simply is elsewhere. */
  lanTrouble?: (() => LanTrouble | null) | undefined;
  /** Fetched when cameras are first shown, and the cipher when one of them is encrypted. */
  scenery(): Promise<Scenery>;
  cipher(): Promise<StreamOpener>;
  /** What the recorder's monitor shows at this moment, to point the camera at; null where there is none in sight. */
  monitor: (() => Promise<Pixels | null>) | null;
  language: Language;
  /** The server that signing in begins with. */
  region: Region;
  clock: PhoneClock;
  /** For the keys of operations. */
  random: { hex(bytes: number): string };
  /** Where typed passwords wait until they are sent, once. */
  vault: Vault;
  /** Beside the phone's own pages: another language, or the switch of the lab, where the host has one. */
  chooseLanguage?: ((language: Language) => void) | undefined;
  switchLan?: ((on: boolean) => void) | undefined;
  /** It is a part of a page that has a main part of its own. */
  beside?: boolean | undefined;
  /** Another tab has this world: here is a copy of it, and what is done here is gone with it. */
  copied?: boolean | undefined;
}
