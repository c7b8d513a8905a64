/**
 * The LAN of a page: the wire on which its recorder and whatever stands beside it hear each other. Fetched when somebody first asks for it;
 * until then nobody could have heard the recorder. Time passes on it as in the world, and its chance is its own: what chance gives the
 * recorder is the same, whoever listens.
 */
import { faultCode, unawaited } from '../../device/index.ts';
import { onSegment } from '../../lan/index.ts';
import { createSegment, type Segment, type Station, type StationOptions } from '../../network/index.ts';
import { seededRandom, type World } from '../../world/index.ts';

export interface PageLan {
  /** Puts a device beside the recorder: a PC with its tool. Where the world has one of that address already, it is this. */
  station(options: StationOptions): Station;
  faults: Segment['faults'];
  setFaults: Segment['setFaults'];
  /** The world goes. */
  end(): void;
}

export async function openPageLan(world: World): Promise<PageLan> {
  const { agentSide, network, rtc } = world;
  const [{ lanSideOf }, log, { identity }] = await Promise.all([
    import('../../device/lan.entry.ts'),
    agentSide.readLog(),
    agentSide.facts(),
  ]);
  const random = seededRandom(`lan/${world.serial}`);
  const beside = new Set<StationOptions>();
  const segment = createSegment({
    random,
    later: rtc.delay,
    isElsewhere: (address) =>
      network.state().taken === address ||
      (network.holds(address) && ![...beside].some((one) => one.place()?.address === address)),
  });
  const standing = onSegment(identity.mac, {
    segment,
    carried: network.carry,
    agentSide,
    lanCommands: world.lanSide(lanSideOf(world.serial)),
    platform: world.platform,
    now: rtc.now,
    uptime: rtc.uptime,
    later: rtc.delay,
    random,
    bootedAt: log.find(({ event }) => event === 'booted')?.at,
    isFault: (thrown) => faultCode(thrown) !== null,
    bug: (thrown) => unawaited(Promise.reject(thrown)),
  });
  return {
    station(options) {
      beside.add(options);
      const station = segment.attach(options);
      return {
        ...station,
        leave() {
          beside.delete(options);
          station.leave();
        },
      };
    },
    faults: segment.faults,
    setFaults: segment.setFaults,
    end: standing.end,
  };
}
