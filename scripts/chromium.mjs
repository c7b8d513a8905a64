// Finds the Chromium that tests, screenshots and measurements run in, and fetches one where there is none.
// Order: CHROMIUM_PATH, the system's own, the one Playwright downloaded. Tests prefer the headless shell: the same engine
// without a browser's window around it, at two thirds of the processor time (measured on the power tests: 56 s of 87).

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { aptInstall, hasApt } from './apt.mjs';
import { UsageError } from './usage.mjs';

const require = createRequire(import.meta.url);

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Debian's package and its program are called alike. */
const HEADLESS_SHELL = 'chromium-headless-shell';
const PROGRAM_FOLDERS = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']];
const USUAL_PLACES = [
  ...['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => COMMANDS.map((name) => join(folder, name))),
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...PROGRAM_FOLDERS.filter((folder) => folder !== undefined).flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
  ]),
];

/** A silent mirror must not hold up the tests: Playwright tries five times with this wait each. */
const CONNECT_MS = 5_000;
const DOWNLOAD_MS = 180_000;

/**
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string | undefined} path of the program, or undefined when there is none
 * @throws {UsageError} when CHROMIUM_PATH names something that cannot be run
 */
export function findChromium(env = process.env) {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    if (isProgram(named)) return named;
    throw new UsageError(
      `CHROMIUM_PATH is "${named}", and no program is there. Correct it, or unset it to use the system's Chromium.`,
    );
  }
  return [...onPath(COMMANDS, env), ...USUAL_PLACES].find(isProgram) ?? playwrightsOwn();
}

/**
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string | undefined} path of the headless shell; undefined when there is none, or CHROMIUM_PATH names another program
 */
export function findHeadlessShell(env = process.env) {
  return env['CHROMIUM_PATH'] ? undefined : onPath([HEADLESS_SHELL], env).find(isProgram);
}

/** @param {readonly string[]} names @param {Readonly<Record<string, string | undefined>>} env */
function onPath(names, env) {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));
}

/**
 * Options for Playwright's `launch` and for `use.launchOptions`.
 * @param {string | undefined} [executablePath]
 */
export function launchOptions(executablePath = findChromium()) {
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium refuses to start a sandbox as root; everyone else keeps it.
      ...(isRoot() ? ['--no-sandbox'] : []),
    ],
  };
}

/**
 * Finds a Chromium that starts, or gets one: Debian's headless shell if we may, then Playwright's download, then Debian's Chromium.
 * @returns {string} path of the program
 * @throws {UsageError} with what to do by hand
 */
export function ensureChromium() {
  const named = process.env['CHROMIUM_PATH'];
  const shell = named
    ? undefined
    : (startingShell() ?? (hasApt() && install(HEADLESS_SHELL) ? startingShell() : undefined));
  if (shell !== undefined) return shell;
  const found = findChromium();
  if (found !== undefined && starts(found)) return found;
  console.log('No Chromium found; fetching one …');
  if (downloadPlaywrights()) {
    const own = playwrightsOwn();
    if (own !== undefined && starts(own)) return own;
  }
  if (hasApt() && install('chromium')) {
    const installed = findChromium();
    if (installed !== undefined && starts(installed)) return installed;
  }
  throw new UsageError(
    'No Chromium, and none could be fetched. Install one (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH to its program, then run this again.',
  );
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Some systems have a stub in place of the program that only says where to get it. On Linux asking is cheap;
 * elsewhere `--version` may open a window.
 * @param {string} path
 */
function starts(path) {
  return (
    process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
  );
}

function playwrightsOwn() {
  try {
    const path = require('playwright-core').chromium.executablePath();
    return isProgram(path) ? path : undefined;
  } catch {
    return undefined; // Playwright is not installed, or has no build for this system.
  }
}

function downloadPlaywrights() {
  const cli = require.resolve('@playwright/test/cli');
  const result = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: DOWNLOAD_MS,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECT_MS) },
  });
  return result.status === 0;
}

function startingShell() {
  const shell = findHeadlessShell();
  return shell !== undefined && starts(shell) ? shell : undefined;
}

/** @param {string} debianPackage @returns {boolean} whether it is installed now */
function install(debianPackage) {
  console.log(`Installing Debian's package ${debianPackage} …`);
  return aptInstall(debianPackage);
}
