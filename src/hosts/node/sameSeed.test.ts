// Same seed and same calls: the same bytes in facts, log, world file and audit, however the machine's own time went on meanwhile.
import { expect, test, vi } from 'vitest';
import { createFleet, type Fleet } from './fleet.ts';

const PASSWORD = 'unbind4x';

const fleetOf = async (seed: string): Promise<Fleet> => {
  const fleet = createFleet({
    scenario: 'locked',
    language: 'ru',
    speed: 'instant',
    time: 'standing',
    seed,
    folder: null,
  });
  await fleet.resume(1);
  return fleet;
};

/** A morning with a recorder: it boots locked, waits, errs once, unbinds, loses its cable and its power. */
async function morning(seed: string): Promise<string> {
  const fleet = await fleetOf(seed);
  const told: unknown[] = [];
  for (const { hosted, faces } of fleet.stands()) {
    const { recorder, platform, trainer } = faces();
    const tell = async (): Promise<void> => {
      told.push(await recorder.facts(), await platform.facts(), await hosted.world().agentSide.readLog());
    };
    // At `instant` a boot takes no time; what the machine itself takes is waited for, and no time passes meanwhile.
    const reached = (state: string): Promise<void> =>
      vi.waitFor(
        async () => {
          expect((await recorder.facts()).life).toBe('running');
          expect((await platform.facts()).status.state).toBe(state);
        },
        { timeout: 50_000, interval: 10 },
      );
    const ask = async (password: string, operationId: string): Promise<void> => {
      const { binding } = await platform.facts();
      const epoch = binding.state === 'bound' ? binding.epoch : 0;
      told.push(await platform.unbind({ operationId, epoch, password, way: 'local-menu', session: 's' }));
    };
    await reached('online');
    await tell();
    await hosted.time.advance(59_000);
    await ask(PASSWORD, 'too-early');
    await hosted.time.advance(2_000);
    await ask('wrong', 'wrong');
    await ask(PASSWORD, 'in-time');
    // What chance gives: a session's name.
    told.push(await recorder.login({ user: 'admin', password: PASSWORD, way: 'local-menu' }));
    await trainer.command({ name: 'setNetwork', given: ['cable', false] });
    await reached('offline');
    await hosted.time.advance(86_400_000);
    await tell();
    await trainer.command({ name: 'pullPlug', given: [] });
    await trainer.command({ name: 'powerOn', given: [] });
    await reached('offline');
    await hosted.time.advance(60_000);
    await tell();
    told.push(await trainer.worldFile());
  }
  await fleet.end();
  return JSON.stringify(told);
}

test('a recorder lives through a morning twice: every byte is the same; with another seed it is another', async () => {
  const once = await morning('one');
  expect(once).toContain('"code":"locked"');
  expect(once).toContain('"ok":true');
  expect(await morning('one')).toBe(once);
  expect(await morning('two')).not.toBe(once);
});
