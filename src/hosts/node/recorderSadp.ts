/** SADP of one recorder of this process, whatever carries its datagrams: real sockets, or pages of this machine alone. */
import { faultCode, type LanSide, type RecorderFacts } from '../../device/index.ts';
import { createSadp, type LockPause, onRecorder, type Place, type Sadp, type SadpPorts } from '../../lan/index.ts';
import type { World } from '../../world/index.ts';
import { systemRandom } from '../standard/index.ts';
import type { LanRelay } from './lanRelay.ts';

export interface RecorderSadpOptions extends Pick<SadpPorts, 'groupPort' | 'quirks' | 'spreadMs' | 'bug'> {
  world: World;
  lanSide: LanSide;
  pause: LockPause;
  relay: Pick<LanRelay, 'said' | 'changed'>;
  /** Puts it on the wire. What is for pages alone does not come here. */
  send: SadpPorts['datagrams']['send'];
  /** Where it stands on a real network; without that, where its own settings say. */
  place?(facts: RecorderFacts): Place | null;
  /** It is there now, and may say so once it can be heard. */
  arrived(hello: () => void): void;
}

export interface RecorderSadp {
  sadp: Sadp;
  end(): void;
}

export const uptime = (): number => performance.now();

export function recorderSadp(options: RecorderSadpOptions): RecorderSadp {
  const { world, lanSide, pause, relay, send, place, arrived, ...ports } = options;
  const link = onRecorder({
    agentSide: world.agentSide,
    lanCommands: lanSide,
    platform: world.platform,
    now: world.rtc.now,
    random: systemRandom,
    isFault: (thrown) => faultCode(thrown) !== null,
    ...(place && { place }),
  });
  const sadp = createSadp({
    ...ports,
    recorder: link.recorder,
    datagrams: {
      send(bytes, to, answering) {
        if (!relay.said(bytes, to, answering)) send(bytes, to);
      },
    },
    pause,
    uptime,
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: systemRandom,
  });
  link.watch((presence) => {
    if (presence === 'there') arrived(sadp.hello);
    else if (presence === 'gone') sadp.bye();
  });
  let known: number | null = null;
  const unwatch = world.platform.watch(({ unbindState }) => {
    if (known !== null && known !== unbindState) relay.changed();
    known = unbindState;
  });
  return {
    sadp,
    end() {
      unwatch();
      link.end();
      sadp.end();
    },
  };
}
