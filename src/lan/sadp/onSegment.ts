/** SADP on the simulated wire: the recorder as one of its stations, at its own address and MAC, where no real socket stands in between. */
import type { RecorderFacts } from '../../device/index.ts';
import type { Door, Segment, StationOptions } from '../../network/index.ts';
import { createLockPause, type LockPause } from '../lockPause.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import { onRecorder, ownPlace, type Place, type RecorderSides } from './onRecorder.ts';
import { macOf } from './probe.ts';
import { createSadp, SADP_GROUP, SADP_PORT, type SadpPorts } from './sadp.ts';

export interface SegmentSides extends RecorderSides, Pick<SadpPorts, 'uptime' | 'later' | 'quirks' | 'bug'> {
  segment: Pick<Segment, 'attach'>;
  carried?: StationOptions['carried'];
  /** Of the recorder's other faces on the network, where it has any there. */
  pause?: LockPause;
}

export interface OnSegment {
  /** It is no station any more: nothing is said or heard. */
  end(): void;
}

/** Lives in which it still says what it has to say, before it is gone. */
const GOING: readonly RecorderFacts['life'][] = ['shutting-down', 'rebooting', 'upgrading'];

/** @param mac of the recorder, as it writes it */
export function onSegment(mac: string, { segment, carried, ...sides }: SegmentSides): OnSegment {
  const { uptime, later, quirks, bug, random } = sides;
  let facts: RecorderFacts | null = null;
  let place: Place | null = null;
  const unwatch = sides.agentSide.watch((next) => {
    facts = next;
    const now = ownPlace(next);
    // A lease is gone sooner than the last word.
    if (now || !GOING.includes(next.life)) place = now && (sides.place ? sides.place(next) : now);
  });
  const station = segment.attach({
    mac: macOf(mac) ?? mac,
    place: () => place,
    plugged: () => facts?.network.linkUp === true && facts.life !== 'off',
    ...(carried && { carried }),
  });
  const neighbourhood = createNeighbourhood(uptime);
  const link = onRecorder(sides);
  const door: Door = station.open({
    port: SADP_PORT,
    group: SADP_GROUP,
    heard: ({ bytes, from }) => neighbourhood.heard(bytes, from, [sadp]),
  });
  const sadp = createSadp({
    recorder: link.recorder,
    datagrams: door,
    pause: sides.pause ?? createLockPause(uptime),
    uptime,
    later,
    random,
    bug,
    ...(quirks && { quirks }),
  });
  link.watch((presence) => {
    if (presence === 'there') sadp.hello();
    else if (presence === 'gone') sadp.bye();
  });
  return {
    end() {
      unwatch();
      link.end();
      sadp.end();
      station.leave();
    },
  };
}
