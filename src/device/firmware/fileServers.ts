/** How the recorder finds a file server in its network: its address, and from which of its own addresses to ask. One question, one answer. */
import { isHostAddress, parseIpv4, sameSubnet } from '../config/ipv4.ts';
import { isHostName } from '../config/validate.ts';
import type { Core } from '../core.ts';
import type { IpInUse } from '../net/addresses.ts';
import type { LookUpResult } from '../net/detection.ts';
import { type DownloadTrouble, FIRMWARE_SERVER, type FirmwareSource } from './download.ts';

/** The recorder's place in the network. */
export interface WayOut {
  /** The addresses by which it goes out. */
  ip(): IpInUse | null;
  /** Those on the local network, where a session with the provider leads out beside it. */
  lan(): IpInUse | null;
  lookUp(name: string): Promise<LookUpResult>;
}

export type Reached = { ok: true; from: IpInUse; server: string } | { ok: false; code: DownloadTrouble };

export async function reach(
  { ports }: Pick<Core, 'ports'>,
  { ip, lan, lookUp }: WayOut,
  source: FirmwareSource,
): Promise<Reached> {
  const host = source.by === 'online' ? FIRMWARE_SERVER : source.server;
  let server = host;
  if (!isHostAddress(host)) {
    if (parseIpv4(host) !== null || !isHostName(host)) return { ok: false, code: 'not-a-target' };
    const found = await lookUp(host);
    if (!found.ok) return found;
    server = found.address;
  }
  if (!ports.ethernet.linkUp()) return { ok: false, code: 'no-link' };
  const home = lan();
  const from = home && sameSubnet(home.address, server, home.mask) ? home : ip();
  return from ? { ok: true, from, server } : { ok: false, code: 'no-address' };
}
