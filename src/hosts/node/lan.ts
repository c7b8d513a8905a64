/**
 * The recorders of this process on a real local network (`serve --lan`): SADP by UDP, ISAPI by HTTP. Each stands at an address of the interface; when its
 * own settings name another one that the interface has too, it moves there.
 */
import { isIPv4 } from 'node:net';
import { type RecorderFacts, sameSubnet, unawaited } from '../../device/index.ts';
import { createLockPause, createNeighbourhood, type Place, SADP_PORT, type Sadp } from '../../lan/index.ts';
import { createCameras } from './camera/cameraPictures.ts';
import { loadDrawing } from './camera/drawing.ts';
import type { Fleet } from './fleet.ts';
import { type Followed, type FollowedRecorders, followRecorders } from './followRecorders.ts';
import { isLoopback } from './guard.ts';
import type { HostedRecorder } from './hostedRecorder.ts';
import type { Listening } from './httpDoor.ts';
import { type LanHttp, openLanHttp } from './lanHttp.ts';
import type { LanRelay, RelayedLan } from './lanRelay.ts';
import { addressesOf, addressFor, type InterfaceAddress, type LanSockets, openLanSockets } from './lanSockets.ts';
import { recorderSadp, uptime } from './recorderSadp.ts';

export interface Lan extends RelayedLan {
  /** The interface's addresses at which recorders stand. */
  addresses(): string[];
  /** Where HTTP is heard now, in the order of the recorders. */
  http(): Promise<Listening[]>;
  end(): Promise<void>;
}

export interface LanOptions {
  fleet: Pick<Fleet, 'stands' | 'watch'>;
  /** Pages that are on this network too. */
  relay: Pick<LanRelay, 'said' | 'changed'>;
  /** Name of an interface, or one of its addresses. */
  iface: string;
  /** Write a platform that is off as devices do: `flase`. */
  flase: boolean;
  /** For tests, which must not meet each other. */
  port?: number;
  /** For the same reason: the port on this machine for the one that a recorder has set. */
  httpPort?(port: number): number;
  bug(thrown: unknown): void;
  /** An address that a recorder cannot have; it stays where it was. */
  notHad(address: string, cause: unknown): void;
  /** A port that HTTP cannot have; the recorder is not heard by it then. */
  portNotHad(place: Listening, cause: unknown): void;
}

interface Neighbour extends Followed {
  sadp: Sadp;
  http: LanHttp;
  address(): string | null;
}

/** ms over which many recorders spread their answers: 3 for each, so that a client's buffer takes them all. */
const SPREAD_MS = 3;
const SPREAD_MOST_MS = 300;

/** @throws with Node's code where the interface's group or first address cannot be had */
export async function openLan({
  fleet,
  relay,
  iface,
  flase,
  port = SADP_PORT,
  httpPort = (set) => set,
  bug,
  notHad,
  portNotHad,
}: LanOptions): Promise<Lan> {
  const { lanSideOf } = await import('../../device/lan.entry.ts');
  const drawing = await loadDrawing();
  const own = addressesOf(iface);
  const neighbourhood = createNeighbourhood(uptime);
  let followed: FollowedRecorders<Neighbour> | null = null;
  const neighbours = (): Neighbour[] => followed?.all() ?? [];
  const sockets: LanSockets = await openLanSockets({ own, port }, (bytes, from, to) => {
    const reached = neighbours().filter(({ address }) => to === null || address() === to);
    neighbourhood.heard(
      bytes,
      from,
      reached.map(({ sadp }) => sadp),
    );
  });
  const [first] = own;
  try {
    if (first) await sockets.at(addressFor(0, own)?.address ?? first.address);
  } catch (cause) {
    await sockets.close();
    throw cause;
  }
  const spreadMs = (): number => {
    const { length } = neighbours();
    return length < 2 ? 0 : Math.min(SPREAD_MOST_MS, SPREAD_MS * length);
  };

  function neighbourOf(hosted: HostedRecorder): (after: Promise<unknown>) => Neighbour {
    let listening: string | null = null;
    let wanted: string | null = null;

    function listen(address: string): void {
      if (wanted === address) return;
      wanted = address;
      unawaited(
        sockets.at(address).then(
          () => {
            if (wanted === address) listening = address;
          },
          (cause: unknown) => notHad(address, cause),
        ),
      );
    }
    function place(facts: RecorderFacts): Place | null {
      const at = placeOn(own, hosted.unit, facts);
      if (at) listen(at.address);
      return at ? { ...at, gateway: gatewayOn(at, facts) } : null;
    }

    return (after) => {
      const world = hosted.world();
      const lanSide = world.lanSide(lanSideOf(world.serial));
      const pause = createLockPause(uptime);
      const cameras = createCameras(drawing);
      const http = openLanHttp({
        world,
        lanSide,
        pause,
        cameras,
        placeOf: (facts) => placeOn(own, hosted.unit, facts)?.address ?? null,
        portFor: httpPort,
        bug,
        notHad: portNotHad,
        after,
      });
      const { sadp, end } = recorderSadp({
        world,
        lanSide,
        pause,
        relay,
        send(bytes, to) {
          if (listening !== null) sockets.send(bytes, listening, to);
        },
        place,
        arrived(hello) {
          if (wanted !== null) unawaited(sockets.at(wanted).then(hello, () => undefined));
        },
        groupPort: port,
        quirks: { flase },
        spreadMs,
        bug,
      });
      return {
        sadp,
        http,
        address: () => listening,
        left: sadp.bye,
        end() {
          end();
          return http.end();
        },
      };
    };
  }
  const following = followRecorders(fleet, neighbourOf);
  followed = following;

  return {
    addresses: () => [...new Set(following.hosts().map(({ unit }) => addressFor(unit, own)?.address ?? ''))],
    beyond: 'elsewhere',
    reaches: (address) =>
      isLoopback(address) || own.some((one) => isIPv4(address) && sameSubnet(address, one.address, one.mask)),
    hear(bytes, from) {
      neighbourhood.heard(
        bytes,
        from,
        neighbours().map(({ sadp }) => sadp),
      );
    },
    async http() {
      const places = await Promise.all(neighbours().map(({ http }) => http.heard()));
      return places.filter((place) => place !== null);
    },
    async end() {
      await following.end();
      await sockets.close();
    },
  };
}

/** The one of its settings, where that can be one on this network. */
const gatewayOn = ({ address, mask }: InterfaceAddress, { ip }: RecorderFacts): string =>
  ip && ip.gateway !== '' && sameSubnet(ip.gateway, address, mask) ? ip.gateway : '';

/** Where a recorder stands: at the address of its own settings where the interface has it, else at the one that is kept for it. */
const placeOn = (own: readonly InterfaceAddress[], unit: number, { ip }: RecorderFacts): InterfaceAddress | undefined =>
  own.find(({ address }) => address === ip?.address) ?? addressFor(unit, own);
