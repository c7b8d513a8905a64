// `npm run shots`: a picture of every page, dialog and state of the built product, in both languages and at the sizes of
// monitors that stand at recorders. For looking at after a change, and for the README. What is photographed stands in test/shots/,
// on the same page object as the browser tests.
//   npm run shots                    everything, into reports/shots/<language>/<size>/<id>.png
//   npm run shots -- --only unbind   the flows whose name contains the word; several with commas: unbind,live
//   npm run shots -- --readme        everything, and the pictures of the README into docs/screenshots/; with --only, of what lies there already as well

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { freePorts } from './freePort.mjs';
import { picturesOf, twins } from './shots/pictures.mjs';
import { publish } from './shots/readme.mjs';
import { playwright, root, runLive } from './stages.mjs';
import { runCommand, UsageError } from './usage.mjs';

const OUT = join(root, 'reports', 'shots');
const REPORT = join(root, 'reports', 'shots.json');
/** Pictures below which something has silently dropped out: the flows of today in both languages at all sizes. */
const FEWEST = 850;

await runCommand(async () => {
  const { only, readme } = readArguments(process.argv.slice(2));
  if (process.env['E2E_DIST'] === undefined) buildIfNeeded(root);
  if (only === '') rmSync(OUT, { recursive: true, force: true });
  rmSync(REPORT, { force: true });
  const [port = '', keyboard = ''] = await freePorts(2);
  const { ok } = await runLive(playwright(['--project=shots', '--reporter=line,json']), {
    CHROMIUM_PATH: ensureChromium(),
    E2E_PORT: port,
    E2E_KEYBOARD_PORT: keyboard,
    PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT,
    SHOTS: '1',
    SHOTS_ONLY: only,
  });
  const pictures = picturesOf(JSON.parse(readFileSync(REPORT, 'utf8')));
  console.log(`${pictures.length} pictures in ${OUT}`);
  if (pictures.length === 0) throw new UsageError(`No picture was taken of "${only}". See test/shots/ for the flows.`);
  if (!ok) throw new UsageError('There are faults; they are listed above.');
  const same = twins(pictures);
  if (same.length > 0) throw new UsageError(`Pictures of one name, to be named apart:\n${same.join('\n')}`);
  if (only === '' && pictures.length < FEWEST)
    throw new UsageError(`There should be at least ${FEWEST}. If a flow was meant to go, lower FEWEST.`);
  if (readme) publish(OUT, join(root, 'docs', 'screenshots'));
});

/** @param {readonly string[]} args */
function readArguments(args) {
  const rest = args.filter((arg) => arg !== '--readme');
  const only = rest[0] === '--only' ? (rest.splice(0, 2)[1] ?? '') : '';
  if (rest.length > 0)
    throw new UsageError(`Unknown argument "${rest[0]}". Usage: npm run shots -- [--readme] [--only <flow>]`);
  const readme = args.includes('--readme');
  return { only, readme };
}
