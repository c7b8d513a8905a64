// `npm run mutation`: changes the code on purpose, one small change at a time, and sees whether a test notices. For the parts
// in which a mistake would cost somebody a device: users and lock-out, the law of unbinding, flash, and all that reads what
// others wrote. Takes many minutes and is no part of `npm test`. For some files only:
//   npm run mutation -- --mutate src/device/users/lockout.ts
// and much quicker where a few tests are enough:
//   npm run mutation -- --mutate src/device/users/lockout.ts --testFiles src/device/users/lockout.test.ts

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [
    'src/device/users/*.ts',
    'src/device/flash/*.ts',
    'src/device/image.ts',
    'src/device/config/{validate,configFile,ipv4,networkRules,crossRules}.ts',
    'src/device/firmware/{version,package,checkPackage}.ts',
    'src/platform/{unbind,agentRecord}.ts',
    'src/{hosts/browser/link,world/keptWorld}.ts',
    '!src/**/*.test.ts',
  ],
  coverageAnalysis: 'perTest',
  // A constant table is compared with itself by its tests; what it does is tested where it is used.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 60_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation.html' },
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', 'dist-single', 'reports', 'docs', '.cache', 'public'],
  incremental: true,
  incrementalFile: '.cache/stryker-incremental.json',
};
