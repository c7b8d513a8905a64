/**
 * The network of a process without `--lan`: its recorders and the pages of this machine, joined in memory. Nothing of it is ever on a wire,
 * so it needs no address, no multicast and nobody's leave; programs other than pages do not find it.
 */
import { createLockPause, createNeighbourhood } from '../../lan/index.ts';
import type { Fleet } from './fleet.ts';
import { followRecorders } from './followRecorders.ts';
import { isLoopback } from './guard.ts';
import type { LanRelay, RelayedLan } from './lanRelay.ts';
import { recorderSadp, uptime } from './recorderSadp.ts';

export interface OwnLan extends RelayedLan {
  end(): Promise<void>;
}

export interface OwnLanOptions {
  fleet: Pick<Fleet, 'stands' | 'watch'>;
  relay: Pick<LanRelay, 'said' | 'changed'>;
  bug(thrown: unknown): void;
}

export async function openOwnLan({ fleet, relay, bug }: OwnLanOptions): Promise<OwnLan> {
  const { lanSideOf } = await import('../../device/lan.entry.ts');
  const neighbourhood = createNeighbourhood(uptime);
  const followed = followRecorders(fleet, (hosted) => () => {
    const world = hosted.world();
    const { sadp, end } = recorderSadp({
      world,
      lanSide: world.lanSide(lanSideOf(world.serial)),
      pause: createLockPause(uptime),
      relay,
      send: () => undefined,
      arrived: (hello) => hello(),
      bug,
    });
    return { sadp, left: sadp.bye, end: async () => end() };
  });
  return {
    beyond: 'no-lan',
    reaches: isLoopback,
    hear(bytes, from) {
      neighbourhood.heard(
        bytes,
        from,
        followed.all().map(({ sadp }) => sadp),
      );
    },
    end: followed.end,
  };
}
