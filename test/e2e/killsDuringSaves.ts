/** Power cuts in the middle of saves, as a process knows them: SIGKILL. */
import { expect } from './fixtures.ts';
import { lineTo } from './lineOfTest.ts';
import type { ProcessOfTest } from './processOfTest.ts';
import { passwords } from './recorder.ts';

/** Saves one after the other; each start must find what was acknowledged last, or what was on its way. */
export async function killDuringSaves(sim: ProcessOfTest, kills: number): Promise<void> {
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill++) {
    const { faces, close } = await lineTo(sim.url);
    await expect.poll(async () => (await faces.recorder.facts()).life).toBe('running');
    const answer = await faces.recorder.login({ user: 'admin', password: passwords.admin, way: 'local-menu' });
    if (!answer.ok) throw new Error(answer.code);
    const { session } = answer;
    const seen = await faces.recorder.sessionFacts({ session });
    const kept = seen.ok ? Number(/^Save (\d+)$/.exec(seen.facts.config['general.deviceName'])?.[1] ?? 0) : -1;
    expect([acknowledged, acknowledged + 1], `after kill ${kill}`).toContain(kept);
    acknowledged = kept;
    // Saves one after the other; the kill comes while one of them is on its way, each time a little later.
    const saves = (async () => {
      for (let count = kept + 1; ; count++) {
        await faces.recorder.applyConfig({ session, changes: { 'general.deviceName': `Save ${count}` } });
        acknowledged = count;
        if (count - kept === 1 + (kill % 4)) void sim.kill();
      }
    })().catch(() => undefined);
    await saves;
    close();
    await sim.start();
  }
  expect(acknowledged).toBeGreaterThanOrEqual(kills);
}
