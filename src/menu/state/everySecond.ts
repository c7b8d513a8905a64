/** A beat at each whole second of the recorder's clock: what shows the time wakes once for it, and no oftener. */

/** Runs now and at every full second; the answer ends it. `wallClock`: ms since the Unix epoch. */
export function everySecond(wallClock: () => number, run: (now: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const beat = (): void => {
    const now = wallClock();
    run(now);
    timer = setTimeout(beat, 1000 - (now % 1000));
  };
  beat();
  return () => clearTimeout(timer);
}
