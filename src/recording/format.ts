/**
 * An event list: what a person did, as data (docs/design/0005). It begins with a fresh world of a scenario and a seed, and ends
 * with what the world had come to. No secret is in it; no machine's own event is in it.
 */

import type { Json, Life, ProfileId } from '../device/index.ts';
import type { ScenarioId } from '../world/index.ts';
import type { Digest } from './digest.ts';

export const EVENT_LIST_KIND = 'nvr-simulator/events';
export const LIST_SCHEMA = 5;

/** What writer and reader both hold to: two files as large as the drive, each as base64, and what is done around them. */
export const LIST_MAX_BYTES = 12_000_000;
export const LIST_MAX_ENTRIES = 20_000;

/**
 * A secret that was typed, without its text. `right`: a documented password of the scenario, `of` whom. `own`: any other text, wrong
 * or newly chosen; the same text typed again has the same number, so that a password chosen in the list is right later on.
 */
export type SecretReference =
  | { is: 'right'; of: string; length: number }
  | { is: 'own'; number: number; length: number; kinds: SecretKind[] };

/** Which kinds of characters are in it: all that a password's strength depends on beside its length. */
export type SecretKind = 'lower' | 'upper' | 'digit' | 'sign' | 'other';

/** How the world stood when something was done: a playback waits until it stands so again. */
export interface When {
  life: Life;
  /** The navigation chart's state: `liveView.watching`, `menu.system.general`. */
  place: string;
  /** The cloud service's state: `online`, `offline`, `registering`, `off`. */
  platform: string;
}

/** An event on an actor: the machine's id, its state just before, and the event with secrets replaced by `{ secret: reference }`. */
export interface ActorEntry {
  to: string;
  in: string;
  event: { type: string; [field: string]: Json };
  /** Sent while no input of the person's was being handled: the screen's own doing, most likely, and so it will do it again. */
  by?: 'screen';
}

/** Something the trainer did to the world, by the command's name. */
export interface CommandEntry {
  command: string;
  with: Json[];
}

export type BesideFace = 'pc' | 'phone';

/** A control of PC or phone, as its user finds it: by what it is, what it is called, and under which title it stands. */
export interface Control {
  a: 'button' | 'input' | 'select' | 'textarea' | 'a';
  named: string;
  /** Of the window, dialog or page on top. */
  under: string;
  /** Of several with one name, from 0; the first where nothing is said. */
  nth?: number;
}

/** What was done at it. A field is as it was left; one that holds a secret holds a reference here. */
export type FaceDeed =
  | { does: 'press' | 'open' | 'open-menu'; on: Control }
  | { does: 'write'; on: Control; text: string | { secret: SecretReference } }
  /** By Escape, out of whatever is on top. */
  | { does: 'leave'; under: string };

export interface BesideEntry {
  from: BesideFace;
  did: FaceDeed;
}

/** Before schema 5: what PC or phone asked of the cloud or of the recorder, without their screens (`askAgain.ts`). */
export interface AskEntry {
  from: BesideFace;
  ask: Json;
}

/** `at`: ms of uptime since the world was begun. */
export type Entry = { at: number; when: When } & (ActorEntry | CommandEntry | BesideEntry | AskEntry);

export interface EventList {
  kind: typeof EVENT_LIST_KIND;
  schema: typeof LIST_SCHEMA;
  scenario: ScenarioId;
  /** Other firmware than the scenario's own. */
  profile: ProfileId | null;
  language: 'ru' | 'en';
  seed: string;
  entries: Entry[];
  end: Digest;
}

/** @returns the file that a list is kept as; null for one that could not be loaded again. */
export function listText(list: EventList): string | null {
  const text = `${JSON.stringify(list, null, 1)}\n`;
  return text.length > LIST_MAX_BYTES || list.entries.length > LIST_MAX_ENTRIES ? null : text;
}
