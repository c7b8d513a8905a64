/**
 * From which address somebody asks, for the limits that count by it: the one at the other end of the connection, for a header would be
 * whatever its sender likes; where that is a proxy which the operator named, the last address in its header that is none of theirs.
 */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { CommandProblem } from '../commandProblem.ts';

export type Proxies = (address: string) => boolean;

export const noProxies: Proxies = () => false;

/** @param given addresses or networks, comma between them. @throws CommandProblem */
export function proxiesFrom(given: string | undefined): Proxies {
  if (given === undefined) return noProxies;
  const list = new BlockList();
  for (const one of given.split(',')) {
    const [address = '', bits, more] = one.trim().split('/');
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    const isGood =
      family !== 0 && more === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
    if (!isGood)
      throw new CommandProblem(`--proxy names "${one}"; it takes addresses or networks, as 10.0.0.5 or 172.31.81.0/24`);
    list.addSubnet(address, bits === undefined ? most : Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** What a proxy in front writes into a request that it hands on. */
const HANDED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

export const isHandedOn = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  HANDED_ON.some((name) => headers[name] !== undefined);

/** An IPv4 address by which an IPv6 socket knows it is one all the same. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

export function sourceOf(incoming: IncomingMessage | undefined, isProxy: Proxies): string {
  const peer = plain(incoming?.socket.remoteAddress ?? '');
  if (isIP(peer) === 0) return 'unknown';
  if (!isProxy(peer)) return peer;
  const header = incoming?.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((hop) => plain(hop.trim()));
  for (const hop of hops.reverse()) {
    // What is no address was written by nobody whom the operator trusts.
    if (isIP(hop) === 0) return peer;
    if (!isProxy(hop)) return hop;
  }
  return peer;
}
