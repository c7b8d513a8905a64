/**
 * The network behind the cable, and the questions that a device can ask it by packets. It decides nothing about the device: it only
 * says what comes back. Answers are immediate; the time they take is the asker's to wait.
 */
import { createListeners } from '../base/index.ts';
import {
  type DialAnswer,
  type IpInUse,
  isHostAddress,
  type Lease,
  type Letter,
  type LookUpAnswer,
  type MailAnswer,
  type Nic,
  type Random,
  sameSubnet,
  type Traffic,
  type TwoWays,
} from '../device/index.ts';
import {
  type Distance,
  type Host,
  hostNamed,
  isPublicResolver,
  isTimeServer,
  LOCAL,
  mailDoor,
  regionDistances,
  resolverDistance,
  serverAt,
} from './internet.ts';
import { providerAnswer } from './provider.ts';
import { LETTERS_MAX, type NetworkState } from './state.ts';

/** What stands between a device and a server, in the order in which packets meet it. The region is the cloud's to judge. */
export type Obstacle =
  | 'no-link'
  | 'no-address'
  | 'ip-conflict'
  | 'no-gateway'
  | 'name-not-resolved'
  | 'server-silent'
  | 'mtu-too-large';

export interface Network {
  state(): NetworkState;
  /** The trainer's hand. Every watcher hears of a change; nobody of none. */
  change(to: (now: NetworkState) => NetworkState): void;
  watch(listener: () => void): () => void;
  linkUp(): boolean;
  lease(): Lease | null;
  /** Whether another device answers for this address: what an ARP probe tells, whatever subnet its owner believes to be in. */
  holds(address: string): boolean;
  /** What the modem answers to an account: while a session lasts, and to whoever wants one. */
  dial(user: string, password: string): DialAnswer;
  /** One echo packet of so many bytes: ms until it is back, or null when it stays away. */
  echo(from: IpInUse | null, target: string, bytes?: number): number | null;
  lookUp(from: IpInUse | null, name: string): LookUpAnswer;
  /** One question to a time server: ms until its answer is back, or null. */
  askTime(from: IpInUse | null, target: string, port: number): number | null;
  /** A letter handed in: what is said to it, and after how many ms; null when nobody answers. */
  sendMail(
    from: IpInUse | null,
    door: { address: string; port: number; tls: boolean },
    letter: Letter,
  ): MailAnswer | null;
  obstacle(from: IpInUse | null, server: string): Obstacle | null;
  /** Notes bytes that somebody else puts on the cable at this instant. */
  carry(bytes: TwoWays): void;
  /** Notes kbit/s that flow over it until another figure is told. */
  stream(flow: TwoWays): void;
  watchTraffic(listener: (traffic: Traffic) => void): () => void;
}

const ECHO = 74;
const QUESTION = { sent: 72, received: 132 };
/** Bytes of the longest packet that the switch passes on: it is an ordinary one and knows no jumbo frames. */
const LONGEST = 1500;
/** A switch that negotiates and hears nobody takes the line for half-duplex: who speaks full duplex is cut short now and then. */
const COLLISIONS = 0.25;
const collides = ({ type }: Nic): boolean => /^100?m-full$/.test(type);
const NTP = 90;
const NTP_PORT = 123;
/** A short letter with its greeting and its end. */
const MAIL = { sent: 1240, received: 610 };
const DHCP = { sent: 684, received: 684 };

export function createNetwork(initial: NetworkState, random: Random): Network {
  let state = initial;
  const watchers = createListeners();
  const meters = createListeners<[traffic: Traffic]>();
  const chance = (): number => Number.parseInt(random.hex(2), 16) / 0x10000;
  const tell = (traffic: Traffic): void => {
    meters.tell(traffic);
  };
  const carry = (bytes: TwoWays): void => {
    if (state.cable) tell({ bytes });
  };
  const delay = ({ least, spread }: Distance): number => Math.floor(least + chance() * (spread + 1));

  /** Whether a device with these addresses is one of the local network's. */
  const atHome = ({ address }: IpInUse): boolean =>
    isHostAddress(address) && !holds(address) && sameSubnet(address, state.gateway.address, state.gateway.mask);

  /** Answers to a conflicted address go to whoever is heard first, so that none can be relied upon. */
  const holds = (address: string): boolean => state.cable && isLocal(address);

  const routed = (): boolean => state.line === 'router';
  const reachesGateway = (from: IpInUse): boolean => (from.source === 'pppoe' ? !routed() : reachesRouter(from));
  const reachesRouter = (from: IpInUse): boolean =>
    atHome(from) &&
    routed() &&
    state.gateway.answers &&
    from.gateway === state.gateway.address &&
    sameSubnet(from.address, from.gateway, from.mask);

  /** How far it is to whoever has an address; null when nothing comes back from there. */
  function distance(from: IpInUse, target: string): Distance | null {
    if (target === from.address) return { least: 0, spread: 0 };
    if (sameSubnet(from.address, target, from.mask)) return atHome(from) && isLocal(target) ? LOCAL : null;
    if (!reachesGateway(from)) return null;
    if (isPublicResolver(target) || target === from.gateway) return resolverDistance;
    const server = serverAt(target);
    return server && answers(server) ? regionDistances[server.region ?? 'international'] : null;
  }
  const isLocal = (target: string): boolean =>
    target === state.gateway.address
      ? routed() && state.gateway.answers
      : (target === state.dns.address && routed() && state.dns.answers) ||
        state.others.includes(target) ||
        state.taken === target;
  const answers = ({ region }: Host): boolean => region === null || state.servers[region].answers;

  const isLost = ({ nic }: IpInUse, bytes: number): boolean =>
    bytes > LONGEST || (collides(nic) && chance() < COLLISIONS);

  const resolves = (from: IpInUse, server: string): boolean =>
    distance(from, server) !== null && (server === state.dns.address ? state.dns.answers : isPublicResolver(server));

  function lookUp(from: IpInUse | null, name: string): LookUpAnswer {
    if (!state.cable || !from) return { answer: 'nobody' };
    const by = from.dns.find((server) => resolves(from, server));
    if (by === undefined) return { answer: 'nobody' };
    const host = hostNamed(name);
    return host ? { answer: 'address', address: host.address, by } : { answer: 'unknown', by };
  }

  function change(to: (now: NetworkState) => NetworkState): void {
    const next = to(state);
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    watchers.tell();
  }

  return {
    state: () => state,
    change,
    watch(listener) {
      return watchers.add(listener);
    },
    linkUp: () => state.cable,
    lease() {
      const { lease } = state.dhcp;
      const yes = state.dhcp.answers && routed();
      carry(yes ? DHCP : { ...DHCP, received: 0 });
      return state.cable && yes ? { ...lease, dns: [...lease.dns] } : null;
    },
    holds,
    dial: (user, password) => (state.cable && !routed() ? providerAnswer(user, password) : { answer: 'nobody' }),
    echo(from, target, bytes = ECHO) {
      if (!state.cable || !from) return null;
      const there = distance(from, target);
      const far = there && (target === from.address || !isLost(from, bytes)) ? there : null;
      carry({ sent: bytes, received: far ? bytes : 0 });
      return far && delay(far);
    },
    lookUp(from, name) {
      const found = lookUp(from, name);
      carry(found.answer === 'nobody' ? { ...QUESTION, received: 0 } : QUESTION);
      return found;
    },
    askTime(from, target, port) {
      if (!state.cable || !from) return null;
      const far = port === NTP_PORT && isTimeServer(target) ? distance(from, target) : null;
      carry({ sent: NTP, received: far ? NTP : 0 });
      return far && delay(far);
    },
    sendMail(from, { address, port, tls }, letter) {
      const spoken = state.cable && from ? mailDoor(address, port) : null;
      const far = spoken !== null && from ? distance(from, address) : null;
      carry({ sent: MAIL.sent, received: far ? MAIL.received : 0 });
      if (!far) return null;
      const taken = spoken === tls;
      if (taken) change((now) => ({ ...now, letters: [...now.letters, letter].slice(-LETTERS_MAX) }));
      return { after: delay(far) * 4, taken };
    },
    obstacle(from, server) {
      if (!state.cable) return 'no-link';
      if (!from) return 'no-address';
      if (holds(from.address)) return 'ip-conflict';
      if (!reachesGateway(from)) return 'no-gateway';
      const host = lookUp(from, server).answer === 'address' ? hostNamed(server) : null;
      if (!host) return 'name-not-resolved';
      return !answers(host) ? 'server-silent' : from.nic.mtu > LONGEST ? 'mtu-too-large' : null;
    },
    carry,
    stream: (flow) => tell({ stream: flow }),
    watchTraffic(listener) {
      return meters.add(listener);
    },
  };
}
