// A language from outside, without a password: noted as nobody's, and only where it is another one and the recorder runs.
import { expect, test } from 'vitest';
import { type Box, createBox } from './testing/index.ts';

const spoken = async (box: Box): Promise<string> => (await box.agentSide.facts()).config['general.language'];

async function running(): Promise<Box> {
  const box = createBox({ config: { 'general.language': 'ru', 'general.deviceName': 'Gate' } });
  await box.powerOn();
  return box;
}

test('it is set, nothing else is, and the log says that no user did it', async () => {
  const box = await running();
  const [before, log] = [await box.agentSide.facts(), await box.agentSide.readLog()];
  await box.technician.setLanguage('en');
  const after = await box.agentSide.facts();
  expect(after.config).toEqual({ ...before.config, 'general.language': 'en' });
  expect(after.users).toEqual(before.users);
  const [newest, ...rest] = await box.agentSide.readLog();
  expect(newest).toMatchObject({ event: 'config-changed', user: '?', fields: ['general.language'] });
  expect(newest?.at).toBe(box.clock.now());
  expect(rest).toEqual(log);
  await box.powerCycle();
  expect(await spoken(box)).toBe('en');
});

test('the one that it speaks already changes nothing and is not noted', async () => {
  const box = await running();
  const log = await box.agentSide.readLog();
  await box.technician.setLanguage('ru');
  expect(await spoken(box)).toBe('ru');
  expect(await box.agentSide.readLog()).toEqual(log);
});

test('a recorder that does not run is left alone', async () => {
  const box = createBox({ config: { 'general.language': 'ru' } });
  await box.technician.setLanguage('en');
  box.plugIn();
  await box.clock.advance(100);
  await box.technician.setLanguage('en');
  await box.clock.advance(60_000);
  expect((await box.recorder.facts()).life).toBe('running');
  expect(await spoken(box)).toBe('ru');
});
