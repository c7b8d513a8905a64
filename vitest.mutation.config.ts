// The tests that `npm run mutation` asks: those beside the code that it changes, without the floors, which would
// be run again for every single change.
import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One red test is enough to notice a change, so the file that noticed the last one is asked first, and then the quickest. */
class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ project, moduleId }: TestSpecification): number => {
      const known = this.ctx.cache.getFileTestResults(`${project.name}:${relative(this.ctx.config.root, moduleId)}`);
      return known?.failed ? 0 : (known?.duration ?? Number.POSITIVE_INFINITY);
    };
    return [...files].sort((left, right) => cost(left) - cost(right) || 0);
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: [
      // By rooms, so that a test that is renamed does not drop out. Stryker asks of them only those that come by the changed line.
      'src/{device,platform}/**/*.test.ts',
      'src/hosts/browser/link.test.ts',
      'src/world/keptWorld.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/*.long.test.ts'],
    pool: 'threads',
    isolate: false,
    unstubGlobals: true,
    testTimeout: 20_000,
    sequence: { sequencer: LikeliestFirst },
  },
});
