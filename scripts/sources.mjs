// Reads the product's own TypeScript into a command: the menu tree, the words of both languages, the scenarios, the charts.
// So that a new page, word or scenario reaches screenshots and drawings by itself.

import { createServer } from 'vite';

/**
 * @template T
 * @param {string} root the repository
 * @param {(load: (path: string) => Promise<unknown>) => Promise<T>} use `load('/src/menu/tree/tree.ts')` gives the module's exports
 * @returns {Promise<T>}
 */
export async function withSources(root, use) {
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    return await use((path) => vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}
