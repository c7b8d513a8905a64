/** What the PC and its tool stand on. A host fills it: the page by its own world, the lab beside monitor and phone by the same one. */
import type { CloudCall } from '../cloud/index.ts';
import type { Region } from '../device/index.ts';
import type { LanTrouble, QuestionsAt } from '../lan/index.ts';

export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** In the order of the settings' list. */
export const regions = ['international', 'russia'] as const satisfies readonly Region[];

/** Where the PC’s own cable or Wi-Fi is: beside the recorder, in a network next door that reaches the internet alone, or nowhere. */
export const connections = ['house', 'guest', 'none'] as const;
export type Connection = (typeof connections)[number];

export interface PcNetwork {
  connection: Connection;
  /** The PC’s own address; null where it has no network. */
  address: string | null;
  /** What keeps it from the recorders although it is connected there; nothing where the network is simulated. */
  trouble?: LanTrouble | null;
}

export interface ToolTime {
  /** Wall clock in ms since the Unix epoch. */
  wall(): number;
  /** ms, never going back. */
  elapsed(): number;
  /** Waits ms of the PC’s own time, which no simulation’s speed scales. Returns a cancel. */
  later(ms: number, run: () => void): () => void;
}

export interface ToolPorts {
  network: {
    now(): PcNetwork;
    connect(connection: Connection): void;
    /** Returns an unsubscribe. */
    watch(changed: () => void): () => void;
  };
  /** The tool’s socket in the PC’s network. One at a time; whoever opened it closes it. */
  openLan(): Promise<QuestionsAt>;
  /**
   * Told where the host knows that something has changed at a device: it is asked anew at once, and what it tells is what is shown. Without
   * that the next round tells it. Returns an unsubscribe.
   */
  watchDevices(changed: () => void): () => void;
  /** What a region’s service answers to this PC. */
  cloud: CloudCall;
  time: ToolTime;
  /** Plays a WAV file. Rejects where it cannot. */
  play(wav: Uint8Array): Promise<void>;
  /** A name for an operation that none had before. */
  newId(): string;
  /** What the tool is set to when it comes; null: nobody has chosen yet. */
  region: Region | null;
}
