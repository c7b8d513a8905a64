// Unit and flow tests run in Node alone: machines, device, law, keyboard core, harness flows.
// What needs a real page is in test/e2e (Playwright).
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact()],
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.{ts,tsx}',
      'packages/**/*.test.ts',
      'test/**/*.test.ts',
      'scripts/**/*.test.ts',
      'kiosk/**/*.test.ts',
    ],
    exclude: ['test/e2e/**', '**/node_modules/**'],
    testTimeout: 20_000,
  },
});
