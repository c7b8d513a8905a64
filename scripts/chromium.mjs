// Finds the Chromium that tests, screenshots and measurements run in, and fetches one where there is none.
// Order: CHROMIUM_PATH, the system's own, the one Playwright downloaded.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { UsageError } from './usage.mjs';

const require = createRequire(import.meta.url);

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
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
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => (folder ? COMMANDS.map((name) => join(folder, name)) : []));
  return [...onPath, ...USUAL_PLACES].find(isProgram) ?? playwrightsOwn();
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
 * Finds a Chromium that starts, or gets one: Playwright's download first, then the Debian package if we may.
 * @returns {string} path of the program
 * @throws {UsageError} with what to do by hand
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined && starts(found)) return found;
  console.log('No Chromium found; fetching one …');
  if (downloadPlaywrights()) {
    const own = playwrightsOwn();
    if (own !== undefined && starts(own)) return own;
  }
  if (isRoot() && existsSync('/usr/bin/apt-get') && installDebianPackage()) {
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

function installDebianPackage() {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-qq'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args what apt-get says goes to stderr, so that stdout stays ours */
  const apt = (args) => spawnSync('apt-get', [...options, ...args], { env, stdio: ['ignore', 2, 2] }).status === 0;
  apt(['update']); // A failed update is no reason to give up: the lists may be good enough.
  return apt(['install', '-y', '--no-install-recommends', 'chromium']);
}
