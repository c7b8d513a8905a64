/**
 * Network detection: what an owner can ask the network at the recorder. Echoes to an address, the lookup of a name, and how far
 * the way to a server goes. Each question takes its time on the recorder's clock and ends, whatever the network does.
 */
import { isHostAddress, parseIpv4 } from '../config/ipv4.ts';
import { parseIpv6 } from '../config/ipv6.ts';
import { isHostName } from '../config/validate.ts';
import type { IpInUse } from './addresses.ts';
import type { PppoeStatus } from './pppoeStatus.ts';

/** What a name server says; `nobody`: none answered. */
export type LookUpAnswer =
  | { answer: 'address'; address: string; by: string }
  | { answer: 'unknown'; by: string }
  | { answer: 'nobody' };

/** Why a question could not be put, or had no answer. `interrupted`: the recorder went down over it. */
export type ProbeFault = 'no-link' | 'no-address' | 'not-a-target' | 'no-name-server' | 'name-unknown' | 'interrupted';

export type PingResult =
  | { ok: true; target: string; sent: number; received: number; delayMs: number | null }
  | { ok: false; code: ProbeFault };
export type LookUpResult = { ok: true; name: string; address: string; by: string } | { ok: false; code: ProbeFault };

/** In the order in which packets meet them. */
export const pathSteps = ['link', 'address', 'gateway', 'name', 'server'] as const;
export type PathStep = (typeof pathSteps)[number];
/** Where a way ends: at a stage that does not answer, at an address that is another's as well, or because dialling the provider failed. */
export type PathTrouble = PathStep | 'ip-conflict' | 'mtu-too-large' | 'pppoe-no-modem' | 'pppoe-refused';
/** `whom`: the address or name that was asked. */
export interface PathAnswer {
  step: PathStep;
  /** Null: it answers. */
  trouble: PathTrouble | null;
  whom: string;
}
/** Every step up to the first that does not answer, that one included. */
export type PathResult = { ok: true; steps: PathAnswer[] } | { ok: false; code: ProbeFault };

/** As the vendor's page does: four packets. */
export const PING_PACKETS = 4;
/** Simulated ms for which a packet is waited for, and between two of them. */
export const PACKET_TIMEOUT_MS = 1000;
const PACKET_GAP_MS = 200;
const LOOK_UP_MS = 60;
/** Packets for a stage of the way until it counts as silent. */
const PATH_TRIES = 3;

/** The socket by which an echo leaves: that of the network, or that of the PoE ports. */
export type NicName = 'lan' | 'internal';

export interface DetectionPorts {
  linkUp(): boolean;
  ip(): IpInUse | null;
  holds(address: string): boolean;
  /** Whether an IPv6 address is the recorder's own. */
  isOwnIpv6(address: string): boolean;
  line(): PppoeStatus;
  /** Short ones, unless the bytes are told. */
  echo(from: IpInUse, target: string, bytes?: number): number | null;
  lookUp(from: IpInUse, name: string): LookUpAnswer;
  /** By the socket of the PoE ports: ms until it is back, or null. */
  echoInside(target: string): number | null;
  /** @returns false when the recorder went down meanwhile. */
  wait(ms: number): Promise<boolean>;
}

export interface Detection {
  /** @param target an address or a name. */
  ping(target: string, by?: NicName): Promise<PingResult>;
  lookUp(name: string): Promise<LookUpResult>;
  checkPath(server: string): Promise<PathResult>;
}

export function createDetection({
  linkUp,
  ip,
  holds,
  isOwnIpv6,
  line,
  echo,
  echoInside,
  lookUp,
  wait,
}: DetectionPorts): Detection {
  const no = (code: ProbeFault): { ok: false; code: ProbeFault } => ({ ok: false, code });
  const from = (): IpInUse | ProbeFault => (linkUp() ? (ip() ?? 'no-address') : 'no-link');

  /** Nobody in this world speaks IPv6 but the recorder with itself. */
  const echo6 = (target: string): number | null => (isOwnIpv6(target) ? 0 : null);

  async function found(name: string): Promise<LookUpResult> {
    const self = from();
    if (typeof self === 'string') return no(self);
    const said = lookUp(self, name);
    if (!(await wait(said.answer === 'nobody' ? PACKET_TIMEOUT_MS : LOOK_UP_MS))) return no('interrupted');
    if (said.answer === 'address') return { ok: true, name, address: said.address, by: said.by };
    return no(said.answer === 'unknown' ? 'name-unknown' : 'no-name-server');
  }

  /** One packet there and back. @returns ms, null when it stayed away, or that the recorder went down. */
  async function packet(target: string, bytes?: number): Promise<number | null | 'interrupted'> {
    const self = from();
    const back = typeof self === 'string' ? null : target.includes(':') ? echo6(target) : echo(self, target, bytes);
    return waited(back);
  }

  const waited = async (back: number | null): Promise<number | null | 'interrupted'> =>
    (await wait(back ?? PACKET_TIMEOUT_MS)) ? back : 'interrupted';

  /** Whether one of a few packets comes back: a line that loses some of them is a line. */
  async function reaches(target: string, bytes?: number): Promise<boolean | 'interrupted'> {
    for (let tried = 0; tried < PATH_TRIES; tried++) {
      const back = await packet(target, bytes);
      if (back !== null) return back === 'interrupted' ? back : true;
    }
    return false;
  }

  return {
    async ping(target, by = 'lan') {
      let address = target;
      const ipv6 = parseIpv6(target) !== null;
      if (!ipv6 && !isHostAddress(target)) {
        if (parseIpv4(target) !== null || !isHostName(target)) return no('not-a-target');
        // No name server stands behind the PoE ports.
        const name = by === 'internal' ? no('no-name-server') : await found(target);
        if (!name.ok) return name;
        address = name.address;
      }
      const self = by === 'internal' ? null : from();
      if (typeof self === 'string') return no(self);
      const delays: number[] = [];
      for (let sent = 0; sent < PING_PACKETS; sent++) {
        if (sent > 0 && !(await wait(PACKET_GAP_MS))) return no('interrupted');
        const back = by === 'internal' ? await waited(echoInside(address)) : await packet(address);
        if (back === 'interrupted') return no(back);
        if (back !== null) delays.push(back);
      }
      const total = delays.reduce((sum, delay) => sum + delay, 0);
      const delayMs = delays.length > 0 ? Math.round(total / delays.length) : null;
      return { ok: true, target: address, sent: PING_PACKETS, received: delays.length, delayMs };
    },
    lookUp: async (name) => (isHostName(name) ? found(name) : no('not-a-target')),
    async checkPath(server) {
      if (!isHostName(server)) return no('not-a-target');
      const steps: PathAnswer[] = [];
      const met = (step: PathStep, answers: boolean, whom: string, trouble: PathTrouble = step): boolean => {
        steps.push({ step, trouble: answers ? null : trouble, whom });
        return answers;
      };
      const done: PathResult = { ok: true, steps };
      if (!met('link', linkUp(), '')) return done;
      const self = ip();
      const at = line();
      // Without the session that its owner wants there is no way out to be mended elsewhere.
      const dialled = (step: PathStep): PathTrouble =>
        at.state === 'failed' && at.reason !== 'no-link' ? at.reason : step;
      const shared = self !== null && holds(self.address);
      if (
        !met('address', self !== null && !shared, self?.address ?? '', shared ? 'ip-conflict' : dialled('address')) ||
        !self
      )
        return done;
      const gateway = self.gateway !== '' && (await reaches(self.gateway));
      if (gateway === 'interrupted') return no(gateway);
      if (!met('gateway', gateway, self.gateway, dialled('gateway'))) return done;
      const name = await found(server);
      if (!name.ok && name.code === 'interrupted') return no(name.code);
      if (!met('name', name.ok, name.ok ? name.by : self.dns.join(', ')) || !name.ok) return done;
      const short = await reaches(name.address);
      if (short === 'interrupted') return no(short);
      // Whoever registers sends packets as long as they may be, and those may be lost where short ones come through.
      const long = short && (await reaches(name.address, self.nic.mtu));
      if (long === 'interrupted') return no(long);
      met('server', long, server, short ? 'mtu-too-large' : 'server');
      return done;
    },
  };
}
