// What is recorded: set by whoever may, shown to everybody, kept over a power cut, back to the schedule by defaults.
import { expect, test } from 'vitest';
import { type Box, createBox, PASSWORD, storedUser } from '../testing/index.ts';

const manual = { ...storedUser('ivan', 'operator', 'Operator-Pass-5'), rights: ['manual' as const] };

async function running(): Promise<Box> {
  const box = createBox({ profile: 'hybrid-4.25', users: [storedUser('admin', 'admin', PASSWORD), manual] });
  await box.powerOn();
  return box;
}
const shown = async (box: Box) => (await box.recorder.consoleFacts()).channels.map(({ records }) => records);

test('a recorder is delivered recording everything, all day', async () => {
  expect(await shown(await running())).toEqual(Array.from({ length: 4 }, () => 'continuous'));
});

test('one channel or all of them are set by whoever has the right; it is logged, and outlives a power cut', async () => {
  const box = await running();
  const session = box.session('ivan');
  expect(await box.recorder.setRecording({ session, channel: null, mode: 'motion' })).toEqual({ ok: true });
  expect(await box.recorder.setRecording({ session, channel: 2, mode: 'off' })).toEqual({ ok: true });
  const wanted = ['motion', 'off', 'motion', 'motion'];
  expect(await shown(box)).toEqual(wanted);
  await box.powerCycle();
  expect(await shown(box)).toEqual(wanted);
  expect((await box.agentSide.readLog()).filter(({ event }) => event === 'recording-set')).toMatchObject([
    { user: 'ivan', channel: 2, mode: 'off', kind: 'operation' },
    { user: 'ivan', channel: 0, mode: 'motion' },
  ]);
});

test.each([0, 5])('there is no channel %i', async (channel) => {
  const box = await running();
  expect(await box.recorder.setRecording({ session: box.session('admin'), channel, mode: 'off' })).toEqual({
    ok: false,
    code: 'no-such-channel',
  });
});

test('defaults of every extent record again as delivered', async () => {
  const box = await running();
  const session = box.session('admin');
  for (const extent of ['simple', 'factory'] as const) {
    await box.recorder.setRecording({ session: box.session('admin'), channel: null, mode: 'off' });
    await box.finish(box.recorder.restoreDefaults({ session: box.session('admin'), extent, password: PASSWORD }));
    await box.clock.advance(60_000);
    expect(await shown(box)).toEqual(Array.from({ length: 4 }, () => 'continuous'));
  }
  expect(session).not.toBe('');
});
