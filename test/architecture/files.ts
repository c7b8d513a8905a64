// The repository's source files, as the architecture tests read them.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PASSED_OVER = new Set(['node_modules', 'dist', 'reports']);

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** All files below the folders whose name ends so. @param folders those that do not exist are empty */
export function filesBelow(folders: readonly string[], ending: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) => walk(folder))
    .filter((path) => ending.test(path))
    .map((path) => ({ path, text: read(path) }));
}

export function read(path: string): string {
  return readFileSync(ROOT + path, 'utf8');
}

function walk(folder: string): string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    if (PASSED_OVER.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}
