// One recorder, two places: over real UDP and on the page's simulated wire the same requests bring the same bytes, refusals included.
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { freePort } from '../../../test/harness/freePort.ts';
import { faultCode, type Kdf } from '../../device/index.ts';
import { onSegment, SADP_GROUP, SADP_PORT } from '../../lan/index.ts';
import { createSegment } from '../../network/index.ts';
import { recorderOptions } from '../../world/index.ts';
import { systemRandom } from '../standard/index.ts';
import { createFleet, type Fleet } from './fleet.ts';
import { openLan } from './lan.ts';
import { noPages } from './testing/noPages.ts';

/** The documented password opens at once. What its derivation takes is seen elsewhere, and here it would be a minute. */
const hash = recorderOptions('bound-4x', 'ip-4.30', 'en').factory.users[0]?.password.hash ?? '';
const kdf: Kdf = { derive: async (text) => (text === 'unbind4x' ? hash : '00') };

const MAC = '02-00-5e-20-48-16';
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

interface Asked {
  /** @returns what comes back to whoever asked, as it is */
  ask(request: string): Promise<Uint8Array>;
  /** What answers went to the group. */
  group: Uint8Array[];
}
/** Of what these tests asked: not the greeting of one that comes. */
const isAnswer = (bytes: Uint8Array): boolean => /<ProbeMatch><Uuid>u-/.test(new TextDecoder().decode(bytes));

/** Both recorders stand where the real one does; loopback has no other address for it. */
const PLACE = { address: '127.0.0.1', mask: '255.0.0.0', gateway: '' };

async function recorder(scenario: 'bound-4x' | 'fresh'): Promise<Fleet> {
  const fleet = createFleet({
    scenario,
    language: 'en',
    speed: 'instant',
    time: 'standing',
    seed: 'one',
    folder: null,
    kdf,
  });
  ends.push(fleet.end);
  await fleet.resume(1);
  return fleet;
}

const hostedIn = (fleet: Fleet) => {
  const hosted = fleet.find(1)?.hosted;
  if (!hosted) throw new Error('No recorder stands here.');
  return hosted;
};

async function overUdp(fleet: Fleet): Promise<Asked> {
  const port = await freePort();
  const lan = await openLan({
    fleet,
    relay: noPages,
    iface: 'lo',
    flase: false,
    port,
    httpPort: () => 0,
    bug: unexpected,
    notHad: unexpected,
    portNotHad: unexpected,
  });
  ends.push(lan.end);
  const socket: Socket = createSocket('udp4');
  ends.push(() => new Promise<void>((done) => socket.close(done)));
  await new Promise<void>((ready) => socket.bind(0, PLACE.address, ready));
  const group: Uint8Array[] = [];
  const listener = createSocket({ type: 'udp4', reuseAddr: true });
  ends.push(() => new Promise<void>((done) => listener.close(done)));
  await new Promise<void>((ready) => listener.bind(port, SADP_GROUP, ready));
  listener.addMembership(SADP_GROUP, PLACE.address);
  listener.on('message', (bytes) => isAnswer(bytes) && group.push(new Uint8Array(bytes)));
  return {
    group,
    async ask(request) {
      const answer = once(socket, 'message');
      socket.send(request, port, PLACE.address);
      const [bytes] = (await answer) as [Uint8Array];
      return new Uint8Array(bytes);
    },
  };
}

async function onWire(fleet: Fleet): Promise<Asked> {
  const { lanSideOf } = await import('../../device/lan.entry.ts');
  const hosted = hostedIn(fleet);
  const world = hosted.world();
  const segment = createSegment({ random: systemRandom, later: (_ms, run) => void setImmediate(run) });
  const standing = onSegment(MAC, {
    segment,
    agentSide: world.agentSide,
    lanCommands: world.lanSide(lanSideOf(world.serial)),
    platform: world.platform,
    now: world.rtc.now,
    uptime: hosted.time.elapsed,
    later: hosted.time.after,
    random: systemRandom,
    place: () => PLACE,
    isFault: (thrown) => faultCode(thrown) !== null,
    bug: unexpected,
  });
  ends.push(standing.end);
  let heard: (bytes: Uint8Array) => void = () => undefined;
  const pc = segment.attach({
    mac: '02-00-00-00-00-20',
    place: () => ({ ...PLACE, address: '127.0.0.2' }),
    plugged: () => true,
  });
  const door = pc.open({ heard: ({ bytes }) => heard(bytes) });
  const group: Uint8Array[] = [];
  pc.open({ port: SADP_PORT, group: SADP_GROUP, heard: ({ bytes }) => isAnswer(bytes) && group.push(bytes) });
  return {
    group,
    ask: (request) =>
      new Promise((resolve) => {
        heard = resolve;
        door.send(new TextEncoder().encode(request), { address: PLACE.address, port: SADP_PORT });
      }),
  };
}

function unexpected(...what: unknown[]): never {
  throw new Error(`Nobody expected this: ${JSON.stringify(what)}`);
}

const password = (text: string): string => `<Password>${text}</Password>`;
const RIGHT = password('unbind4x');
/** Of each kind of request one that is done and those that are refused, in the order in which one recorder can tell them. */
const living: readonly [types: string, rest: string, result: string][] = [
  ['inquiry', '', '<DeviceSN>'],
  ['inquiry_v31', '', '<DeviceSN>'],
  ['inquiry_v32', '', '<DeviceSN>'],
  ['getBindList', '', '<BindNum>0<'],
  ['getUnbindStatus', '', '<UnbindStatus>1<'],
  ['resetPassword', RIGHT, '<Result>failed<'],
  ['exchangecode', '', '<Result>failed<'],
  ['activate', RIGHT, '<ErrorCode>2021<'],
  ['ezvizUnbind', '', '<ErrorCode>2005<'],
  ['ezvizUnbind', password('wrong'), '<RetryTime>6<'],
  ['SetHCPlatform', `<HCPlatformEnable>maybe</HCPlatformEnable>${RIGHT}`, '<ErrorCode>2005<'],
  ['SetVerificationCode', `<VerificationCode>no</VerificationCode>${RIGHT}`, '<ErrorCode>2033<'],
  ['SetVerificationCode', `<VerificationCode>Code42</VerificationCode>${RIGHT}`, '<Result>success<'],
  ['update', `<IPv4Address>1.2.3.300</IPv4Address>${RIGHT}`, '<ErrorCode>2005<'],
  ['update', `<HttpPort>8081</HttpPort>${RIGHT}`, '<Result>success<'],
  ['ezvizUnbind', RIGHT, '<Result>success<'],
  ['ezvizUnbind', RIGHT, '<UnbindStatus>2<'],
  ['SetHCPlatform', `<HCPlatformEnable>false</HCPlatformEnable>${RIGHT}`, '<Result>success<'],
  ['ezvizUnbind', RIGHT, '<UnbindStatus>3<'],
  ...[6, 5, 4, 3, 2, 1].map((left): [string, string, string] => [
    'update',
    `<DHCP>true</DHCP>${password(`wrong-${left}`)}`,
    `<RetryTime>${left}<`,
  ]),
  ['ezvizUnbind', password('wrong-0'), '<SurplusLockTime>5<'],
  ['ezvizUnbind', RIGHT, '<SurplusLockTime>5<'],
  ['inquiry', '', '<HttpPort>8081<'],
];
const boxed: typeof living = [
  ['inquiry', '', '<Activated>false<'],
  ['ezvizUnbind', RIGHT, '<ErrorCode>2019<'],
  ['activate', password('short'), '<ErrorCode>2020<'],
  ['activate', RIGHT, '<Result>success<'],
  ['inquiry', '', '<Activated>true<'],
];

test.each([
  ['bound-4x', living],
  ['fresh', boxed],
] as const)('%s', async (scenario, requests) => {
  const fleets = [await recorder(scenario), await recorder(scenario)] as const;
  for (const fleet of fleets)
    await vi.waitFor(
      async () => {
        const { platform, agentSide } = hostedIn(fleet).world();
        expect((await agentSide.facts()).life).toBe(scenario === 'fresh' ? 'inactive' : 'running');
        if (scenario !== 'fresh') expect((await platform.facts()).status.state).toBe('online');
      },
      { timeout: 50_000, interval: 10 },
    );
  const [real, simulated] = [await overUdp(fleets[0]), await onWire(fleets[1])];
  let compared = 0;
  for (const [types, rest, wanted] of requests) {
    const request = `<?xml version="1.0" encoding="utf-8"?><Probe><Uuid>u-${compared}</Uuid><MAC>${MAC}</MAC><Types>${types}</Types>${rest}</Probe>`;
    const answers = await Promise.all([real.ask(request), simulated.ask(request)]);
    const [text, other] = answers.map((bytes) => new TextDecoder().decode(bytes));
    expect(text).toContain(wanted);
    expect(other).toBe(text);
    expect(answers[1]).toEqual(answers[0]);
    compared += 1;
  }
  expect(compared).toBe(requests.length);
  await vi.waitFor(() => expect([real.group.length, simulated.group.length]).toEqual([compared, compared]));
  expect(simulated.group).toEqual(real.group);
});
