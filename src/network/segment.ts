/**
 * The wire between neighbours, as plain state: stations with a MAC and an address, and the UDP datagrams they send each other. It has no
 * router, and every datagram has a TTL of 1: a unicast goes no further than the sender's own subnet, while group and broadcast reach
 * whoever hangs on the cable. So a tool finds a recorder whose address it could not reach, as in a real house.
 */
import { type Random, sameSubnet } from '../device/index.ts';

/** As a host has it: where somebody is. */
export interface Endpoint {
  address: string;
  port: number;
}

export interface Datagram {
  bytes: Uint8Array;
  from: Endpoint;
  to: Endpoint;
  /** Of the card that sent it, and of whom it was meant for: one, a group, or `ff-ff-ff-ff-ff-ff`. */
  macs: { from: string; to: string };
}

/** What goes wrong on the wire. Nothing does, where nobody wants it. */
export interface WireFaults {
  /** Of how many datagrams one in so many: 0 to 1. */
  lost: number;
  doubled: number;
  /** ms on the way: the least, and what may come on top. */
  delay: { least: number; spread: number };
}

export const goodSegment: WireFaults = { lost: 0, doubled: 0, delay: { least: 0, spread: 0 } };

export interface StationOptions {
  mac: string;
  /** Its own address as it is now; null while it has none, and then it is dumb and deaf. */
  place(): { address: string; mask: string } | null;
  /** Its cable is in, and it has power. */
  plugged(): boolean;
  /** Told of what it sent and what reached it, in bytes of the wire. */
  carried?(bytes: { sent: number; received: number }): void;
}

export interface Station {
  /** @throws Error where the station has that port open already. */
  open(door: DoorOptions): Door;
  /** Pulls it off the wire, with all its doors. */
  leave(): void;
}

export interface DoorOptions {
  /** A free one where none is named. */
  port?: number;
  /** The group it joins. */
  group?: string;
  heard(datagram: Datagram): void;
}

/** A socket. */
export interface Door {
  port: number;
  /** Never fails and promises nothing: that is what datagrams are. */
  send(bytes: Uint8Array, to: Endpoint): void;
  close(): void;
}

export interface Segment {
  attach(station: StationOptions): Station;
  faults(): WireFaults;
  setFaults(faults: WireFaults): void;
}

export interface SegmentPorts {
  /** Asked only while something goes wrong on the wire. */
  random: Pick<Random, 'hex'>;
  /** Waits ms. A datagram is never heard before its sender has ended its turn. */
  later(ms: number, run: () => void): void;
  /** A device that is no station here has this address. */
  isElsewhere?(address: string): boolean;
}

const EVERYBODY = '255.255.255.255';
/** Ethernet's, IP's and UDP's own words. */
const HEADERS = 42;
const FREE_PORTS = { first: 49_152, last: 65_535 };

interface Plug {
  options: StationOptions;
  doors: Map<number, DoorOptions>;
}

export function createSegment({ random, later, isElsewhere = () => false }: SegmentPorts): Segment {
  const plugs = new Set<Plug>();
  let faults = goodSegment;
  const chance = (): number => Number.parseInt(random.hex(2), 16) / 0x10000;
  const happens = (share: number): boolean => share > 0 && chance() < share;
  const isThere = ({ options }: Plug): boolean => options.plugged() && options.place() !== null;

  /** Whom the sender's card names: null where nobody answers its question for the address, or more than one does. */
  function macFor(sender: Plug, own: { address: string; mask: string }, address: string): string | null {
    if (address === EVERYBODY || address === broadcastOf(own)) return 'ff-ff-ff-ff-ff-ff';
    if (isGroup(address)) return groupMac(address);
    if (!sameSubnet(address, own.address, own.mask) || isElsewhere(address)) return null;
    const bearers = [...plugs].filter(
      (plug) => plug !== sender && isThere(plug) && plug.options.place()?.address === address,
    );
    return bearers.length === 1 ? (bearers[0]?.options.mac ?? null) : null;
  }

  function takes({ options, doors }: Plug, { to, macs }: Datagram): DoorOptions | null {
    const door = doors.get(to.port);
    const own = options.plugged() ? options.place() : null;
    if (!door || !own) return null;
    const mine = isGroup(to.address)
      ? door.group === to.address
      : to.address === EVERYBODY ||
        to.address === broadcastOf(own) ||
        (macs.to === options.mac && to.address === own.address);
    return mine ? door : null;
  }

  function carry(datagram: Datagram, receiver: Plug): void {
    later(faults.delay.least + (faults.delay.spread > 0 ? chance() * faults.delay.spread : 0), () => {
      const door = plugs.has(receiver) ? takes(receiver, datagram) : null;
      if (!door) return;
      receiver.options.carried?.({ sent: 0, received: datagram.bytes.length + HEADERS });
      door.heard(datagram);
    });
  }

  function send(sender: Plug, port: number, bytes: Uint8Array, to: Endpoint): void {
    const own = sender.options.plugged() ? sender.options.place() : null;
    if (!own || !plugs.has(sender)) return;
    sender.options.carried?.({ sent: bytes.length + HEADERS, received: 0 });
    const mac = macFor(sender, own, to.address);
    if (mac === null) return;
    const datagram: Datagram = {
      // What its sender does with its own bytes afterwards changes nothing on the way.
      bytes: bytes.slice(),
      from: { address: own.address, port },
      to: { ...to },
      macs: { from: sender.options.mac, to: mac },
    };
    for (const receiver of plugs) {
      if (receiver === sender || happens(faults.lost)) continue;
      carry(datagram, receiver);
      if (happens(faults.doubled)) carry(datagram, receiver);
    }
  }

  return {
    attach(options) {
      const plug: Plug = { options, doors: new Map() };
      plugs.add(plug);
      return {
        open(door) {
          const port = door.port ?? freePort(plug.doors);
          if (plug.doors.has(port)) throw new Error(`Port ${port} of ${options.mac} is open already.`);
          plug.doors.set(port, door);
          const isOpen = (): boolean => plug.doors.get(port) === door;
          return {
            port,
            send(bytes, to) {
              if (isOpen()) send(plug, port, bytes, to);
            },
            close() {
              if (isOpen()) plug.doors.delete(port);
            },
          };
        },
        leave() {
          plugs.delete(plug);
        },
      };
    },
    faults: () => faults,
    setFaults(next) {
      faults = next;
    },
  };
}

/** The lowest of those that systems give away: the same stations in the same order have the same ports. */
function freePort(taken: ReadonlyMap<number, DoorOptions>): number {
  for (let port = FREE_PORTS.first; port <= FREE_PORTS.last; port += 1) if (!taken.has(port)) return port;
  throw new Error('A station has no free port left: close some.');
}

const partsOf = (address: string): number[] => address.split('.').map(Number);

const isGroup = (address: string): boolean => {
  const [first = 0] = partsOf(address);
  return first >= 224 && first < 240;
};

/** By the low 23 bits of a group's address. */
function groupMac(address: string): string {
  const [, second = 0, third = 0, fourth = 0] = partsOf(address);
  return ['01-00-5e', ...[second & 0x7f, third, fourth].map((part) => part.toString(16).padStart(2, '0'))].join('-');
}

/** The last address of a subnet. One of two hosts or less has none. */
function broadcastOf({ address, mask }: { address: string; mask: string }): string | null {
  const bits = partsOf(mask);
  if ((bits[3] ?? 255) >= 254) return null;
  return partsOf(address)
    .map((part, at) => part | (~(bits[at] ?? 255) & 255))
    .join('.');
}
