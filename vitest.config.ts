// Unit and flow tests run in Node alone: machines, device, law, keyboard core, harness flows.
// What needs a real page is in test/e2e (Playwright).
// Two projects, told apart by name: `*.long.test.ts` holds the long counts (power cuts, hostile
// input, interleavings, state spaces) and runs in `npm test` alone; everything else is `unit`, which `npm run check` runs too.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const long = ['**/*.long.test.ts'];
const all = [
  'src/**/*.test.{ts,tsx}',
  'packages/**/*.test.ts',
  'test/**/*.test.ts',
  'scripts/**/*.test.ts',
  'kiosk/**/*.test.ts',
];
const elsewhere = ['test/e2e/**', '**/node_modules/**'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    // The rooms keep nothing between calls but what their ports hold, so files may share one process: a third of the time.
    pool: 'threads',
    isolate: false,
    // Left alone, vitest keeps one processor for itself, which sleeps: on two cores half the machine. One more than there are, as a third of
    // the time is spent waiting for processes and databases.
    maxWorkers: availableParallelism() + 1,
    unstubGlobals: true,
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    // The limits are for what hangs, not budgets: the machine may be busy with other things.
    projects: [
      { extends: true, test: { name: 'unit', include: all, exclude: [...elsewhere, ...long], testTimeout: 60_000 } },
      { extends: true, test: { name: 'long', include: long, exclude: elsewhere, testTimeout: 600_000 } },
    ],
  },
});
