// `npm test`: everything, on a fresh clone with nothing but Node and npm. Installs what is missing, finds or fetches
// a Chromium, runs every stage even when an earlier one failed, and ends with the line that machines read.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { freePorts } from './freePort.mjs';
import { installMissing, nodeProblem } from './install.mjs';
import { ensureNats } from './nats.mjs';
import { ensurePostgres } from './postgres.mjs';
import {
  build,
  buildProcess,
  lint,
  playwright,
  report,
  root,
  runLive,
  runTogether,
  types,
  typesOfRooms,
  vitest,
} from './stages.mjs';
import { closingLine, countCheck, countEndToEnd, countUnit, emptyProjects, ONE_FAILURE, sum } from './total.mjs';
import { UsageError } from './usage.mjs';

/** @type {import('./total.mjs').Counts[]} */
const counts = [];
try {
  await everything();
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  counts.push(ONE_FAILURE);
}
const total = sum(counts);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${closingLine(total)}`);

async function everything() {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) throw new UsageError(problem);
  installMissing(root);
  rmSync(join(root, 'reports'), { recursive: true, force: true }); // An old report must not count.

  const rooms = typesOfRooms();
  const outcomes = await runTogether([types, rooms, build, lint, buildProcess]);
  /** @param {readonly import('./stages.mjs').Stage[]} stages */
  const passed = (...stages) => outcomes.every(({ stage, ok }) => ok || !stages.includes(stage));
  counts.push(countCheck(passed(types, rooms)), countCheck(passed(lint)));

  // Without them the tests that want them fail, and say so themselves: the rest is worth knowing all the same.
  for (const missing of [ensurePostgres(), ensureNats()]) if (missing !== undefined) console.log(`\n${missing}`);
  const unit = await runLive(
    vitest('unit', ['--reporter=default', '--reporter=json', '--outputFile.json=reports/unit.json']),
  );
  counts.push(countUnit(readReport('unit.json'), unit.ok));

  // Without a fresh build the browser would be shown an old page, and pass.
  counts.push(passed(build, buildProcess) ? await endToEnd() : skipped('e2e', 'because the build failed'));
}

async function endToEnd() {
  let chromium;
  try {
    chromium = ensureChromium();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return skipped('e2e', `: ${error.message}`);
  }
  // Free ports, so that a running `npm start` or a second checkout is not in the way.
  const [pages = '', keyboard = ''] = await freePorts(2);
  const env = { CHROMIUM_PATH: chromium, E2E_PORT: pages, E2E_KEYBOARD_PORT: keyboard };
  const { ok } = await runLive(playwright([]), env);
  const results = readReport('e2e.json');
  for (const name of emptyProjects(results))
    console.log(`No end-to-end test ran in project "${name}". Look at its testDir in playwright.config.ts.`);
  return countEndToEnd(results, ok);
}

/** @param {string} name @param {string} why */
function skipped(name, why) {
  report(name, false, 0);
  console.log(`${name} did not run ${why}`);
  return ONE_FAILURE;
}

/** @param {string} name @returns {unknown} undefined when it is missing or no JSON */
function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(root, 'reports', name), 'utf8'));
  } catch {
    return undefined;
  }
}
