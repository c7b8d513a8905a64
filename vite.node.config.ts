// How the process is built: one file for Node, which takes its libraries from node_modules.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { fingerprint } from './scripts/vite/fingerprint.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  publicDir: false,
  plugins: [fingerprint(root)],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist-node',
    minify: false,
    rolldownOptions: {
      input: { 'sim-nvr': `${root}src/hosts/node/main.ts`, testkit: `${root}src/hosts/node/testkit.ts` },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
        banner: (chunk) => (chunk.name === 'sim-nvr' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
