/** How far somebody has looked at the recorder's messages, whoever it was: the screen remembers it for each user by its overlays. */
import type { Json } from '../../device/index.ts';

/** Opened by whoever came for the messages from live view: the entry that led there, until they are shown. */
export const MESSAGES_WANTED = 'messages-wanted';

/** @returns id of an entry of the log, 0 where nobody has looked yet. */
export const lastSeen = (last: Readonly<Record<string, Json>>): number =>
  Math.max(0, ...Object.entries(last).map(([what, about]) => (what.startsWith('messages/') ? Number(about) : 0)));
