// A hundred power cuts in the middle of saves.
import { test } from '../e2e/fixtures.ts';
import { killDuringSaves } from '../e2e/killsDuringSaves.ts';
import { startProcess } from '../e2e/processOfTest.ts';

test('killed a hundred times in the middle of a save, it has what was acknowledged, or the next', async () => {
  test.setTimeout(1_200_000);
  const sim = await startProcess();
  try {
    await killDuringSaves(sim, 100);
  } finally {
    await sim.remove();
  }
});
