// `npm run build:report`: what each file of the build is made of: the rooms and libraries in it, and what would be saved without each.
//   npm run build:report                        every file, by rooms
//   npm run build:report -- --file screen       one file, by modules
// Minified bytes are counted through the source map; brotli is what the file would lose without that part.

import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { runCommand, UsageError } from './usage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Of a file's rooms, and of its modules, the largest. */
const MOST_ROWS = 200;

/** @typedef {{name: string, code: string, ownerAt: ((at: number) => string) | null}} File */

await runCommand(async () => {
  const { values } = parseArgs({ options: { file: { type: 'string' } } });
  const files = await built();
  const wanted = files.filter(({ name }) => values.file === undefined || name.startsWith(`${values.file}-`));
  if (wanted.length === 0)
    throw new UsageError(
      `No file of the build begins with "${values.file}-". There are: ${files.map(({ name }) => name).join(', ')}`,
    );
  for (const file of wanted) console.log(table(file, values.file === undefined ? roomOf : moduleOf));
  const total = files.reduce((sum, { code }) => sum + brotli(code), 0);
  if (values.file === undefined) console.log(`\n${files.length} files, ${total} bytes compressed`);
});

/** @returns {Promise<File[]>} scripts and styles, the largest first */
async function built() {
  const result = await build({ root, logLevel: 'error', build: { write: false, sourcemap: 'hidden' } });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (Array.isArray(result) ? result[0] : result);
  return output
    .flatMap((part) => {
      const name = part.fileName.replace(/^assets\//, '');
      if (part.type === 'chunk') return [{ name, code: part.code, ownerAt: ownersOf(part.code, part.map) }];
      return /\.css$|worker.*\.js$/.test(name) ? [{ name, code: String(part.source), ownerAt: null }] : [];
    })
    .sort((left, right) => right.code.length - left.code.length);
}

/** @param {string} code @param {import('vite').Rolldown.SourceMap | null} map */
function ownersOf(code, map) {
  if (!map) return null;
  const places = new SourceMap(/** @type {any} */ (map));
  const starts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  let line = 0;
  return (/** @type {number} */ at) => {
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= at) line++;
    const found = places.findEntry(line, at - (starts[line] ?? 0));
    return ('originalSource' in found && found.originalSource) || 'what holds it together';
  };
}

/** @param {File} file @param {(source: string) => string} partOf @returns {string} */
function table({ name, code, ownerAt }, partOf) {
  const whole = brotli(code);
  const head = `\n${name}: ${code.length} bytes, ${whole} compressed`;
  if (!ownerAt) return head;
  const owners = Array.from(code, (_, at) => partOf(ownerAt(at)));
  const without = (/** @type {string} */ part) => [...code].filter((_, at) => owners[at] !== part).join('');
  const sizes = new Map();
  for (const owner of owners) sizes.set(owner, (sizes.get(owner) ?? 0) + 1);
  const rows = [...sizes].sort(([, left], [, right]) => right - left).slice(0, MOST_ROWS);
  return [
    head,
    ...rows.map(
      ([part, bytes]) =>
        `${String(bytes).padStart(8)} ${String(whole - brotli(without(part))).padStart(7)} br  ${part}`,
    ),
  ].join('\n');
}

/** @param {string} source such as `../../src/menu/shell/Clock.tsx` */
function moduleOf(source) {
  return source.replace(/^(\.\.\/)+/, '').replace(/^.*node_modules\//, '');
}

/** @param {string} source */
function roomOf(source) {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (library) return `library ${library}`;
  const [, start = source, room = '', inside = ''] = /(src|packages)\/([^/]+)(?:\/([^/]+)\/)?/.exec(source) ?? [];
  return [start, room, inside].filter(Boolean).join('/');
}

/** @param {string} code */
function brotli(code) {
  return brotliCompressSync(code).length;
}
