/**
 * The recorders of this process on a real local network (`serve --lan`): SADP by UDP, ISAPI by HTTP. Each stands at an address of the interface; when its
 * own settings name another one that the interface has too, it moves there.
 */
import { faultCode, type RecorderFacts, sameSubnet, unawaited } from '../../device/index.ts';
import {
  createLockPause,
  createNeighbourhood,
  createSadp,
  onRecorder,
  type Place,
  SADP_PORT,
  type Sadp,
} from '../../lan/index.ts';
import { systemRandom } from '../standard/index.ts';
import { createCameras } from './camera/cameraPictures.ts';
import { loadDrawing } from './camera/drawing.ts';
import type { Fleet } from './fleet.ts';
import type { HostedRecorder } from './hostedRecorder.ts';
import type { Listening } from './httpDoor.ts';
import { type LanHttp, openLanHttp } from './lanHttp.ts';
import { addressesOf, addressFor, type InterfaceAddress, type LanSockets, openLanSockets } from './lanSockets.ts';

export interface Lan {
  /** The interface's addresses at which recorders stand. */
  addresses(): string[];
  /** Where HTTP is heard now, in the order of the recorders. */
  http(): Promise<Listening[]>;
  end(): Promise<void>;
}

export interface LanOptions {
  fleet: Pick<Fleet, 'stands' | 'watch'>;
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

interface Neighbour {
  sadp: Sadp;
  http: LanHttp;
  address(): string | null;
  end(): Promise<void>;
}

/** ms over which many recorders spread their answers: 3 for each, so that a client's buffer takes them all. */
const SPREAD_MS = 3;
const SPREAD_MOST_MS = 300;

const uptime = (): number => performance.now();

/** @throws with Node's code where the interface's group or first address cannot be had */
export async function openLan({
  fleet,
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
  const neighbours = new Map<HostedRecorder, Neighbour>();
  const sockets: LanSockets = await openLanSockets({ own, port }, (bytes, from, to) => {
    const reached = [...neighbours.values()].filter(({ address }) => to === null || address() === to);
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
  const spreadMs = (): number => (neighbours.size < 2 ? 0 : Math.min(SPREAD_MOST_MS, SPREAD_MS * neighbours.size));

  function neighbourOf(hosted: HostedRecorder): Neighbour {
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

    function begun(after: Promise<unknown>): Neighbour {
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
      const link = onRecorder({
        agentSide: world.agentSide,
        lanCommands: lanSide,
        platform: world.platform,
        now: world.rtc.now,
        random: systemRandom,
        isFault: (thrown) => faultCode(thrown) !== null,
        place,
      });
      const sadp = createSadp({
        recorder: link.recorder,
        datagrams: {
          send(bytes, to) {
            if (listening !== null) sockets.send(bytes, listening, to);
          },
        },
        pause,
        uptime,
        later(ms, run) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
        random: systemRandom,
        groupPort: port,
        quirks: { flase },
        spreadMs,
        bug,
      });
      link.watch((presence) => {
        if (presence === 'there' && wanted !== null)
          unawaited(
            sockets.at(wanted).then(
              () => sadp.hello(),
              () => undefined,
            ),
          );
        else if (presence === 'gone') sadp.bye();
      });
      return {
        sadp,
        http,
        address: () => listening,
        end() {
          link.end();
          sadp.end();
          return http.end();
        },
      };
    }

    let now = begun(Promise.resolve());
    const endWatch = hosted.watchWorld(() => {
      now = begun(now.end());
    });
    return {
      get sadp() {
        return now.sadp;
      },
      get http() {
        return now.http;
      },
      address: () => now.address(),
      end() {
        endWatch();
        return now.end();
      },
    };
  }

  function follow(): void {
    const standing = new Set(fleet.stands().map(({ hosted }) => hosted));
    for (const hosted of standing) if (!neighbours.has(hosted)) neighbours.set(hosted, neighbourOf(hosted));
    for (const [hosted, neighbour] of neighbours) {
      if (standing.has(hosted)) continue;
      neighbour.sadp.bye();
      unawaited(neighbour.end());
      neighbours.delete(hosted);
    }
  }
  const endFollow = fleet.watch(follow);
  follow();

  return {
    addresses: () => [...new Set([...neighbours.keys()].map(({ unit }) => addressFor(unit, own)?.address ?? ''))],
    async http() {
      const places = await Promise.all([...neighbours.values()].map(({ http }) => http.heard()));
      return places.filter((place) => place !== null);
    },
    async end() {
      endFollow();
      await Promise.all([...neighbours.values()].map((neighbour) => neighbour.end()));
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
