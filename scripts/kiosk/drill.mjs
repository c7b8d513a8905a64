// `npm run kiosk:drill`: what the box must do and a quick test cannot show. On an X display (Xvfb, openbox, xdotool): an unbind by mouse alone
// at four modes with pictures in reports/kiosk/, kills, escapes, under sway the menu's resolution, and two monitors in both. In a Debian tree
// (debootstrap, systemd-nspawn): install, boot, kills, uninstall; the package by lintian and dpkg.
// As root; tens of minutes on a slow machine.   npm run kiosk:drill -- [x|tree]      KIOSK_ROUNDS: kills of a kind (5)

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from '../build.mjs';
import { ensureChromium } from '../chromium.mjs';
import { freePorts } from '../freePort.mjs';
import { playwright, report, root, runLive } from '../stages.mjs';
import { runCommand, UsageError } from '../usage.mjs';

const TOOLS = {
  x: ['Xvfb', 'openbox', 'xdotool', 'xdpyinfo', 'import', 'setpriv', 'unshare', 'sway', 'xrandr', 'grim', 'Xorg'],
  tree: ['debootstrap', 'systemd-nspawn', 'systemd-analyze', 'curl', 'dpkg-deb', 'lintian'],
};
const INSTALL =
  'apt-get install --no-install-recommends xvfb openbox xdotool x11-utils x11-xserver-utils imagemagick sway grim xserver-xorg-core xserver-xorg-video-dummy debootstrap systemd-container curl lintian';

await runCommand(async () => {
  const asked = process.argv.slice(2);
  const parts = asked.length > 0 ? asked : ['x', 'tree'];
  if (process.getuid?.() !== 0)
    throw new UsageError(
      'The drill makes users, mounts and a tree of Debian: run it as root, on a machine that may be thrown away.',
    );
  /** @type {boolean[]} */
  const outcomes = [];
  for (const part of parts) {
    if (part !== 'x' && part !== 'tree')
      throw new UsageError(`The drill has the parts x and tree, and none that is called "${part}".`);
    const missing = TOOLS[part].filter((tool) => spawnSync('which', [tool]).status !== 0);
    if (missing.length > 0) throw new UsageError(`Missing for the part ${part}: ${missing.join(', ')}. ${INSTALL}`);
    buildIfNeeded(root);
    outcomes.push(part === 'x' ? await onDisplay() : inTree());
  }
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
});

async function onDisplay() {
  const [pages = '', keyboard = ''] = await freePorts(2);
  const env = { KIOSK: '1', CHROMIUM_PATH: ensureChromium(), E2E_PORT: pages, E2E_KEYBOARD_PORT: keyboard };
  return (await runLive(playwright(['--project=kiosk', '--reporter=line']), env)).ok;
}

function inTree() {
  const began = performance.now();
  const run = (/** @type {string} */ program, /** @type {string[]} */ args) =>
    spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status === 0;
  const ok =
    run(process.execPath, [join(root, 'scripts/kiosk/package.mjs')]) &&
    run(join(root, 'scripts/kiosk/tree.sh'), [
      process.env['KIOSK_TREE'] ?? '/var/tmp/sim-nvr-tree',
      join(root, 'reports', packageName()),
    ]);
  report('tree', ok, (performance.now() - began) / 1000);
  return ok;
}

/** As scripts/kiosk/package.mjs calls it. */
function packageName() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const architecture = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim();
  return `sim-nvr_${version}_${architecture}.deb`;
}
