// `npm start`: from a fresh clone to two addresses in the browser. Installs and builds what is missing, then serves it.
// Runs before anything is installed, so it imports Node's builtins and its neighbours alone.

import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { installMissing, nodeProblem } from './install.mjs';
import { assertPortFree, choosePort, closeOnSignal, serve } from './serve.mjs';
import { runCommand, UsageError } from './usage.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

await runCommand(async () => {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) throw new UsageError(problem);
  const { port, rest } = choosePort(process.argv.slice(2), process.env);
  if (rest.length > 0) throw new UsageError(`Unknown argument "${rest[0]}". Usage: npm start -- [--port 8081]`);
  await assertPortFree(port);
  installMissing(root);
  buildIfNeeded(root);
  const running = await serve({ folder: `${root}dist`, port });
  closeOnSignal(running);
  closeWithNpm(running);
  console.log(`\n  Lab:     ${running.url}`);
  console.log(`  Screen:  ${running.url}kiosk.html`);
  console.log('\n  Ctrl+C stops it.');
});

/**
 * A signal sent to npm alone ends npm and its shell but never reaches us, and the port would stay taken.
 * @param {{close: () => Promise<void>}} running
 */
function closeWithNpm(running) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    void running.close();
  }, 500);
  watch.unref();
}
