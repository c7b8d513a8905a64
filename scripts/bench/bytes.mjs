// How many bytes a page needs: JS and CSS, each file brotli-compressed on its own as a server would send it. Fonts apart.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { UsageError } from '../usage.mjs';

/** @typedef {{js: number, css: number, total: number, files: string[]}} Bytes brotli bytes */

/**
 * @param {string} folder a build
 * @param {Iterable<string>} files names in its assets/
 * @returns {Bytes}
 */
export function weigh(folder, files) {
  const names = [...new Set(files)];
  const sum = (/** @type {string} */ ending) =>
    names.filter((name) => name.endsWith(ending)).reduce((total, name) => total + brotli(folder, name), 0);
  const [js, css] = [sum('.js'), sum('.css')];
  return { js, css, total: js + css, files: names };
}

/**
 * What the page's static import graph fetches: everything that it names itself, and what those files import.
 * @param {string} folder
 * @param {string} page such as `kiosk.html`
 * @param {readonly string[]} also names in assets/ that are fetched by `import()` and waited for
 */
export function neededFiles(folder, page, also = []) {
  const html = readFileSync(join(folder, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g)].map(([, name]) => String(name));
  if (named.length === 0) throw new UsageError(`${join(folder, page)} names no script; build it first: npm run build`);
  const found = new Set();
  const walk = (/** @type {string} */ name) => {
    if (found.has(name)) return;
    found.add(name);
    if (!name.endsWith('.js')) return;
    const code = readFileSync(join(folder, 'assets', name), 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) walk(String(imported));
  };
  for (const name of [...named, ...also]) walk(name);
  return [...found];
}

/** @param {string} folder every script and style of a build @param {RegExp} [except] by name */
export const allFiles = (folder, except = /^$/) =>
  readdirSync(join(folder, 'assets')).filter((name) => /\.(js|css)$/.test(name) && !except.test(name));

/** @param {readonly string[]} urls of resources, into names in assets/ */
export const assetNames = (urls) => urls.map((url) => basename(new URL(url).pathname));

/** @param {string} folder @param {string} name */
function brotli(folder, name) {
  const file = join(folder, 'assets', name);
  if (!existsSync(file)) return 0;
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
