/**
 * What the recorder needs from the outside world: time, flash memory, randomness, key derivation, a network socket.
 * Nothing in `device` reads a clock, a store or the network in any other way, so every test owns all of them.
 */

import type { PictureFault } from './channels/pictureFault.ts';
import type { IpInUse, Lease } from './net/addresses.ts';
import type { LookUpAnswer } from './net/detection.ts';
import type { Letter, MailAnswer } from './net/letter.ts';
import type { Traffic } from './net/meter.ts';
import type { DialAnswer } from './net/pppoeStatus.ts';
import type { DigestRecord, StoredUser } from './users/users.ts';

/** Time. Three different clocks, because a recorder's wall clock may be set at will and a lock-out must not notice. */
export interface Clock {
  /** Wall clock in ms since the Unix epoch. May jump in both directions. */
  now(): number;
  /** ms since the power came on. Never goes back, never skips, not scaled by the simulation's speed. */
  uptime(): number;
  /** Calls `run` once after `ms` of *simulated* time that something takes (boot, a way there); it may run as fast as asked. Returns a cancel. */
  delay(ms: number, run: () => void): () => void;
  /**
   * As `delay`, for the end of a wait (time-outs, retries, signs of life): however fast the simulation runs, it never overtakes the
   * delays of the reply that it waits for, and never spins.
   */
  deadline(ms: number, run: () => void): () => void;
}

/** The two places a configuration image can lie in. A save never touches the slot that holds the newest good image. */
export type ConfigSlot = 'a' | 'b';
/** The two places a firmware can lie in, by the same rule. */
export type FirmwareBank = 'fw-a' | 'fw-b';
export type FlashSlot = ConfigSlot | FirmwareBank;

export const flashSlots = ['a', 'b', 'fw-a', 'fw-b'] as const satisfies readonly FlashSlot[];

/** Flash memory. `read` gives null for a slot that was never written. Both may reject: that is an I/O error. */
export interface Flash {
  read(slot: FlashSlot): Promise<Uint8Array | null>;
  /** Resolves only when the bytes would survive a power cut. */
  write(slot: FlashSlot, bytes: Uint8Array): Promise<void>;
}

/** Two cells of a few bytes each in the chip of the battery clock. */
export type BatteryCell = 'x' | 'y';
export const batteryCells = ['x', 'y'] as const satisfies readonly BatteryCell[];

/** Memory that lives as long as the clock's battery, on another chip than flash. Calls as of `Flash`. */
export interface Battery {
  read(cell: BatteryCell): Promise<Uint8Array | null>;
  /** Resolves only when the bytes would survive a power cut. */
  write(cell: BatteryCell, bytes: Uint8Array): Promise<void>;
}

/** Random bytes as lower-case hex, `2 * bytes` characters. */
export interface Random {
  hex(bytes: number): string;
}

/** PBKDF2-HMAC-SHA-256 with a 32-byte result, in lower-case hex. Runs off the main thread where the platform can. */
export interface Kdf {
  derive(password: string, saltHex: string, iterations: number): Promise<string>;
}

/**
 * The recorder's Ethernet socket: a wire with a link, or none, and what comes back over it. Answers are those of this instant;
 * the time that they take is the recorder's to wait.
 */
export interface Ethernet {
  linkUp(): boolean;
  /** Tells of every change of the link, and of other devices that come with an address or go. Returns an unsubscribe. */
  watch(changed: () => void): () => void;
  /** A DHCP server's answer, or null. */
  lease(): Lease | null;
  /** What an ARP probe tells: another device answers for this address. */
  holds(address: string): boolean;
  /** PPPoE: what a modem on this wire answers to an account, be it for a new session or for one that lasts. */
  dial(user: string, password: string): DialAnswer;
  /** One echo packet, short unless its bytes are told: ms until it is back, or null when it stays away. */
  echo(from: IpInUse, target: string, bytes?: number): number | null;
  lookUp(from: IpInUse, name: string): LookUpAnswer;
  /** A time server's answer: ms until it is there, or null. */
  askTime(from: IpInUse, target: string, port: number): number | null;
  /** A letter handed in to whoever has this address, and what is said to it; null: nobody answers at that port. */
  sendMail(from: IpInUse, door: { address: string; port: number; tls: boolean }, letter: Letter): MailAnswer | null;
  /** Whoever hands out files there; what one asks of them is in a part of its own, for nobody does before login. */
  fileServers(): Promise<FileServers>;
  /** The time that an answer from out there carries, ms since the Unix epoch. */
  timeOutside(): number;
  /** Tells of everything that crosses the socket, whoever sent it. Returns an unsubscribe. */
  watchTraffic(listener: (traffic: Traffic) => void): () => void;
}

/** What comes in from the cameras, channel by channel from 0. */
export interface Cameras {
  /** Why there is no picture; null while it comes. */
  fault(channel: number): PictureFault | null;
  /** Tells of every picture that goes or comes back. Returns an unsubscribe. */
  watch(changed: () => void): () => void;
}

/** Who hands out files: the vendor's firmware server, or an FTP server of the owner's. */
export type FileService = 'online' | 'ftp';

/** A firmware that a server hands out. */
export interface RemoteFirmware {
  name: string;
  /** As a list shows it, in bytes of the firmware that it stands for. */
  size: number;
  /** How many bytes really come. */
  bytes: number;
  /** What the server says that it is; an FTP server knows nothing of its files. */
  version: string | null;
}

/** Asked from one of the recorder's addresses, at a server's. */
export interface FileServers {
  /** What firmware a server there hands out for a board; null when nothing comes back. */
  files(from: IpInUse, server: string, service: FileService, board: string): Promise<RemoteFirmware[] | null>;
  /** A piece of such a file; null when it stays away, `gone` where the server has no such file. */
  piece(from: IpInUse, server: string, service: FileService, part: FilePart): Promise<Uint8Array | 'gone' | null>;
}

/** Which piece is asked for, in bytes that really come. */
export interface FilePart {
  board: string;
  name: string;
  at: number;
  length: number;
}

export interface UsbFile {
  name: string;
  /** In bytes. */
  size: number;
}

/** `read-only`: the stick's own switch, or a file system that the machine no longer trusts. */
export type UsbWritten = 'ok' | 'no-stick' | 'full' | 'read-only';

/** The recorder's USB socket. Names are plain file names; the stick may be pulled at any instant. */
export interface Usb {
  plugged(): boolean;
  /** Files in the order of their names; none without a stick. */
  list(): Promise<UsbFile[]>;
  /** @returns null where there is no such file, or no stick. */
  read(name: string): Promise<Uint8Array | null>;
  /** Replaces a file of that name. */
  write(name: string, bytes: Uint8Array): Promise<UsbWritten>;
  /** Tells of every change: stick in or out, files come or gone. Returns an unsubscribe. */
  watch(changed: () => void): () => void;
}

/** What HTTP Digest proves by (`users/digestRecord.ts`), of a right password; or true where the very same is noted already. */
export type DigestOf = (user: Pick<StoredUser, 'name' | 'digest'>, password: string) => DigestRecord | true;

export interface RecorderPorts {
  clock: Clock;
  flash: Flash;
  battery: Battery;
  random: Random;
  kdf: Kdf;
  ethernet: Ethernet;
  usb: Usb;
  cameras: Cameras;
  /** Asked once at every start: the battery clock stood still while the power was away, and shows nothing that is true. */
  clockStopped(): boolean;
  /** Where a LAN can reach the recorder. Without it nothing is kept for Digest; a password that comes later brings it. */
  digestOf?: DigestOf | undefined;
}
