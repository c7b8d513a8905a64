// A settings page, state by state: what is typed is never lost, what is refused says so, what is applied is gone from the draft.
import { expect, test } from 'vitest';
import { play } from '../../test/harness/play.ts';
import { settingsMachine } from './settings.machine.ts';

const change = (field: string, value: unknown) => ({ type: 'field.changed', field, value }) as never;
const refused = (...fields: string[]) => ({ ok: false, refused: fields.map((field) => ({ field, code: 'empty' })) });

async function drafted() {
  const stage = play(settingsMachine, { user: 'admin' });
  await stage.send(change('general.deviceName', ''));
  await stage.send(change('platform.serverAddress', ''));
  return stage;
}

test('edits gather in a draft; the last one of a field counts', async () => {
  const { now, send } = play(settingsMachine, { user: 'admin' });
  expect(now().context).toEqual({ user: 'admin', draft: {}, refused: [], fault: false });
  await send(change('general.deviceName', 'Sho'));
  await send(change('general.deviceName', 'Shop'));
  await send(change('platform.enabled', false));
  expect(now().value).toBe('editing');
  expect(now().context.draft).toEqual({ 'general.deviceName': 'Shop', 'platform.enabled': false });
});

test('Apply hands over the whole draft under the user’s name; until the answer nothing moves', async () => {
  const { now, send, asked } = await drafted();
  await send({ type: 'apply.pressed' });
  expect([...now().tags]).toEqual(['busy']);
  expect(asked).toEqual([{ user: 'admin', changes: { 'general.deviceName': '', 'platform.serverAddress': '' } }]);
  await send({ type: 'apply.pressed' });
  await send(change('general.deviceName', 'late'));
  await send({ type: 'draft.dropped' });
  expect(now().value).toBe('applying');
  expect(now().context.draft).toEqual({ 'general.deviceName': '', 'platform.serverAddress': '' });
  expect(asked).toHaveLength(1);
});

test('applied: the draft is empty and the page says so until the next edit', async () => {
  const { now, send, answer } = await drafted();
  await send({ type: 'apply.pressed' });
  await answer({ ok: true });
  expect(now().value).toBe('applied');
  expect([...now().tags]).toEqual(['applied']);
  expect(now().context.draft).toEqual({});
  await send(change('general.deviceName', 'x'));
  expect(now().value).toBe('editing');
  expect([...now().tags]).toEqual([]);
});

test('refused: the draft stays, each field says why, an edit clears its own word only', async () => {
  const { now, send, answer } = await drafted();
  await send({ type: 'apply.pressed' });
  await answer(refused('general.deviceName', 'platform.serverAddress'));
  expect(now().value).toBe('editing');
  expect(now().context.draft).toEqual({ 'general.deviceName': '', 'platform.serverAddress': '' });
  await send(change('general.deviceName', 'Shop'));
  expect(now().context.refused).toEqual([{ field: 'platform.serverAddress', code: 'empty' }]);
});

test('a port that throws keeps the draft and says fault; the next edit takes it away', async () => {
  const { now, send, fail } = await drafted();
  await send({ type: 'apply.pressed' });
  await fail();
  expect(now().value).toBe('editing');
  expect(now().context).toMatchObject({ fault: true, draft: { 'general.deviceName': '' } });
  await send(change('general.deviceName', 'Shop'));
  expect(now().context.fault).toBe(false);
});

test('a good Apply after a fault says no fault any more', async () => {
  const { now, send, fail, answer } = await drafted();
  await send({ type: 'apply.pressed' });
  await fail();
  await send({ type: 'apply.pressed' });
  await answer({ ok: true });
  expect(now().context).toEqual({ user: 'admin', draft: {}, refused: [], fault: false });
});

test('a refused Apply after a fault, and a fault after a refused Apply, tell the newest only', async () => {
  const { now, send, fail, answer } = await drafted();
  await send({ type: 'apply.pressed' });
  await fail();
  await send({ type: 'apply.pressed' });
  await answer(refused('general.deviceName'));
  expect(now().context).toMatchObject({ fault: false, refused: [{ field: 'general.deviceName' }] });
  await send({ type: 'apply.pressed' });
  await fail();
  expect(now().context).toMatchObject({ fault: true, refused: [] });
});

test('dropping the draft forgets refusals and fault too', async () => {
  const { now, send, answer } = await drafted();
  await send({ type: 'apply.pressed' });
  await answer(refused('general.deviceName'));
  await send({ type: 'draft.dropped' });
  expect(now().context).toEqual({ user: 'admin', draft: {}, refused: [], fault: false });
});
