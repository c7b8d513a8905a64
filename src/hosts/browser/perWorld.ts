/** What stands beside a world and is fetched when somebody first asks for it: one for all who ask, and it ends with the world. */
import type { World } from '../../world/index.ts';

export interface PerWorld<Thing> {
  of(world: World): Promise<Thing>;
  /** Of the world that goes. One that does not come has nothing to end. */
  end(): void;
}

export function createPerWorld<Thing extends { end(): void }>(open: (world: World) => Promise<Thing>): PerWorld<Thing> {
  let here: Promise<Thing> | null = null;
  return {
    of(world) {
      const opening = here ?? open(world);
      here = opening;
      // What did not come is asked for again.
      opening.catch(() => {
        if (here === opening) here = null;
      });
      return opening;
    },
    end() {
      void here?.then(
        (before) => before.end(),
        () => undefined,
      );
      here = null;
    },
  };
}
