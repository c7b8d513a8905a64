/** A recorder on fakes as its neighbours in the network see it: what they send, and what comes back. Time is the test's. */

import { createLockPause } from '../../lockPause.ts';
import type { Found } from '../client.ts';
import {
  createNeighbourhood,
  createSadp,
  type Peer,
  type SadpFacts,
  type SadpOutcome,
  type SadpRecorder,
} from '../index.ts';
import type { SadpPorts } from '../sadp.ts';

export const FACTS: SadpFacts = {
  model: 'SIM-7616NI-K2/16P',
  serialLong: 'SIM-7616NI-K2/16P1620200803SIMRSIM204816WCVU',
  mac: '02:00:5e:20:48:16',
  channels: 16,
  version: 'V4.30.011 build 200803',
  encoder: 'V5.0 build 200706',
  address: '192.168.1.64',
  mask: '255.255.255.0',
  gateway: '192.168.1.1',
  dhcp: false,
  commandPort: 8000,
  httpPort: 80,
  bootedAt: Date.UTC(2026, 0, 12, 6, 1, 2),
  activated: true,
  platformEnabled: true,
  unbinds: true,
  barred: false,
  unbindStatus: 1,
};

export const MAC = '02-00-5e-20-48-16';
/** What a tool makes of them. */
export const FOUND: Found = {
  mac: MAC,
  model: FACTS.model,
  serial: FACTS.serialLong,
  address: FACTS.address,
  mask: FACTS.mask,
  gateway: FACTS.gateway,
  dhcp: FACTS.dhcp,
  commandPort: FACTS.commandPort,
  httpPort: FACTS.httpPort,
  firmware: FACTS.version,
  activated: FACTS.activated,
  platformEnabled: FACTS.platformEnabled,
  unbinds: FACTS.unbinds,
};
export const TICKET = '0123456789abcdef'.repeat(2);
export const CLIENT: Peer = { address: '192.168.1.20', port: 51_000 };

export const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/** A request that names the recorder. */
export const probe = (types: string, rest = '', uuid = 'u-1'): string =>
  `${DECLARATION}<Probe><Uuid>${uuid}</Uuid><MAC>${MAC}</MAC><Types>${types}</Types>${rest}</Probe>`;

/** What an answer says in an element. */
export const wordIn = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];

export interface Sent {
  to: Peer;
  text: string;
  bytes: number;
}

export interface Neighbours {
  sent: Sent[];
  /** What the recorder was asked to do, as `name password`. */
  asked: string[];
  facts(changes: Partial<SadpFacts> | null): void;
  /** What the recorder answers to everything that shows a password. */
  answers(outcome: SadpOutcome | Error): void;
  say(text: string | Uint8Array, from?: Peer): void;
  /** What goes to the client alone, once all that is under way is done. */
  heard(): Promise<string[]>;
  pass(ms: number): void;
  bugs: unknown[];
}

export function createNeighbours(options: Pick<SadpPorts, 'quirks' | 'spreadMs'> = {}): Neighbours {
  let now = 1_000;
  let facts: SadpFacts | null = FACTS;
  let outcome: SadpOutcome | Error = { ok: true };
  const sent: Sent[] = [];
  const asked: string[] = [];
  const bugs: unknown[] = [];
  const waits: { at: number; run: () => void }[] = [];
  const noted =
    (name: string) =>
    async (request: { password: string }): Promise<SadpOutcome> => {
      asked.push(`${name} ${JSON.stringify(request)}`);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    };
  const recorder: SadpRecorder = {
    facts: () => facts,
    unbind: noted('unbind'),
    async ticket(request) {
      const told = await noted('ticket')(request);
      return told.ok ? { ok: true, ticket: TICKET } : told;
    },
    setPlatform: noted('setPlatform'),
    setVerificationCode: noted('setVerificationCode'),
    update: noted('update'),
    activate: noted('activate'),
  };
  let chance = 0;
  const sadp = createSadp({
    recorder,
    datagrams: {
      send: (bytes, to) => sent.push({ to, text: new TextDecoder().decode(bytes), bytes: bytes.length }),
    },
    pause: createLockPause(() => now),
    uptime: () => now,
    later(ms, run) {
      const wait = { at: now + ms, run };
      waits.push(wait);
      return () => void waits.splice(waits.indexOf(wait), 1);
    },
    random: {
      hex(bytes) {
        chance = (chance * 31 + 4_099) % 0x10000;
        return chance
          .toString(16)
          .padStart(bytes * 2, '0')
          .slice(-bytes * 2);
      },
    },
    bug: (thrown) => bugs.push(thrown),
    ...options,
  });
  const neighbourhood = createNeighbourhood(() => now);
  return {
    sent,
    asked,
    bugs,
    facts(changes) {
      facts = changes && { ...FACTS, ...changes };
    },
    answers(next) {
      outcome = next;
    },
    say: (text, from = CLIENT) =>
      neighbourhood.heard(typeof text === 'string' ? new TextEncoder().encode(text) : text, from, [sadp]),
    async heard() {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      return sent.filter(({ to }) => to.address !== '239.255.255.250').map(({ text }) => text);
    },
    pass(ms) {
      now += ms;
      for (const wait of waits.filter(({ at }) => at <= now)) {
        waits.splice(waits.indexOf(wait), 1);
        wait.run();
      }
    },
  };
}
