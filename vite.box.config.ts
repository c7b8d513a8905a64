// How the process is built for a box (kiosk/README.md): one file that needs no npm, with the notices of what went into it.
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { thirdPartyNotices } from './scripts/vite/notices.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * The simulated cloud's databases stay out: their drivers are native or come without a licence text, and the recorder of a box does not need
 * them. Whoever asks that cloud there is told that its database cannot be had, and the log says why.
 */
const WITHOUT: Record<string, string> = {
  '/src/cloud/sql.entry.ts': `
    import { StoreFault } from './store.ts';
    const absent = async () => {
      throw new StoreFault('lost', 'This build for a box has no databases in it: run sim-nvr cloud from the npm package.');
    };
    export { StoreFault };
    ${['openLibsqlStore', 'openPostgresStore', 'openPostgresPushes', 'foldFile', 'inspectFile', 'readyRestored']
      .map((name) => `export { absent as ${name} };`)
      .join('\n')}`,
  '/src/hosts/node/cloud/serveClaim.ts': `
    import { openPostgresStore } from '../../../cloud/sql.entry.ts';
    export const createServeClaim = () => ({ hold: openPostgresStore, end: async () => undefined });`,
};
const withoutDatabases: Plugin = {
  name: 'without-databases',
  enforce: 'pre',
  load: (id) => Object.entries(WITHOUT).find(([path]) => id.endsWith(path))?.[1] ?? null,
};

export default defineConfig({
  publicDir: false,
  plugins: [withoutDatabases, thirdPartyNotices(root)],
  // saxes comes without a licence text of its own, so it goes along as its authors packed it.
  ssr: { noExternal: true, external: ['saxes'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist-box',
    minify: false,
    rolldownOptions: {
      input: { 'sim-nvr': `${root}src/hosts/node/main.ts` },
      output: {
        entryFileNames: '[name].mjs',
        codeSplitting: false,
      },
    },
  },
});
