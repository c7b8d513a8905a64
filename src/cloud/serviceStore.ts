/** What a service with accounts keeps besides bindings: a port over the same transactions. Every adapter runs `serviceStore.contract.ts`. */
import type { CloudTransaction, DeviceRow, TransactionsOver } from './store.ts';

/** `support` looks devices up by serial, and owns none. */
export type Role = 'owner' | 'support';

/** A secret that is only ever compared: salted PBKDF2-HMAC-SHA-256, in hex, with the rounds that it took. */
export interface SlowHash {
  salt: string;
  hash: string;
  rounds: number;
}

export interface AccountRow extends SlowHash {
  /** Random; other rows name an account by it. */
  id: string;
  /** Lower case; no two accounts of a store have the same. */
  mail: string;
  role: Role;
  createdAt: number;
}

export interface SessionRow {
  /** By which its account lists and ends it; no credential. */
  id: string;
  /** SHA-256 of the token that its holder has. */
  token: string;
  account: string;
  /** What the client called itself. */
  agent: string;
  createdAt: number;
  expiresAt: number;
}

/** What a device proves itself with, and how its owner calls it. */
export interface CardRow {
  serial: string;
  name: string;
  /** SHA-256 of the device's key. */
  key: string;
  /** The verification code on the device. */
  code: SlowHash;
  /** Who may take it over from the owner of that epoch; a bare name where there is no such account. */
  offer: { to: string; epoch: number } | null;
}

/** How often somebody tried something within a window of time. */
export interface TriesRow {
  /** SHA-256 of what was tried and by whom. */
  key: string;
  count: number;
  /** When the window ends. */
  until: number;
}

/** On which face a picture is shown. */
export type Face = 'tool' | 'app';

/** A code that somebody was shown, until it is checked once or its time is over. */
export interface PictureRow {
  /** SHA-256 of its id: whoever has these rows alone cannot open `sealed`. */
  id: string;
  serial: string;
  face: Face;
  /** The code, sealed with its id. */
  sealed: string;
  /** SHA-256 of where it was asked for. */
  source: string;
  /** ms since the Unix epoch. */
  until: number;
}

/** A question for what a device's cameras see, from one server to whichever the device is linked to; and its answer. Both for a moment. */
export interface ViewRow {
  serial: string;
  /** As the device says it; null until then. */
  view: string | null;
  /** ms since the Unix epoch. */
  until: number;
}

export interface ServiceTransaction extends CloudTransaction {
  account(id: string): Promise<AccountRow | null>;
  accountByMail(mail: string): Promise<AccountRow | null>;
  /** @throws Error where the id or the mail address is taken */
  addAccount(row: AccountRow): Promise<void>;
  session(token: string): Promise<SessionRow | null>;
  /** Oldest first. */
  sessionsOf(account: string): Promise<SessionRow[]>;
  addSession(row: SessionRow): Promise<void>;
  /** @returns false where the account has no such session */
  endSession(account: string, id: string): Promise<boolean>;
  card(serial: string): Promise<CardRow | null>;
  putCard(row: CardRow): Promise<void>;
  /** What the account owns or is shared, by serial. */
  devicesOf(account: string): Promise<DeviceRow[]>;
  tries(key: string): Promise<TriesRow | null>;
  putTries(row: TriesRow): Promise<void>;
  /** Windows that have ended are forgotten. */
  forgetTries(endedBefore: number): Promise<void>;
  picture(id: string): Promise<PictureRow | null>;
  /** @throws Error where there is one of that id */
  addPicture(row: PictureRow): Promise<void>;
  endPicture(id: string): Promise<void>;
  /** Of one source, the one that ends first before the others. */
  picturesOf(source: string): Promise<PictureRow[]>;
  /** How many there are in all. */
  pictureCount(): Promise<number>;
  forgetPictures(endedBefore: number): Promise<void>;
  /** Which server a device is linked to; null for none. */
  link(serial: string): Promise<string | null>;
  putLink(serial: string, server: string): Promise<void>;
  /** Only where it is that server's still. */
  endLink(serial: string, server: string): Promise<void>;
  view(serial: string): Promise<ViewRow | null>;
  putView(row: ViewRow): Promise<void>;
  forgetViews(endedBefore: number): Promise<void>;
  /** Until when a server is taken to live; 0 for one that nobody knows. */
  serverUntil(server: string): Promise<number>;
  putServer(server: string, until: number): Promise<void>;
}

export type ServiceStore = TransactionsOver<ServiceTransaction>;
