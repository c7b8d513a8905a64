/**
 * What stands at either end of a line: the faces that a screen and its panel speak to, and the few names of the protocol itself.
 * Everything that crosses is JSON text in one frame.
 */
import type { ProfileId, Recorder } from '../device/index.ts';
import type { Platform } from '../platform/index.ts';
import type { FileRefusal, ScenarioId, Speed, WorldFacts } from '../world/index.ts';

/** Both ends must name the same: a page that was loaded from an older program offers to load itself anew. */
export const PROTOCOL = 3;

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

/** What a trainer sees of a recorder in a process. */
export interface TrainedFacts extends WorldFacts {
  speed: Speed;
  /** Which of the process's recorders it is, from 1, and which there are. */
  recorder: number;
  recorders: number[];
  /** Whether what happens is kept when the process ends. */
  kept: boolean;
}

/** The trainer's hands on the world around a recorder; only where the host grants them. */
export interface Trainer {
  facts(): Promise<TrainedFacts>;
  watch(listener: (facts: TrainedFacts) => void): () => void;
  /** One of the world's commands by its name. @returns its answer, `null` for none. */
  command(request: { name: string; given: unknown[] }): Promise<CommandAnswer>;
  /** Another scenario or firmware, or the same from its beginning: every line is told to come again. */
  enter(request: { scenario: ScenarioId; profile?: ProfileId | undefined; fresh: boolean }): Promise<void>;
  setSpeed(request: { speed: Speed }): Promise<void>;
  worldFile(): Promise<{ name: string; text: string }>;
  /** @returns why it was not loaded, or null. */
  loadWorld(request: { text: string }): Promise<FileRefusal | null>;
  /** @returns the file's bytes as base64, or null. */
  readFromStick(request: { name: string }): Promise<string | null>;
}

export type CommandAnswer =
  | { ok: true; answer: string | null }
  | { ok: false; code: 'unknown-command' | 'bad-arguments' };

/** What a screen needs of its recorder. Each face has methods alone; those called `watch…` take a listener last. */
export interface ScreenFaces {
  recorder: Recorder;
  platform: Platform;
  box: Box;
  clocks: Clocks;
  trainer: Trainer;
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
  /** A sign of life, and after how many ms the next one comes: whoever hears none for longer has lost the line. */
  tick(nextMs: number): void;
}

/** How often the server gives a sign of life, ms: while somebody is at work. */
export const TICK_MS = 300;
/** And while nobody is: a screen stands there for days. */
export const CALM_TICK_MS = 3000;

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
