// What can make the drawing stale without a key being touched: the box, the pixel ratio, a font that arrives.

export interface Stale {
  resized(): void;
  fontsChanged(): void;
}

/** `signal` ends everything watched. */
export function watch(root: HTMLElement, stale: Stale, signal: AbortSignal): void {
  const observer = new ResizeObserver(() => stale.resized());
  observer.observe(root);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  watchPixelRatio(stale, signal);
  document.fonts.addEventListener('loadingdone', () => stale.fontsChanged(), { signal });
}

/** The query names the present ratio, so it must be asked anew after each change. */
function watchPixelRatio(stale: Stale, signal: AbortSignal): void {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
    'change',
    () => {
      stale.resized();
      watchPixelRatio(stale, signal);
    },
    { once: true, signal },
  );
}

/** An idle moment between the frames in which a page first stands is none: what is done in it makes them late. */
const STANDING_MS = 100;
/** A page that is never idle waits no longer. */
const PATIENCE_MS = 500;

/** Runs once when the page stands and is idle; the answer takes it back. */
export function whenIdle(run: () => void): () => void {
  let drop = (): void => clearTimeout(timer);
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback !== 'function') return run();
    const handle = requestIdleCallback(run, { timeout: PATIENCE_MS });
    drop = () => cancelIdleCallback(handle);
  }, STANDING_MS);
  return () => drop();
}
