// How one run of Stryker goes; `npm run mutation` (scripts/mutation.mjs) makes one for each part, and counts them together.

/** Names the run's own files: what it found, and what it need not try again. */
const part = process.env['MUTATION_PART'] ?? 'by-hand';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // A constant table is compared with itself by its tests; what it does is tested where it is used.
  ignoreStatic: true,
  concurrency: 2,
  // A runner that has seen many endless loops and piled-up worlds is replaced.
  maxTestRunnerReuse: 200,
  timeoutMS: 30_000,
  // Judged over all parts together, by scripts/mutation.mjs.
  thresholds: { high: 95, low: 95, break: null },
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: `reports/mutation/${part}.json` },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', 'dist-single', 'reports', 'docs', '.cache', 'public'],
  incremental: true,
  incrementalFile: `.cache/mutation/${part}.json`,
};
