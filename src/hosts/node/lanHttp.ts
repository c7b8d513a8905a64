/** A recorder's HTTP on the local network: it follows the recorder's own settings, its cable and its life. */
import { faultCode, type LanSide, type RecorderFacts } from '../../device/index.ts';
import { type Cameras, isapiOnRecorder, type LockPause } from '../../lan/index.ts';
import type { World } from '../../world/index.ts';
import { systemRandom } from '../standard/index.ts';
import { createHttpDoor, type HttpDoor, type Listening } from './httpDoor.ts';

export interface LanHttpOptions {
  world: World;
  lanSide: LanSide;
  pause: LockPause;
  cameras: Cameras;
  /** Where the recorder stands on this network; null for nowhere. */
  placeOf(facts: RecorderFacts): string | null;
  /** The port on this machine for the one that the recorder has set. */
  portFor(port: number): number;
  bug(thrown: unknown): void;
  notHad(place: Listening, cause: unknown): void;
  /** What must have ended before: whoever listened at the same place. */
  after: Promise<unknown>;
}

export interface LanHttp {
  /** Where it is heard, once all that is under way has come to its end. */
  heard: HttpDoor['settled'];
  end(): Promise<void>;
}

export function openLanHttp({
  world,
  lanSide,
  pause,
  cameras,
  placeOf,
  portFor,
  bug,
  notHad,
  after,
}: LanHttpOptions): LanHttp {
  let place: string | null = null;
  const isapi = isapiOnRecorder({
    recorder: world.recorder,
    agentSide: world.agentSide,
    lanSide,
    pause,
    platform: world.platform,
    cameras,
    now: world.rtc.now,
    uptime: () => performance.now(),
    random: systemRandom,
    every(ms, run) {
      const timer = setInterval(run, ms);
      return () => clearInterval(timer);
    },
    address: () => place ?? '',
    isFault: (thrown) => faultCode(thrown) !== null,
  });
  const door = createHttpDoor({ answer: isapi.answer, bug, notHad, after });
  const endWatch = world.agentSide.watch((facts) => {
    const up = facts.life === 'running' || facts.life === 'inactive';
    const on = up && facts.network.linkUp && facts.config['service.http'];
    place = on ? placeOf(facts) : null;
    door.move(place === null ? null : { address: place, port: portFor(facts.config['ports.http']) });
  });
  return {
    heard: door.settled,
    end() {
      endWatch();
      isapi.end();
      return door.end();
    },
  };
}
