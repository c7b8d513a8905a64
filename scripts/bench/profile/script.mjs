// A CPU profile, summed up by whose code ran: our rooms, each library, the browser's own functions. Through source maps, because one
// built file holds many rooms.

import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, join } from 'node:path';

const MOST_ROWS = 16;
/** What the browser's own functions are called; everything else without an address is theirs as well. */
const NOT_CODE = new Set(['(idle)', '(program)', '(root)']);

/** @typedef {{functionName: string, url: string, lineNumber: number, columnNumber: number}} Frame */
/** @typedef {{id: number, callFrame: Frame}} Spot */

/**
 * @param {{nodes: Spot[], samples?: number[], timeDeltas?: number[]}} profile
 * @param {string} folder the build, with its source maps
 * @param {number} times what the profile shows happened so often
 * @returns {string} lines
 */
export function scriptShares({ nodes, samples = [], timeDeltas = [] }, folder, times) {
  const ownerOf = createOwners(folder);
  const owners = new Map(nodes.map(({ id, callFrame }) => [id, ownerOf(callFrame)]));
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const [index, sample] of samples.entries()) {
    const owner = owners.get(sample) ?? '(unknown)';
    if (NOT_CODE.has(owner)) continue;
    sums.set(owner, (sums.get(owner) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  }
  const all = [...sums.values()].reduce((sum, ms) => sum + ms, 0);
  const rows = [...sums].sort(([, left], [, right]) => right - left).slice(0, MOST_ROWS);
  return [
    `${(all / times).toFixed(1).padStart(8)} ms  script in all`,
    ...rows.map(
      ([owner, ms]) =>
        `${(ms / times).toFixed(1).padStart(8)} ms ${((100 * ms) / all).toFixed(0).padStart(3)} %  ${owner}`,
    ),
  ].join('\n');
}

/** @param {string} folder @returns {(frame: Frame) => string} */
function createOwners(folder) {
  /** @type {Map<string, SourceMap | null>} */
  const maps = new Map();
  const mapOf = (/** @type {string} */ file) => {
    const known = maps.get(file);
    if (known !== undefined) return known;
    const path = join(folder, 'assets', `${file}.map`);
    const map = existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : null;
    maps.set(file, map);
    return map;
  };
  return ({ functionName, url, lineNumber, columnNumber }) => {
    if (NOT_CODE.has(functionName)) return functionName;
    if (url === '') return `browser: ${functionName || 'unnamed'}`;
    if (!url.startsWith('http')) return 'measuring';
    const entry = mapOf(basename(new URL(url).pathname))?.findEntry(lineNumber, columnNumber);
    return entry && 'originalSource' in entry ? roomOf(entry.originalSource) : `file: ${basename(url)}`;
  };
}

/** @param {string} source such as `../../src/menu/shell/Clock.tsx` */
function roomOf(source) {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (library) return `library ${library}`;
  const [, start = source, room = '', inside = ''] = /(src|packages)\/([^/]+)(?:\/([^/]+)\/)?/.exec(source) ?? [];
  return [start, room, room === 'menu' || room === 'hosts' ? inside : ''].filter(Boolean).join('/');
}
