// A box's session to be weighed: an X display, openbox, the recorder and the box's launcher, all as one user whose processes are nobody
// else's. Its browser has a debugging port, through which the menu is walked; what is measured is read from /proc.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { freePorts } from '../../freePort.mjs';

const UID = 64_322;
const DISPLAY = ':88';
const LONGEST_MS = 120_000;
/** An empty grid has some hundred. */
const PICTURES_COLOURS = 2000;
/** Clock ticks a second, as Linux tells of them to programs, whatever its own. */
const TICKS = 100;

/**
 * @typedef {object} Session
 * @property {number} started ms from the start of recorder and browser to live view's first pictures on the display
 * @property {import('@playwright/test').Page} page
 * @property {() => Record<string, number>} memory bytes, by what they are for
 * @property {() => Record<string, number>} seconds of the processor since the start, by what they are for
 * @property {() => Promise<void>} end
 */

export const missingTools = () =>
  // A Chromium with windows: the shell that the tests prefer has none.
  [process.env['CHROMIUM_PATH'] ?? 'chromium', 'Xvfb', 'openbox', 'xdpyinfo', 'xrandr', 'import', 'setpriv'].filter(
    (tool) => spawnSync('which', [tool]).status !== 0,
  );

/** @param {string} root @param {{ width: number, height: number }} mode @returns {Promise<Session>} */
export async function startSession(root, { width, height }) {
  const home = mkdtempSync(join(tmpdir(), 'kiosk-bench-'));
  execFileSync('chown', [String(UID), home]);
  const [port = '', debug = ''] = await freePorts(2);
  const browser = join(home, 'chromium');
  writeFileSync(
    browser,
    `#!/bin/sh\nexec ${process.env['CHROMIUM_PATH'] ?? 'chromium'} --remote-debugging-port=${debug} --disable-gpu "$@"\n`,
  );
  chmodSync(browser, 0o755);
  const env = {
    ...process.env,
    ...{ DISPLAY, HOME: home, XDG_RUNTIME_DIR: home, CHROMIUM_PATH: browser },
    ...{ SIM_NVR_PORT: port, KIOSK_HOME: join(root, 'kiosk') },
  };
  const start = (/** @type {string[]} */ ...command) =>
    spawn('setpriv', ['--reuid', String(UID), '--regid', String(UID), '--clear-groups', '--', ...command], {
      env,
      stdio: 'ignore',
    });
  start('Xvfb', DISPLAY, '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset');
  await until(() => spawnSync('xdpyinfo', { env, stdio: 'ignore' }).status === 0);
  start('openbox', '--config-file', join(root, 'kiosk/box/openbox.xml'));
  const born = performance.now();
  start(
    ...[process.execPath, join(root, 'dist-node/sim-nvr.js'), 'serve', '--port', port],
    ...['--data', join(home, 'state'), '--lang', 'en', '--scenario', 'bound-4x'],
  );
  // What a box's session has beside its browser: the menu's say in the display's mode.
  start(join(root, 'kiosk/box/output.sh'), 'xorg');
  start(join(root, 'kiosk/start.sh'), `http://127.0.0.1:${port}/kiosk.html?box&lang=en`);
  const end = async () => {
    await until(() => {
      const left = processes();
      for (const pid of left) spawnSync('kill', ['-TERM', pid]);
      return left.length === 0;
    });
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const colours = () => Number(execFileSync('import', ['-window', 'root', '-format', '%k', 'info:'], { env }));
    await until(() => colours() > PICTURES_COLOURS);
    const started = performance.now() - born;
    const connected = await chromium.connectOverCDP(`http://127.0.0.1:${debug}`);
    const pages = connected.contexts().flatMap((context) => context.pages());
    const page = pages.find((one) => one.url().includes('/kiosk.html'));
    if (!page)
      throw new Error('scripts/bench/kiosk/session.mjs: the browser shows pictures and has no page kiosk.html');
    return { started, page, memory, seconds, end };
  } catch (fault) {
    await end();
    throw fault;
  }
}

/** @returns {string[]} */
const processes = () =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && statSync(`/proc/${pid}`).uid === UID;
    } catch {
      return false; // Ended meanwhile.
    }
  });

/** @param {string} pid */
function kindOf(pid) {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  if (/^Xvfb|^openbox/.test(words)) return 'display and window manager';
  if (words.includes('sim-nvr.js')) return 'recorder';
  if (words.includes('--type=renderer')) return 'page';
  return words.includes('chromium') ? 'browser' : 'launcher';
}

/** @param {(pid: string) => void} read of those that are still there */
function ofAll(read) {
  for (const pid of processes()) {
    try {
      read(pid);
    } catch {
      // Ended meanwhile.
    }
  }
}

/** @param {(pid: string) => number} measure */
function byKind(measure) {
  /** @type {Record<string, number>} */
  const sums = {};
  ofAll((pid) => {
    const [kind, measured] = [kindOf(pid), measure(pid)];
    sums[kind] = (sums[kind] ?? 0) + measured;
  });
  return sums;
}

const memory = () =>
  byKind((pid) => {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  });

const seconds = () =>
  byKind((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // With what ended children took: the launcher asks by a program of its own once a second.
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
  });

/** @param {() => boolean} what */
async function until(what) {
  for (const end = performance.now() + LONGEST_MS; !what(); ) {
    if (performance.now() > end) throw new Error('scripts/bench/kiosk/session.mjs: waited two minutes in vain');
    await new Promise((over) => setTimeout(over, 50));
  }
}
