/** The USB stick as the trainer sees and fills it. */
import type { StickOffer } from '../world/index.ts';

export interface StickFacts {
  plugged: boolean;
  /** What lies on it, plugged in or not; sizes in bytes. */
  files: { name: string; size: number }[];
  /** Bytes that still fit. */
  room: number;
  /** What can be put on it for the firmware that runs. */
  offers: StickOffer[];
}

export interface StickPorts {
  plugStick(in_: boolean): void;
  putOnStick(offer: StickOffer): Promise<'ok' | 'full'>;
  /** A file of the person's own; refused where it does not fit. */
  uploadToStick(name: string, bytes: Uint8Array): 'ok' | 'full';
  readFromStick(name: string): Promise<Uint8Array | null>;
  removeFromStick(name: string): void;
}
