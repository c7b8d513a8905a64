// `npm run mutation`: changes the code on purpose, one small change at a time, and sees whether a test notices. For the files in
// scripts/mutation/parts.mjs. Takes a good part of an hour on two processors, and is no part of `npm test`.
//   npm run mutation                                    all of them
//   npm run mutation -- src/device/users/lockout.ts     some of them: files or folders
// One run of Stryker for each folder or file, so that one that dies takes nothing else with it, and so that what was done is kept:
// broken off and begun again it only tries what is new (.cache/mutation/). Ends in one score, and every change that nobody noticed.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, PARTS } from './mutation/parts.mjs';
import { scoreOf } from './mutation/score.mjs';
import { root } from './stages.mjs';
import { runCommand, UsageError } from './usage.mjs';

const LEAST_PERCENT = 95;
const REPORTS = join(root, 'reports', 'mutation');
const STRYKER = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/** @typedef {import('./mutation/score.mjs').Report} Report */

await runCommand(async () => {
  const asked = process.argv.slice(2).map((part) => part.replaceAll('\\', '/').replace(/\/$/, ''));
  const parts = asked.length > 0 ? asked : PARTS;
  filesOf(root, parts);
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  /** @type {Report[]} */
  const reports = [];
  /** @type {string[]} */
  const died = [];
  for (const part of parts) {
    const whole = mutate(part, filesOf(root, [part]));
    if (whole) reports.push(whole);
    else if (filesOf(root, [part]).length === 1) died.push(part);
    else
      for (const file of filesOf(root, [part])) {
        const report = mutate(file, [file]);
        if (report) reports.push(report);
        else died.push(file);
      }
  }
  const { noticed, survivors, percent } = scoreOf(reports);
  console.log(`\n${noticed} of ${noticed + survivors.length} changes were noticed: ${percent.toFixed(2)} %`);
  for (const survivor of survivors) console.log(`Nobody noticed ${survivor}`);
  if (died.length > 0)
    throw new UsageError(`Not finished: ${died.join(', ')}. What Stryker says stands above; begin again with these.`);
  if (percent < LEAST_PERCENT)
    throw new UsageError(`That is below ${LEAST_PERCENT} %. Write the tests that would notice.`);
});

/**
 * @param {string} name of the part
 * @param {readonly string[]} files
 * @returns {Report | undefined} undefined when the run did not come to its end
 */
function mutate(name, files) {
  const part = name.replaceAll('/', '.');
  const report = join(REPORTS, `${part}.json`);
  console.log(`\n— ${name}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`);
  const started = performance.now();
  spawnSync(process.execPath, [STRYKER, 'run', '--mutate', files.join(',')], {
    cwd: root,
    env: { ...process.env, MUTATION_PART: part },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const read = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  console.log(`${read ? 'ok    ' : 'DIED  '} ${name}, ${Math.round((performance.now() - started) / 1000)} s`);
  return read;
}
