/** Fetching firmware over the network: from where, how far it has come, and why it may not go on. Types and paces alone. */
import type { ProbeFault } from '../net/detection.ts';
import type { RemoteFirmware } from '../ports.ts';
import type { FirmwareFile } from './firmwareFile.ts';

/** The vendor's firmware server. Ours: nobody is ever contacted, and no such name exists. */
export const FIRMWARE_SERVER = 'firmware.sim.invalid';

/** `server`: the address or name of an FTP server. The vendor's is known to the firmware. */
export type FirmwareSource = { by: 'online' } | { by: 'ftp'; server: string };

/**
 * Why a server could not be asked, or a piece did not come. `server-silent`: nobody answers there. `no-file`: it has no firmware for this
 * recorder. `changed`: the file is another than the one that was begun.
 */
export type DownloadTrouble = ProbeFault | 'server-silent' | 'no-file' | 'changed';

/** `busy`: something else is under way, another download too. */
export type DownloadRefusal = DownloadTrouble | 'no-right' | 'busy';

/** `file` is null where the firmware that runs is the latest. */
export type FindResult =
  | { ok: true; file: Pick<RemoteFirmware, 'name' | 'size' | 'version'> | null }
  | { ok: false; code: DownloadRefusal };
export type DownloadResult = { ok: true } | { ok: false; code: DownloadRefusal };

export interface DownloadFacts {
  source: FirmwareSource;
  file: string;
  /** In bytes of the firmware that the file stands for; `size` is all of it. */
  moved: number;
  size: number;
  /** `waiting`: cut, and tried again by itself. `stopped`: given up until somebody goes on with it. */
  state: 'moving' | 'waiting' | 'stopped' | 'complete';
  /** What is in the way while it waits, and why it stopped. */
  trouble: DownloadTrouble | null;
  /** What the file turned out to be, once it is complete. */
  verdict: FirmwareFile['verdict'] | null;
}

/** Simulated ms that a piece takes, and how many pieces a firmware comes in. */
export const PIECE_MS = 500;
export const DOWNLOAD_PIECES = 32;
/** Simulated ms after which a cut line is tried again, and how often. */
export const RETRY_MS = 2000;
export const RETRIES = 30;
