/**
 * What stands at either end of a line: the faces that a screen and its panel speak to, and the few names of the protocol itself.
 * Everything that crosses is JSON text in one frame (DESIGN decision 4).
 */
import type { Recorder } from '../device/index.ts';
import type { Platform } from '../platform/index.ts';

/** Both ends must name the same: a page that was loaded from an older program offers to load itself anew. */
export const PROTOCOL = 1;

/** The hands before the box, which whoever stands at its own screen has. */
export interface Box {
  powerOn(): Promise<void>;
  /** The button that safe mode offers. */
  restoreFactory(): Promise<void>;
}

/** A reading of the recorder's clocks: between two of them both run on by themselves. */
export interface ClockReading {
  /** ms since the Unix epoch, by the battery clock. */
  wall: number;
  /** ms since the recorder's power supply came up; lock-outs are reckoned by it. */
  uptime: number;
}

export interface Clocks {
  /** Tells at once, and again whenever a clock jumped. Returns an unsubscribe. */
  watch(listener: (reading: ClockReading) => void): () => void;
}

/** What a screen needs of its recorder. Each face has methods alone; those called `watch…` take a listener last. */
export interface ScreenFaces {
  recorder: Recorder;
  platform: Platform;
  box: Box;
  clocks: Clocks;
}

/** The first that a client is told. */
export interface Welcome {
  protocol: number;
  /** Another one after every start of the process: sessions of the one before are none any more. */
  instance: string;
}

/** What a client must understand when it is called by the server. */
export interface ClientMethods {
  welcome(welcome: Welcome): void;
  /** The next value of a stream, as what changed in it. */
  news(stream: number, change: unknown): void;
  /** A sign of life: whoever hears none for a while has lost the line. */
  tick(): void;
}

/** How often the server gives a sign of life, ms. */
export const TICK_MS = 300;

/** An answer as it crosses: `fault` bears the code of what failed, `refused` why the line did not even ask. */
export type Answer =
  | { value: unknown }
  | { none: true }
  | { fault: { code: string; message: string } }
  | { refused: LineRefusal };

/** `unknown-method`: there is none, or not for this client. `bad-request`: not what the method takes. `internal`: a bug beyond the line. */
export type LineRefusal = 'unknown-method' | 'bad-request' | 'internal';

/** Where frames go and come from. */
export interface Channel {
  /** Text in one piece. What cannot be sent is lost: the end of the line tells. */
  send(text: string): void;
  /** Calls back with every frame that arrives. */
  listen(hear: (text: string) => void): void;
}
