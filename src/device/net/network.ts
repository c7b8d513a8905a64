/** The recorder in its network: the addresses it has, what its owner may ask the network, and the meter at its socket. */
import type { Core } from '../core.ts';
import { lateArea } from '../late.ts';
import type { Caller } from '../session/caller.ts';
import { addressesInUse, type IpInUse } from './addresses.ts';
import type { LookUpResult, PathResult, PingResult } from './detection.ts';
import { createDhcpClient } from './dhcpClient.ts';
import { createIsup, type IsupStatus } from './isup.ts';
import { createMeter, type TwoWays } from './meter.ts';
import type { Questions } from './questions.ts';
import { createTimeSync, type TimeSync, type TimeSyncFace, type TimeSyncFacts } from './timeSync.ts';

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
  timeSync(): TimeSyncFacts | null;
  takeTime: TimeSync['takeTime'];
  isup(): IsupStatus;
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
  const questions = lateArea<Questions>(
    { ping: true, lookUp: true, checkPath: true, askTime: true },
    {
      load: async () => (await import('./questions.ts')).createQuestions(core, ip),
      epoch: core.epoch,
      lost: () => ({ ok: false, code: 'interrupted' }),
    },
  );
  const timeSync = createTimeSync(core, questions);
  const isup = createIsup(core, ip);
  ethernet.watchTraffic((traffic) => {
    if (up() || 'stream' in traffic) meter.note(traffic);
  });

  return {
    face: {
      ...timeSync.face,
      ping: (_by, { target }) => questions.ping(target),
      lookUp: (_by, { name }) => questions.lookUp(name),
      checkPath: (_by, { server }) => questions.checkPath(server),
      traffic: async () => ({ ok: true, seconds: meter.samples() }),
    },
    ip,
    awaitingLease: dhcp.asking,
    timeSync: timeSync.last,
    takeTime: timeSync.takeTime,
    isup: isup.status,
    follow() {
      if (epoch !== core.epoch()) meter.clear();
      epoch = core.epoch();
      dhcp.want(up() && ethernet.linkUp() && core.image().config['network.dhcp']);
      timeSync.follow();
      isup.follow();
    },
  };
}
