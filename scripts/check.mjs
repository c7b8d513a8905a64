// `npm run check`: what to run before every commit. Types, lint, architecture and unit tests, side by side, in seconds.
// No browser and no floors (`*.long.test.ts`): those are `npm test`.

import { lint, runTogether, types, typesOfRooms, vitest } from './stages.mjs';

const started = performance.now();
const outcomes = await runTogether([
  vitest('unit', ['--project', 'unit', '--reporter=dot']),
  types,
  typesOfRooms(),
  lint,
]);

const failed = outcomes.filter(({ ok }) => !ok).map(({ stage }) => stage.name);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  failed.length === 0
    ? `\nAll ${outcomes.length} checks passed in ${seconds} s.`
    : `\nFailed: ${failed.join(', ')} (${seconds} s).`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
