/** The recorder in its network: the addresses it has, what its owner may ask the network, and the meter at its socket. */
import type { Core } from '../core.ts';
import { lateArea } from '../late.ts';
import type { Caller } from '../session/caller.ts';
import { addressesInUse, type IpInUse } from './addresses.ts';
import { createConflictWatch } from './conflictWatch.ts';
import type { LookUpResult, PathResult, PingResult } from './detection.ts';
import { createDhcpClient } from './dhcpClient.ts';
import type { IsupStatus } from './isup.ts';
import { lateClient } from './lateClient.ts';
import { createMeter, type TwoWays } from './meter.ts';
import type { Questions } from './questions.ts';
import type { TimeSync, TimeSyncFace, TimeSyncFacts } from './timeSync.ts';

/** What an owner may ask the network (`detection.ts`), and what the meter shows. */
export interface NetworkFace extends TimeSyncFace {
  /** @param request.target an address or a name. */
  ping(by: Caller, request: { target: string }): Promise<PingResult>;
  lookUp(by: Caller, request: { name: string }): Promise<LookUpResult>;
  checkPath(by: Caller, request: { server: string }): Promise<PathResult>;
  /** kbit/s over the socket in each of the last `METER_SECONDS` full seconds, oldest first. */
  traffic(by: Caller): Promise<{ ok: true; seconds: TwoWays[] }>;
}

export interface NetworkArea {
  face: NetworkFace;
  /** The addresses in use; null while the recorder is down or DHCP has brought none. */
  ip(): IpInUse | null;
  awaitingLease(): boolean;
  ipConflict(): boolean;
  timeSync(): TimeSyncFacts | null;
  takeTime: TimeSync['takeTime'];
  isup(): IsupStatus;
  /** What streams over the socket now, kbit/s. */
  flow(): TwoWays;
  /** To be called whenever life, settings or link may have changed, before anybody is told. */
  follow(): void;
}

export function createNetworkArea(core: Core): NetworkArea {
  const { clock, ethernet } = core.ports;
  const up = (): boolean => core.life() === 'running' || core.life() === 'inactive';
  const meter = createMeter(clock.uptime);
  const dhcp = createDhcpClient({ clock, ask: ethernet.lease, changed: core.announce });
  let epoch = core.epoch();

  const ip = (): IpInUse | null => (up() ? addressesInUse(core.image().config, dhcp.lease()) : null);
  const conflict = createConflictWatch(core, ip);
  const lost = () => ({ ok: false, code: 'interrupted' }) as const;
  const questions = lateArea<Questions>(
    { ping: true, lookUp: true, checkPath: true, askTime: true },
    {
      load: async () => (await import('./questions.ts')).createQuestions(core, ip),
      epoch: core.epoch,
      lost,
    },
  );
  const timeSync = lateClient(
    () => core.image().config['ntp.enabled'],
    async () => (await import('./timeSync.ts')).createTimeSync(core, questions),
  );
  const clockHands = lateArea<TimeSyncFace & Pick<TimeSync, 'takeTime'>>(
    { syncTime: true, takeTime: true },
    { load: timeSync.fetched, epoch: core.epoch, lost },
  );
  const isupOn = (): boolean => core.life() === 'running' && core.image().config['isup.enabled'];
  const isup = lateClient(isupOn, async () => (await import('./isup.ts')).createIsup(core, ip));
  ethernet.watchTraffic((traffic) => {
    if (up() || 'stream' in traffic) meter.note(traffic);
  });

  return {
    face: {
      syncTime: clockHands.syncTime,
      ping: (_by, { target }) => questions.ping(target),
      lookUp: (_by, { name }) => questions.lookUp(name),
      checkPath: (_by, { server }) => questions.checkPath(server),
      traffic: async () => ({ ok: true, seconds: meter.samples() }),
    },
    ip,
    awaitingLease: dhcp.asking,
    ipConflict: conflict.isConflicted,
    timeSync: () => timeSync.now()?.last() ?? null,
    takeTime: clockHands.takeTime,
    isup: () => isup.now()?.status() ?? { state: isupOn() ? 'connecting' : 'off' },
    flow: meter.flow,
    follow() {
      if (epoch !== core.epoch()) meter.clear();
      epoch = core.epoch();
      dhcp.want(up() && ethernet.linkUp() && core.image().config['network.dhcp']);
      conflict.follow();
      timeSync.follow();
      isup.follow();
    },
  };
}
