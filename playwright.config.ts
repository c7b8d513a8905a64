// The end-to-end tests: the built pages under the server and policy that people get, in a real Chromium.
// `npm test` builds first and passes free ports; by hand: npm run build && npx playwright test
// E2E_DIST names another folder than dist/, for a build beside somebody else's; E2E_THROTTLE=4 makes pages four times slower.
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/chromium.mjs';
import type { Home } from './test/e2e/fixtures.ts';

const { E2E_PORT: port = '4173', E2E_KEYBOARD_PORT: keyboardPort = '4174', E2E_DIST: dist = 'dist', CI } = process.env;
const keyboardDemo = `http://127.0.0.1:${keyboardPort}/`;
// The keyboard's own specs ask for their demo page by this name; workers read this file too, so they see it.
const { KEYBOARD_DEMO_URL = keyboardDemo } = process.env;
Object.assign(process.env, { KEYBOARD_DEMO_URL });

export default defineConfig<Home>({
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  // One more than the cores of a small machine: specs wait for the product about a quarter of their time.
  workers: 3,
  // Ends for what hangs, not budgets: the longest spec takes half a minute on a quiet machine, and the machine may be busy with other
  // things. One end for all of them: a spec that would need more is two specs.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  retries: 0,
  forbidOnly: CI !== undefined,
  outputDir: 'reports/e2e-output',
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: {
    browserName: 'chromium',
    // Its own spec lets it in: elsewhere it would fetch the whole product once more for every test.
    serviceWorkers: 'block',
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
    actionTimeout: 60_000,
  },
  projects: [
    // Long runs, by `npm run soak` alone.
    ...(process.env['SOAK']
      ? [
          {
            name: 'soak',
            testDir: 'test/soak',
            testMatch: '**/*.e2e.ts',
            use: { baseURL: `http://127.0.0.1:${port}/` },
          },
        ]
      : []),
    // On an X display with the box's launcher, by `npm run kiosk:drill` alone.
    ...(process.env['KIOSK'] ? [{ name: 'kiosk', testDir: 'test/kiosk', fullyParallel: false, workers: 1 }] : []),
    // Pictures, by `npm run shots` alone.
    ...(process.env['SHOTS']
      ? [
          {
            name: 'shots',
            testDir: 'test/shots',
            testMatch: '**/*.shots.ts',
            outputDir: 'reports/shots-output',
            use: { baseURL: `http://127.0.0.1:${port}/` },
          },
        ]
      : []),
    // The guide's pages and pictures, by `npm run guide` alone.
    ...(process.env['GUIDE']
      ? [
          {
            name: 'guide',
            testDir: 'test/guide',
            testMatch: '**/*.guide.ts',
            outputDir: 'reports/guide-output',
            use: { baseURL: `http://127.0.0.1:${port}/` },
          },
        ]
      : []),
    // What only a process has is tagged @at-process where it stands on the fixture's own one.
    { name: 'recorder', testDir: 'test/e2e', grepInvert: /@at-process/, use: { baseURL: `http://127.0.0.1:${port}/` } },
    // The same flows where the recorder lives in a process.
    {
      name: 'process',
      testDir: 'test/e2e',
      grep: /@both-homes|@at-process/,
      use: { baseURL: `http://127.0.0.1:${port}/`, home: 'process' },
    },
    { name: 'keyboard', testDir: 'packages/canvas-keyboard/e2e', use: { baseURL: keyboardDemo } },
  ],
  webServer: [
    {
      name: 'pages',
      command: `node scripts/serve.mjs --port ${port} ${dist}`,
      url: `http://127.0.0.1:${port}/`,
      stderr: 'pipe',
      timeout: 120_000,
    },
    {
      name: 'keyboard demo',
      command: `node node_modules/vite/bin/vite.js packages/canvas-keyboard/demo --config vite.config.ts --port ${keyboardPort} --strictPort`,
      url: keyboardDemo,
      stderr: 'pipe',
      timeout: 120_000,
    },
  ],
});
