/**
 * SADP through a relay: how a page, which has no datagrams, is on a network all the same. What its WebSocket carries as bytes are datagrams,
 * one each; none has a destination, for there is one alone: the group. What it carries as text is the relay's own word.
 */
export type RelayWord =
  /** The page is on the network, and is known there by this address. */
  | { lan: 'here'; address: string }
  /** Something changed at a device, so it is worth asking now. */
  | { lan: 'changed' }
  /** The relay is still there. */
  | { lan: 'beat' };

/** Bytes of a datagram either way. */
export const RELAYED_MAX = 2_048;
/** ms between two beats: with three missing, the relay is gone. */
export const RELAY_BEAT_MS = 2_000;
/**
 * What keeps a page from the recorders' network. `elsewhere`: its address is of another network. `no-lan`: the recorders are on no network but
 * their machine's own, and the page is not of that machine. `full`: as many pages are on it as may be. `lost`: the relay does not answer.
 */
export type LanTrouble = 'elsewhere' | 'no-lan' | 'full' | 'lost';

/** As the codes with which a page's WebSocket ends. */
export const NOT_ON_LAN = { elsewhere: 4001, 'no-lan': 4002 } as const satisfies Partial<Record<LanTrouble, number>>;
/** Of the WebSocket protocol: try again later. */
const TRY_LATER = 1013;

export function troubleOf(code: number): LanTrouble {
  if (code === NOT_ON_LAN.elsewhere) return 'elsewhere';
  if (code === NOT_ON_LAN['no-lan']) return 'no-lan';
  return code === TRY_LATER ? 'full' : 'lost';
}

/** @returns null for whatever is no word of a relay */
export function readRelayWord(text: string): RelayWord | null {
  let word: unknown;
  try {
    word = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof word !== 'object' || word === null || !('lan' in word)) return null;
  if (word.lan === 'changed' || word.lan === 'beat') return { lan: word.lan };
  return word.lan === 'here' && 'address' in word && typeof word.address === 'string'
    ? { lan: 'here', address: word.address }
    : null;
}
