// The tests that `npm run mutation` asks: those beside the code that it changes, without the floors, which would
// be run again for every single change.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: [
      'src/device/{users,flash,config,firmware}/*.test.ts',
      'src/device/recorder.test.ts',
      'src/platform/{law,unbind,agentRecord,unbindFlashFaults,unbindLostReplies,registration}.test.ts',
      'src/app/{link,keptWorld}.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/*.floor.test.ts'],
    pool: 'threads',
    isolate: false,
    unstubGlobals: true,
    testTimeout: 20_000,
  },
});
