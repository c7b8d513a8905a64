/** The recorder in its network: the addresses it has, what its owner may ask the network, and the meter at its socket. */
import type { Core } from '../core.ts';
import type { WayOut } from '../firmware/fileServers.ts';
import { lateArea } from '../late.ts';
import type { Caller } from '../session/caller.ts';
import { unawaited } from '../unawaited.ts';
import { addressesInUse, type IpInUse, nicOf } from './addresses.ts';
import { createConflictWatch } from './conflictWatch.ts';
import type { LookUpResult, NicName, PathResult, PingResult } from './detection.ts';
import type { IsupStatus } from './isup.ts';
import { lateClient } from './lateClient.ts';
import type { MailFacts } from './letter.ts';
import { type MailFace, tellsByMail } from './mailWanted.ts';
import type { Traffic, TwoWays } from './meter.ts';
import type { PppoeStatus } from './pppoeStatus.ts';
import type { Questions } from './questions.ts';
import type { TimeSync, TimeSyncFace, TimeSyncFacts } from './timeSync.ts';

/** What an owner may ask the network (`detection.ts`), and what the meter shows. */
export interface NetworkFace extends TimeSyncFace, MailFace {
  /** @param request.target an address or a name. `nic`: the socket of the network, unless another is told. */
  ping(by: Caller, request: { target: string; nic?: NicName | undefined }): Promise<PingResult>;
  lookUp(by: Caller, request: { name: string }): Promise<LookUpResult>;
  checkPath(by: Caller, request: { server: string }): Promise<PathResult>;
  /** kbit/s over the socket in each of the last `METER_SECONDS` full seconds, oldest first. */
  traffic(by: Caller): Promise<{ ok: true; seconds: TwoWays[] }>;
}

export interface NetworkArea {
  face: NetworkFace;
  /** The addresses in use; null while the recorder is down or DHCP has brought none. */
  ip(): IpInUse | null;
  /** Its place there, for whoever asks servers. */
  way: WayOut;
  awaitingLease(): boolean;
  ipConflict(): boolean;
  pppoe(): PppoeStatus;
  timeSync(): TimeSyncFacts | null;
  takeTime: TimeSync['takeTime'];
  isup(): IsupStatus;
  mail(): MailFacts | null;
  /** What streams over the socket now, kbit/s. */
  flow(): Promise<TwoWays>;
  /** To be called whenever life, settings or link may have changed, before anybody is told. */
  follow(): void;
}

const clients = () => import('./clients.ts');
/** A session has a length of its own, whatever the socket is set to. */
const PPPOE_MTU = 1492;
/** Where the meter's code does not come, what crosses is not kept for it for ever. */
const EARLY_MAX = 200;

export function createNetworkArea(core: Core): NetworkArea {
  const { clock, ethernet } = core.ports;
  const up = (): boolean => core.life() === 'running' || core.life() === 'inactive';
  /** What crossed before the meter's code was here; it is fetched with the first of it. */
  const early: Traffic[] = [];
  const meter = lateClient(
    () => false,
    async () => {
      const made = (await clients()).createMeter(clock.uptime);
      for (const traffic of early.splice(0)) made.note(traffic);
      return { ...made, follow: () => undefined };
    },
  );
  const leaseWanted = (): boolean => up() && ethernet.linkUp() && core.image().config['network.dhcp'];
  const dhcp = lateClient(leaseWanted, async () => {
    const { createDhcpClient, internalAddressOf } = await clients();
    const client = createDhcpClient({ clock, ask: ethernet.lease, changed: core.announce });
    return { ...client, follow: () => client.want(leaseWanted(), internalAddressOf(core)) };
  });
  let epoch = core.epoch();

  /** On the local network. */
  const lan = (): IpInUse | null => (up() ? addressesInUse(core.image().config, dhcp.now()?.lease() ?? null) : null);
  const dialIn = (): boolean => core.life() === 'running' && core.image().config['pppoe.enabled'];
  const pppoe = lateClient(dialIn, async () => (await clients()).createPppoe(core));
  const line = (): PppoeStatus => pppoe.now()?.status() ?? { state: dialIn() ? 'dialling' : 'off' };
  /** The way out: a session with the provider, or else the local network. */
  function ip(): IpInUse | null {
    const at = line();
    return at.state === 'connected'
      ? { source: 'pppoe', nic: { ...nicOf(core.image().config), mtu: PPPOE_MTU }, ...at.lease }
      : lan();
  }
  const conflict = createConflictWatch(core, lan);
  const lost = () => ({ ok: false, code: 'interrupted' }) as const;
  const questions = lateArea<Questions>(
    { ping: true, lookUp: true, checkPath: true, askTime: true, sendMail: true },
    {
      load: async () => (await clients()).createQuestions(core, { ip, lan, line }),
      epoch: core.epoch,
      lost,
    },
  );
  const timeSync = lateClient(
    () => core.image().config['ntp.enabled'],
    async () => (await clients()).createTimeSync(core, questions),
  );
  const clockHands = lateArea<TimeSyncFace & Pick<TimeSync, 'takeTime'>>(
    { syncTime: true, takeTime: true },
    { load: timeSync.fetched, epoch: core.epoch, lost },
  );
  const mail = lateClient(
    () => tellsByMail(core.image().config),
    async () => (await clients()).createMail(core, questions),
  );
  const letters = lateArea<MailFace>({ testMail: true }, { load: mail.fetched, epoch: core.epoch, lost });
  const isupOn = (): boolean => core.life() === 'running' && core.image().config['isup.enabled'];
  const isup = lateClient(isupOn, async () => (await clients()).createIsup(core, ip));
  ethernet.watchTraffic((traffic) => {
    if (!up() && !('stream' in traffic)) return;
    const made = meter.now();
    if (made) return made.note(traffic);
    if (early.length < EARLY_MAX) early.push(traffic);
    unawaited(meter.fetched());
  });

  return {
    face: {
      syncTime: clockHands.syncTime,
      testMail: letters.testMail,
      ping: (_by, { target, nic }) => questions.ping(target, nic),
      lookUp: (_by, { name }) => questions.lookUp(name),
      checkPath: (_by, { server }) => questions.checkPath(server),
      traffic: async () => ({ ok: true, seconds: (await meter.fetched()).samples() }),
    },
    ip,
    way: { ip, lan, lookUp: questions.lookUp },
    awaitingLease: () => dhcp.now()?.asking() ?? leaseWanted(),
    ipConflict: conflict.isConflicted,
    pppoe: line,
    timeSync: () => timeSync.now()?.last() ?? null,
    takeTime: clockHands.takeTime,
    mail: () => mail.now()?.last() ?? null,
    isup: () => isup.now()?.status() ?? { state: isupOn() ? 'connecting' : 'off' },
    flow: async () => (await meter.fetched()).flow(),
    follow() {
      if (epoch !== core.epoch()) {
        meter.now()?.clear();
        early.length = 0;
      }
      epoch = core.epoch();
      dhcp.follow();
      pppoe.follow();
      conflict.follow();
      timeSync.follow();
      isup.follow();
      mail.follow();
    },
  };
}
