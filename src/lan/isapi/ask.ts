/** What a handler gets, and what it may give back. */
import type { ApplyResult, ConfigChanges, RecorderFacts, UserFacts } from '../../device/index.ts';
import type { PlatformFacts } from '../../platform/index.ts';
import type { XmlElement, XmlNode } from '../xml/index.ts';
import type { SubStatus } from './status.ts';

/** A document, a plain answer, a picture, or a stream of events. */
export type Said = XmlNode | SubStatus | { readonly jpeg: Uint8Array } | 'stream';

export interface Ask {
  /** As this user's session sees them. */
  facts: RecorderFacts;
  platform: PlatformFacts | null;
  user: UserFacts;
  /** What stands in the path where the route has a place for it. */
  ids: readonly string[];
  query: ReadonlyMap<string, string>;
  /** The request's document, whichever way it was written; null for none. */
  document: XmlElement | null;
  /** The address at which it is reached. */
  address: string;
  /** ms since the Unix epoch, by the recorder's own clock. */
  now: number;
  /** ms since it was switched on. */
  uptime: number;
  /** A secret of the settings is set, whether this user may read it or not. */
  isSet(key: 'platform.verificationCode'): boolean;
  /** As live view has it. */
  cameraName(channel: number): string;
  /** What this channel's camera sees now, as a JPEG. */
  picture(channel: number): Promise<Uint8Array>;
  /** Through the session: every field asks for its own right. */
  apply(changes: ConfigChanges): Promise<ApplyResult | { ok: false; code: string }>;
}

export type Handler = (ask: Ask) => Said | Promise<Said>;
