/** Work that may wait until the page has nothing better to do. */

/** Runs once when the page is idle, at the latest after `patienceMs`; the answer takes it back. */
export function whenIdle(run: () => void, patienceMs: number): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: patienceMs });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(run, Math.min(200, patienceMs));
  return () => clearTimeout(handle);
}
