// `npm run kiosk`: the recorder's screen on this desk, full screen or in a window, with nothing installed. Builds what is missing, runs the
// process, shows its screen by kiosk/start.sh, and ends both when the window is closed.
//   npm run kiosk -- [--window] [--port 8081] [options of sim-nvr serve, for example --scenario new-device --lang en]
// Runs before anything is installed, so it imports Node's builtins and its neighbours alone.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../build.mjs';
import { installMissing, nodeProblem } from '../install.mjs';
import { assertPortFree, choosePort } from '../serve.mjs';
import { runCommand, UsageError } from '../usage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

await runCommand(async () => {
  const problem = nodeProblem(process.versions.node) ?? deskProblem(process.platform, process.env, process.getuid?.());
  if (problem !== undefined) throw new UsageError(problem);
  const { port, rest } = choosePort(process.argv.slice(2), process.env);
  const options = rest.filter((option) => option !== '--window');
  await assertPortFree(port);
  installMissing(root);
  buildIfNeeded(root);

  const program = join(root, 'dist-node', 'sim-nvr.js');
  const recorder = spawn(process.execPath, [program, 'serve', '--port', String(port), ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const shown = options.length < rest.length ? ['--window'] : [];
  const screen = spawn(join(root, 'kiosk', 'start.sh'), [...shown, `http://127.0.0.1:${port}/kiosk.html`], {
    stdio: 'inherit',
  });
  // Either without the other is of no use. The recorder says itself why it does not start: a folder that is full, or read-only.
  recorder.on('exit', () => screen.kill('SIGTERM'));
  screen.on('exit', () => recorder.kill('SIGTERM'));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => screen.kill(signal));
  const [[recorderCode], [screenCode]] = await Promise.all([once(recorder, 'exit'), once(screen, 'exit')]);
  process.exitCode = recorderCode || screenCode || 0;
});

/**
 * Said before minutes of building.
 * @param {string} platform @param {Readonly<Record<string, string | undefined>>} env @param {number | undefined} user
 * @returns {string | undefined} what stands in the way, and what to do
 */
function deskProblem(platform, env, user) {
  if (platform === 'win32')
    return 'kiosk/start.sh needs a Unix shell. On Windows: npm start, and then the address of the screen in a browser, full screen by F11.';
  if (user === 0)
    return 'Not as root: the browser would have to run without its sandbox. Run npm run kiosk as an ordinary user.';
  if (platform === 'linux' && !env['WAYLAND_DISPLAY'] && !env['DISPLAY'])
    return 'No display: neither WAYLAND_DISPLAY nor DISPLAY is set. Run npm run kiosk in a terminal of your desktop; on a box without one: sudo kiosk/install.';
  return undefined;
}
