/** Specs beside a process of their own: it begins with the spec and is taken away after it. */
import { test as base } from './fixtures.ts';
import { type ProcessOfTest, startProcess } from './processOfTest.ts';

export { expect } from './fixtures.ts';

export const test = base.extend<{ serve: { options: readonly string[] }; sim: ProcessOfTest }>({
  /** Of `sim-nvr serve`. */
  serve: [{ options: [] }, { option: true }],
  sim: async ({ context, watch, serve }, use) => {
    const sim = await startProcess(serve.options);
    watch.allow(sim.url);
    await use(sim);
    // Nobody looks any more: a page would complain of a process that is gone.
    await Promise.all(context.pages().map((page) => page.close()));
    await sim.remove();
  },
});
