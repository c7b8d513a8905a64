/** The simulated clock as XState wants a clock: countdowns and idle watches tick in the same hand as the recorder. */
import type { ActorOptions, AnyActorLogic } from 'xstate';
import type { SimulatedClock } from '../../src/device/testing/index.ts';

export type Timers = NonNullable<ActorOptions<AnyActorLogic>['clock']>;

export function simulatedTimers(clock: SimulatedClock): Timers {
  const cancels = new Map<number, () => void>();
  let last = 0;
  return {
    setTimeout(run, ms) {
      const id = ++last;
      cancels.set(
        id,
        clock.delay(ms, () => {
          cancels.delete(id);
          run();
        }),
      );
      return id;
    },
    clearTimeout(id: number) {
      cancels.get(id)?.();
      cancels.delete(id);
    },
  };
}
