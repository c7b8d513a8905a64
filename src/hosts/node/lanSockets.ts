/**
 * SADP's sockets on a real interface: one for each address that a recorder has, so that answers leave from there, one for the group, and
 * two for broadcasts. A socket on all addresses would steal what is meant for one of them, so there is none.
 */
import { createSocket, type Socket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { type Peer, SADP_GROUP } from '../../lan/index.ts';

export interface InterfaceAddress {
  address: string;
  mask: string;
}

/** This machine's loopback interface has all of 127.0.0.0/8: each recorder can have an address of its own. */
const LOOPBACK = /^127\./;

/** @returns the IPv4 addresses of an interface, by its name or by one of them; none where there is no such interface. */
export function addressesOf(name: string): InterfaceAddress[] {
  const all = Object.entries(networkInterfaces()).map(([title, list]) => ({
    title,
    own: (list ?? [])
      .filter(({ family }) => family === 'IPv4')
      .map(({ address, netmask }) => ({ address, mask: netmask })),
  }));
  const found =
    all.find(({ title }) => title === name) ?? all.find(({ own }) => own.some((one) => one.address === name));
  // `lo` by this name everywhere, however the system calls it.
  const loopback = all.find(({ own }) => own.some(({ address }) => LOOPBACK.test(address)));
  return found?.own ?? (name === 'lo' ? (loopback?.own ?? []) : []);
}

export const interfaceNames = (): string[] => Object.keys(networkInterfaces());

/** The address of the recorder of this number, from 0: its own where the interface has enough, else it shares the first. */
export function addressFor(unit: number, own: readonly InterfaceAddress[]): InterfaceAddress | undefined {
  const [first] = own;
  if (first && LOOPBACK.test(first.address) && process.platform === 'linux')
    return { ...first, address: `127.0.0.${unit + 1}` };
  return own[unit] ?? first;
}

export interface LanSockets {
  /** Listens at an address too. @throws with Node's code where it cannot be had */
  at(address: string): Promise<void>;
  send(bytes: Uint8Array, from: string, to: Peer): void;
  close(): Promise<void>;
}

/** `to`: the address it was sent to; null for group and broadcast, which mean everybody. */
export type Heard = (bytes: Uint8Array, from: Peer, to: string | null) => void;

/** @throws with Node's code where the group cannot be joined */
export async function openLanSockets(
  { own, port: ownPort }: { own: readonly InterfaceAddress[]; port: number },
  heard: Heard,
): Promise<LanSockets> {
  const [first] = own;
  if (!first) throw new Error('An interface without an address has no LAN.');
  const unicast = new Map<string, Promise<Socket>>();
  const ready = new Map<string, Socket>();
  const listen = (bind: string, to: string | null, shared: boolean): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = createSocket({ type: 'udp4', reuseAddr: shared });
      socket.once('error', (cause) => {
        socket.close();
        reject(cause);
      });
      socket.on('message', (bytes, { address, port }) => {
        if (!isOwnAnswer(bytes, address, port)) heard(bytes, { address, port }, to);
      });
      socket.bind({ address: bind, port: ownPort, exclusive: false }, () => {
        socket.removeAllListeners('error');
        // A neighbour that is gone is told by ICMP; it is nothing that could be done about.
        socket.on('error', () => undefined);
        resolve(socket);
      });
    });
  /** What we send to the group comes back to us. */
  const isOwnAnswer = (bytes: Buffer, address: string, port: number): boolean =>
    port === ownPort && ready.has(address) && bytes.includes('<ProbeMatch');

  // Systems that let nobody bind a group's address give its datagrams to whoever listens to all.
  const group = await listen(SADP_GROUP, null, true).catch(() => listen('0.0.0.0', null, true));
  try {
    group.addMembership(SADP_GROUP, first.address);
  } catch (cause) {
    group.close();
    throw cause;
  }
  const broadcasts = await Promise.all(
    [...new Set(['255.255.255.255', broadcastOf(first)])].map((address) =>
      listen(address, null, true).catch(() => null),
    ),
  );

  return {
    async at(address) {
      const opening =
        unicast.get(address) ??
        listen(address, address, false).then((socket) => {
          socket.setTTL(1);
          socket.setMulticastTTL(1);
          socket.setMulticastLoopback(true);
          socket.setMulticastInterface(address);
          ready.set(address, socket);
          return socket;
        });
      unicast.set(address, opening);
      await opening.catch((cause: unknown) => {
        unicast.delete(address);
        throw cause;
      });
    },
    send(bytes, from, to) {
      ready.get(from)?.send(bytes, to.port, to.address, () => undefined);
    },
    async close() {
      const opened = await Promise.allSettled(unicast.values());
      // What is under way still ends, and has nobody to say it to.
      ready.clear();
      const sockets = [group, ...broadcasts, ...opened.map((one) => (one.status === 'fulfilled' ? one.value : null))];
      await Promise.all(
        sockets.filter((socket) => socket !== null).map((socket) => new Promise<void>((done) => socket.close(done))),
      );
    },
  };
}

/** The last address of a subnet: whatever is sent there is for all of it. */
function broadcastOf({ address, mask }: InterfaceAddress): string {
  const bits = mask.split('.').map(Number);
  return address
    .split('.')
    .map((part, at) => Number(part) | (~(bits[at] ?? 255) & 255))
    .join('.');
}
