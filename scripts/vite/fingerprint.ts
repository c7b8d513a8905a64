// Leaves a hash of the sources in what is built, by which `npm start` sees whether the build is still theirs.
import type { Plugin } from 'vite';
import { FINGERPRINT_FILE, sourcesFingerprint } from '../build.mjs';

export function fingerprint(root: string): Plugin {
  let sources = '';
  return {
    name: 'fingerprint',
    apply: 'build',
    buildStart() {
      sources = sourcesFingerprint(root);
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FINGERPRINT_FILE, source: `${sources}\n` });
    },
  };
}
