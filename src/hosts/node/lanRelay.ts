/**
 * The network of the recorders, for pages: `/lan`, a WebSocket that carries SADP's datagrams and nothing else. A page's datagram goes to the
 * recorders of this process, by hand, and never onto a wire; so no page can reach another device through it, whatever it sends. It is judged
 * there as one that came by wire, with the page's own address as its source: the same limits for each source, the same log.
 * A page is on the network where the network is the page's own too: its address says so.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { NOT_ON_LAN, type Peer, RELAY_BEAT_MS, RELAYED_MAX, type RelayWord } from '../../lan/index.ts';
import { CLOSE, endSockets, sendOver } from './webSockets.ts';

/** The network on which the process's recorders are. */
export interface RelayedLan {
  /** Whether a host of this IPv4 address is on it. */
  reaches(address: string): boolean;
  /** What a page is told whose address is not. */
  beyond: keyof typeof NOT_ON_LAN;
  /** A datagram to the group. */
  hear(bytes: Uint8Array, from: Peer): void;
}

export interface LanRelay {
  /**
   * Something that a recorder says, before it goes onto the wire. Pages hear what is for them and what is for everybody unasked.
   * @returns whether that was all: what answers a page is nobody else's
   */
  said(bytes: Uint8Array, to: Peer, answering?: Peer): boolean;
  /** Something changed at a recorder. */
  changed(): void;
  /** From now on there is a network. */
  join(lan: RelayedLan): void;
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  end(): Promise<void>;
}

const PAGES_MAX = 64;
/** Of one address: one machine's tabs. */
const PAGES_OF_ONE = 16;
/** Datagrams that a page may send in a burst, and then per second: a tool that asks every 15 s sends some ten. */
const BURST = 40;
const PER_SECOND = 20;
/** Sent beyond that, a page is no tool and goes. */
const TOO_MANY = 400;
/** Bytes that wait for a page that does not read: some thirty answers. */
const WAITING_MAX_BYTES = 64 << 10;

interface Guest {
  socket: WebSocket;
  /** The very object that is handed on as the source: by it, and not by what is in it, an answer finds its way back. */
  peer: Peer;
  /** It has answered since it was last looked after. */
  alive: boolean;
}

export function createLanRelay(): LanRelay {
  // A datagram that is longer ends the connection, by the protocol itself.
  const server = new WebSocketServer({ noServer: true, maxPayload: RELAYED_MAX, perMessageDeflate: false });
  const guests = new Set<Guest>();
  /** Also of those that are gone: what comes late for one of them is still nobody else's. */
  const sockets = new WeakMap<Peer, WebSocket>();
  let lan: RelayedLan | null = null;

  const word = (socket: WebSocket, said: RelayWord): void => sendOver(socket, JSON.stringify(said), WAITING_MAX_BYTES);
  let looking: ReturnType<typeof setInterval> | undefined;
  function look(): void {
    for (const guest of guests) {
      if (!guest.alive) guest.socket.terminate();
      guest.alive = false;
      guest.socket.ping();
      word(guest.socket, { lan: 'beat' });
    }
  }
  function leave(guest: Guest): void {
    guests.delete(guest);
    if (guests.size > 0) return;
    clearInterval(looking);
    looking = undefined;
  }

  function serve(socket: WebSocket, { address, port }: Peer): void {
    // What breaks a connection is told by its end.
    socket.on('error', () => undefined);
    const ofOne = [...guests].filter(({ peer }) => peer.address === address).length;
    if (!lan || guests.size >= PAGES_MAX || ofOne >= PAGES_OF_ONE) return socket.close(CLOSE.overloaded);
    if (!lan.reaches(address)) return socket.close(NOT_ON_LAN[lan.beyond]);
    const guest: Guest = { socket, peer: { address, port }, alive: true };
    guests.add(guest);
    // Nobody there costs nothing.
    looking ??= setInterval(look, RELAY_BEAT_MS).unref();
    sockets.set(guest.peer, socket);
    const mayPass = createAllowance();
    socket.on('pong', () => {
      guest.alive = true;
    });
    socket.on('message', (data, isBinary) => {
      const passes = isBinary && data instanceof Buffer ? mayPass() : 'never';
      if (passes === 'never') socket.close(CLOSE.noMessage);
      else if (passes === 'yes') lan?.hear(data as Buffer, guest.peer);
    });
    socket.on('close', () => leave(guest));
    word(socket, { lan: 'here', address });
  }

  return {
    said(bytes, to, answering) {
      const socket = sockets.get(to);
      if (socket) {
        sendOver(socket, bytes, WAITING_MAX_BYTES);
        return true;
      }
      if (answering) return sockets.has(answering);
      for (const guest of guests) sendOver(guest.socket, bytes, WAITING_MAX_BYTES);
      return false;
    },
    changed() {
      for (const { socket } of guests) word(socket, { lan: 'changed' });
    },
    join(there) {
      lan = there;
    },
    take(request, socket, head) {
      const { remoteAddress = '', remotePort = 0 } = request.socket;
      server.handleUpgrade(request, socket, head, (opened) =>
        serve(opened, { address: ipv4Of(remoteAddress), port: remotePort }),
      );
    },
    async end() {
      clearInterval(looking);
      await endSockets(server);
    },
  };
}

/** Sources are IPv4 in SADP; whoever came by IPv6's own loopback is of this machine. */
const ipv4Of = (address: string): string => (address === '::1' ? '127.0.0.1' : address.replace(/^::ffff:/, ''));

/** What is too much is lost, as on a wire; what is far too much is `never`. */
function createAllowance(): () => 'yes' | 'no' | 'never' {
  let left = BURST;
  let at = performance.now();
  let lost = 0;
  return () => {
    const now = performance.now();
    left = Math.min(BURST, left + ((now - at) / 1000) * PER_SECOND);
    at = now;
    if (left >= 1) {
      left -= 1;
      return 'yes';
    }
    lost += 1;
    return lost > TOO_MANY ? 'never' : 'no';
  };
}
