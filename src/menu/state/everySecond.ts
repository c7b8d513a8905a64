/** A beat at each whole second of the recorder's clock: what shows the time wakes once for it, and no oftener; in the dark not at all. */
import { monitorSight } from './sight.ts';

/** Runs now and at every full second that anybody sees; the answer ends it. `wallClock`: ms since the Unix epoch. */
export function everySecond(wallClock: () => number, run: (now: number) => void, sight = monitorSight): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const beat = (): void => {
    clearTimeout(timer);
    if (sight.isDark()) return;
    const now = wallClock();
    run(now);
    timer = setTimeout(beat, 1000 - (now % 1000));
  };
  const unwatch = sight.watch(beat);
  beat();
  return () => {
    clearTimeout(timer);
    unwatch();
  };
}
