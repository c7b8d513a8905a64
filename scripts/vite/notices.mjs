// Whose work the built pages carry, and under which licences: third-party-notices.txt beside them. Written from what the bundler
// really took, so that a new package, font or set of icons is in it by itself; one without a licence text stops the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const NOTICES_FILE = 'third-party-notices.txt';
const BETWEEN = `\n${'='.repeat(80)}\n\n`;
const HEAD = 'SIM NVR carries the work of others. Their names, and the terms under which they let it be used:\n';
/** Texts of packages that are published without theirs, as their repositories have them; by name. */
const KEPT = fileURLToPath(new URL('licences', import.meta.url));
const LICENSE = /^licen[cs]e(\.(md|txt))?$/i;

/** @param {string} root the repository @returns {import('vite').Plugin} */
export function thirdPartyNotices(root) {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle() {
      const modules = [...this.getModuleIds()];
      const used = [...modules, ...modules.flatMap((id) => fetchedByStyles(root, id))];
      this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: noticesFor(root, used) });
    },
  };
}

/** Fonts and pictures of packages are no modules: a style sheet names them. @param {string} root @param {string} id */
function fetchedByStyles(root, id) {
  const path = id.replace(/[?#].*$/, '');
  if (!path.endsWith('.css') || !existsSync(path)) return [];
  const named = readFileSync(path, 'utf8').matchAll(/url\(\s*["']?((?:@[\w.-]+\/)?\w[\w.-]*\/[^"')]+)/g);
  return [...named].map(([, file = '']) => join(root, 'node_modules', file));
}

/**
 * @param {string} root the repository
 * @param {Iterable<string>} files whatever was bundled, by absolute path; queries and the bundler's own inventions may be among them
 * @returns {string}
 * @throws Error that names a package without a licence text
 */
export function noticesFor(root, files) {
  /** @type {Map<string, string>} */
  const sections = new Map();
  for (const file of files) {
    const path = file.replace(/[?#].*$/, '');
    if (path.includes('\0')) continue;
    const folder = packageOf(path) ?? ownFolder(root, path);
    if (folder !== undefined && !sections.has(folder)) sections.set(folder, section(root, folder));
  }
  return joinNotices([[HEAD, ...[...sections.values()].sort()].join(BETWEEN)]);
}

/** Several pages' notices as one, each section once. @param {readonly string[]} texts */
export function joinNotices(texts) {
  return [...new Set(texts.flatMap((text) => text.split(BETWEEN)))].join(BETWEEN);
}

/** The folder of the package that a file belongs to. @param {string} path */
function packageOf(path) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];
}

/** Work of others that was copied into our own sources stands in a folder with its licence. @param {string} root @param {string} path */
function ownFolder(root, path) {
  for (let folder = dirname(path); folder.startsWith(join(root, sep)); folder = dirname(folder))
    if (existsSync(folder) && licenceFile(folder) !== undefined) return folder;
  return undefined;
}

/** @param {string} folder */
function licenceFile(folder) {
  return readdirSync(folder).find((name) => LICENSE.test(name));
}

/** @param {string} root @param {string} folder */
function section(root, folder) {
  const own = licenceFile(folder);
  const file = own === undefined ? join(KEPT, `${nameOf(folder)}.txt`) : join(folder, own);
  if (!existsSync(file))
    throw new Error(`${relative(root, folder)} is in the pages and has no licence text: it must not be shipped.`);
  return `${titleOf(root, folder)}\n\n${readFileSync(file, 'utf8').trim()}\n`;
}

/** @param {string} folder of a package */
function nameOf(folder) {
  return (folder.split(/node_modules[\\/]/).at(-1) ?? '').replaceAll(/[\\/]/g, '+');
}

/** @param {string} root @param {string} folder */
function titleOf(root, folder) {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return relative(root, folder).replaceAll('\\', '/');
  const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8'));
  return `${name} ${version} (${license})`;
}
