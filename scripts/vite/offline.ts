// Builds the service worker: src/hosts/browser/offline/worker.ts as sw.js, with the checksums of everything that the build left.
// A small one of our own rather than a toolkit: what it promises (no mix of two builds) is easier to see in a hundred lines.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'sw.js';
/** Not for the page: hidden files, the worker itself, and what is no part of a page: manifests, their icons, the licences. */
const LEFT_OUT = /(^|\/)\.|^sw\.js$|\.map$|^icons\/|\.webmanifest$|^third-party-notices\.txt$/;

export function offline(root: string): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(root, 'src/hosts/browser/offline/worker.ts'), fileName: WORKER });
    },
    writeBundle() {
      const files = checksums(folder);
      const list = JSON.stringify(files);
      const build = createHash('sha256').update(list).digest('hex').slice(0, 16);
      const worker = readFileSync(join(folder, WORKER), 'utf8');
      if (!worker.includes('__FILES__') || /^\s*(im|ex)port\b/m.test(worker))
        throw new Error(`${WORKER} must be one plain script that asks for __FILES__.`);
      // In a function's arguments, so that a list of files is written once however often it is asked for.
      writeFileSync(join(folder, WORKER), `((__FILES__,__BUILD__)=>{${worker}})(${list},${JSON.stringify(build)});\n`);
    },
  };
}

/** @returns path, with forward slashes → SHA-256 in hex, in order of path */
export function checksums(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
