/** What a device tells of its cameras, read with suspicion: it comes over a cloud, from a device that may be anybody's. */
import type { PictureFault } from '../../device/index.ts';

export interface View {
  /** What the recorder's clock shows, in ms as if that were UTC. */
  at: number;
  /** How a date is written there. */
  order: 'dmy' | 'mdy' | 'ymd';
  language: 'ru' | 'en';
  /** Whether names and time are written into the pictures. */
  names: boolean;
  time: boolean;
  /** In their order: why a channel has no picture, or null. */
  channels: readonly (PictureFault | null)[];
}

/** More than any recorder has. */
const CHANNELS_MAX = 64;
const FAULTS: Record<PictureFault, true> = {
  'no-video': true,
  disconnected: true,
  'wrong-password': true,
  'no-resource': true,
};
/** Within what a date can be made of. */
const LATEST = 8e15;

/** @returns what is sealed, what is plain, or null for what is neither */
export function viewIn(text: string): { sealed: string } | { view: View } | null {
  const told = objectIn(text);
  if (!told) return null;
  if (typeof told['sealed'] === 'string') return { sealed: told['sealed'] };
  const { at, order, language, channels } = told;
  if (typeof at !== 'number' || !(Math.abs(at) <= LATEST)) return null;
  if (!Array.isArray(channels) || channels.length > CHANNELS_MAX) return null;
  return {
    view: {
      at,
      order: order === 'mdy' || order === 'ymd' ? order : 'dmy',
      language: language === 'en' ? 'en' : 'ru',
      names: told['names'] === true,
      time: told['time'] === true,
      channels: channels.map((fault: unknown) => (isFault(fault) ? fault : fault === null ? null : 'no-video')),
    },
  };
}

const isFault = (given: unknown): given is PictureFault => typeof given === 'string' && Object.hasOwn(FAULTS, given);

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
