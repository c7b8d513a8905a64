// `npm start`: from a fresh clone to two addresses in the browser. Installs and builds what is missing, then runs the process that serves
// them, with whatever it was asked for:  npm start -- --port 8081 --recorders 3
// Runs before anything is installed, so it imports Node's builtins and its neighbours alone.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { installMissing, nodeProblem } from './install.mjs';
import { assertPortFree, choosePort } from './serve.mjs';
import { runCommand, UsageError } from './usage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

await runCommand(async () => {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) throw new UsageError(problem);
  const { port, rest } = choosePort(process.argv.slice(2), process.env);
  // Said before minutes of installing and building.
  await assertPortFree(port);
  installMissing(root);
  buildIfNeeded(root);
  const child = spawn(
    process.execPath,
    [join(root, 'dist-node', 'sim-nvr.js'), 'serve', '--port', String(port), ...rest],
    { stdio: 'inherit' },
  );
  // A terminal tells both of us; whoever tells one alone means both.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  closeWithNpm(() => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
});

/**
 * A signal sent to npm alone ends npm and its shell but never reaches us, and the port would stay taken.
 * @param {() => void} close
 */
function closeWithNpm(close) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    close();
  }, 500);
  watch.unref();
}
