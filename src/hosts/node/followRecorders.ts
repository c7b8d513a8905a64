/** Something for each recorder of the process, from its coming to its going, and anew in each world that takes its place. */
import { unawaited } from '../../device/index.ts';
import type { Fleet } from './fleet.ts';
import type { HostedRecorder } from './hostedRecorder.ts';

export interface Followed {
  /** Its recorder is taken away. */
  left(): void;
  end(): Promise<unknown>;
}

export interface FollowedRecorders<F extends Followed> {
  all(): F[];
  hosts(): HostedRecorder[];
  end(): Promise<void>;
}

/** @param stand is told the recorder once, and then to begin in each of its worlds, after what stood there before has ended */
export function followRecorders<F extends Followed>(
  fleet: Pick<Fleet, 'stands' | 'watch'>,
  stand: (hosted: HostedRecorder) => (after: Promise<unknown>) => F,
): FollowedRecorders<F> {
  const standing = new Map<HostedRecorder, { now(): F; end(): Promise<unknown> }>();

  function begin(hosted: HostedRecorder): void {
    const begun = stand(hosted);
    let now = begun(Promise.resolve());
    const endWatch = hosted.watchWorld(() => {
      now = begun(now.end());
    });
    standing.set(hosted, {
      now: () => now,
      end() {
        endWatch();
        return now.end();
      },
    });
  }
  function follow(): void {
    const there = new Set(fleet.stands().map(({ hosted }) => hosted));
    for (const hosted of there) if (!standing.has(hosted)) begin(hosted);
    for (const [hosted, one] of standing) {
      if (there.has(hosted)) continue;
      standing.delete(hosted);
      one.now().left();
      unawaited(one.end());
    }
  }
  const endFollow = fleet.watch(follow);
  follow();

  return {
    all: () => [...standing.values()].map(({ now }) => now()),
    hosts: () => [...standing.keys()],
    async end() {
      endFollow();
      await Promise.all([...standing.values()].map((one) => one.end()));
    },
  };
}
