// How the process is built for a box (kiosk/README.md): one file that needs no npm, with the notices of what went into it.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { thirdPartyNotices } from './scripts/vite/notices.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  publicDir: false,
  plugins: [thirdPartyNotices(root)],
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
