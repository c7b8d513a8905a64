// The stages of `npm test` and `npm run check`: which program each one runs, and how it is run and reported.
// Programs are started by path through this very Node: no shell, no npx, the same on every system.

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{name: string, program: string, args: readonly string[], node?: readonly string[]}} Stage `node`: flags of Node itself */
/** @typedef {{stage: Stage, ok: boolean, seconds: number}} Outcome */

export const lint = stage('lint', '@biomejs/biome/bin/biome', ['check', '.']);
export const build = stage('build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn']);
export const buildProcess = stage('build process', 'vite/bin/vite.js', [
  ...['build', '--logLevel', 'warn'],
  ...['--config', 'vite.node.config.ts'],
]);

/** The type check of the whole. In build mode, as the next, so that what has not changed since the last time is not looked at again. */
export const types = compile('types', ['.']);

/** The type check of each room that compiles with less around it: every other tsconfig.json. */
export function typesOfRooms() {
  const rooms = ['src', 'packages'].flatMap((start) =>
    readdirSync(join(root, start), { recursive: true, encoding: 'utf8' })
      .filter((path) => basename(path) === 'tsconfig.json' && !path.includes('node_modules'))
      .map((path) => join(start, dirname(path)).replaceAll('\\', '/')),
  );
  return compile('types of rooms', rooms);
}

/** @param {string} name @param {readonly string[]} projects */
function compile(name, projects) {
  return stage(name, 'typescript/bin/tsc', ['-b', ...projects, '--pretty', String(process.stdout.isTTY === true)]);
}

/**
 * Thousands of small worlds live for a moment each: with more room for the young, Node collects them less often.
 * @param {string} name @param {readonly string[]} args @returns {Stage}
 */
export function vitest(name, args) {
  const run = stage(name, 'vitest/vitest.mjs', ['run', '--allowOnly=false', ...args]);
  return { ...run, node: ['--max-semi-space-size=32'] };
}

/** @param {readonly string[]} args */
export function playwright(args) {
  return stage('e2e', '@playwright/test/cli.js', ['test', '--forbid-only', ...args]);
}

/**
 * Runs one stage with its output shown as it comes.
 * @param {Stage} stage
 * @param {Readonly<Record<string, string>>} [env] on top of our own
 * @returns {Promise<Outcome>}
 */
export async function runLive(stage, env = {}) {
  console.log(`\n— ${stage.name}`);
  const { ok, seconds } = await run(stage, 'inherit', env);
  report(stage.name, ok, seconds);
  return { stage, ok, seconds };
}

/**
 * Runs stages side by side, as many as there are processors; prints a line for each as it ends, and its output if it failed.
 * @param {readonly Stage[]} stages longest first
 * @returns {Promise<Outcome[]>}
 */
export async function runTogether(stages) {
  /** @type {Outcome[]} */
  const outcomes = [];
  const waiting = [...stages];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { ok, seconds, output } = await run(next, 'pipe', { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' });
      if (!ok) process.stdout.write(`\n${output.trimEnd()}\n`);
      report(next.name, ok, seconds);
      outcomes.push({ stage: next, ok, seconds });
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return outcomes;
}

/** @param {string} name @param {boolean} ok @param {number} seconds */
export function report(name, ok, seconds) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s`);
}

/** @param {string} name @param {string} program below node_modules @param {readonly string[]} args @returns {Stage} */
function stage(name, program, args) {
  return { name, program: join(root, 'node_modules', program), args };
}

/**
 * @param {Stage} stage @param {'inherit' | 'pipe'} output @param {Readonly<Record<string, string>>} env
 * @returns {Promise<{ok: boolean, seconds: number, output: string}>}
 */
function run({ program, args, node = [] }, output, env) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, program, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    let text = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      text += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const end = (/** @type {boolean} */ ok) =>
      resolve({ ok, seconds: (performance.now() - started) / 1000, output: text });
    child.on('error', (error) => {
      text += `${program}: ${error.message}\n`;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
