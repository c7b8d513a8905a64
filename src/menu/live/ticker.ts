// Calls `frame` at a calm pace while the page is shown, and does nothing at all while it is hidden or stopped.

export interface Ticker {
  /** Draws once at the next paint, whatever the pace. */
  nudge(): void;
  stop(): void;
}

/** `frame` draws and answers the milliseconds to the next one; null ends the run until the next nudge. */
export function startTicker(frame: () => number | null): Ticker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let paint = 0;

  const nudge = () => {
    clearTimeout(timer);
    if (document.hidden || paint) return;
    paint = requestAnimationFrame(() => {
      paint = 0;
      const wait = frame();
      if (wait !== null) timer = setTimeout(nudge, wait);
    });
  };
  const rest = () => {
    clearTimeout(timer);
    cancelAnimationFrame(paint);
    paint = 0;
  };
  const turn = () => (document.hidden ? rest() : nudge());
  document.addEventListener('visibilitychange', turn);
  nudge();

  return {
    nudge,
    stop() {
      document.removeEventListener('visibilitychange', turn);
      rest();
    },
  };
}
