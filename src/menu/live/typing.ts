// Notices that somebody is typing or clicking right now: a picture behind a dialog can wait until they pause.

/** Longer than the pause between two keys of a slow typist's burst, shorter than anyone looks away. */
const BURST_MS = 600;
/** How often a burst is told of while it goes on. */
const TOLD_EVERY_MS = 300;

/** Tells how long to wait from now on, seldom. `signal` ends it. */
export function watchTyping(tell: (ms: number) => void, signal: AbortSignal): void {
  let told = Number.NEGATIVE_INFINITY;
  const note = ({ timeStamp }: Event): void => {
    if (timeStamp - told < TOLD_EVERY_MS) return;
    told = timeStamp;
    tell(BURST_MS + TOLD_EVERY_MS);
  };
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, note, { capture: true, passive: true, signal });
  }
}
