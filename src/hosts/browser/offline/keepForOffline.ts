/** Has the built pages kept for days without a network, once the page is at rest. Where the browser will not, they work online. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || import.meta.env.MODE === 'single' || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const keep = () => serviceWorker.register('./sw.js', { updateViaCache: 'none' }).catch(() => undefined);
  setTimeout(keep, 1500);
  // A newer build takes over when no page of the older one stays; see worker.ts.
  addEventListener('beforeunload', () => serviceWorker.controller?.postMessage('leaving'));
}
