// A settings page, state by state: what is typed is never lost, what is refused says so, what is applied is gone from the draft.
import { describe, expect, test } from 'vitest';
import { play } from '../../test/harness/play.ts';
import type { DraftEvent } from './navigationEvents.ts';
import { settingsMachine } from './settings.machine.ts';

const change = (field: string, value: unknown) => ({ type: 'field.changed', field, value }) as never;
const refused = (...fields: string[]) => ({ ok: false, refused: fields.map((field) => ({ field, code: 'empty' })) });

async function drafted() {
  const stage = play(settingsMachine, { user: 'admin', page: 'here' });
  await stage.send(change('general.deviceName', ''));
  await stage.send(change('platform.serverAddress', ''));
  return stage;
}

test('edits gather in a draft; the last one of a field counts', async () => {
  const { now, send } = play(settingsMachine, { user: 'admin', page: 'here' });
  expect(now().context).toEqual({
    user: 'admin',
    page: 'here',
    draft: {},
    refused: [],
    fault: false,
    told: false,
  });
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
  expect(asked).toEqual([
    { user: 'admin', changes: { 'general.deviceName': '', 'platform.serverAddress': '' }, tried: {} },
  ]);
  await send({ type: 'apply.pressed' });
  await send(change('general.deviceName', 'late'));
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
  expect(now().context).toEqual({
    user: 'admin',
    page: 'here',
    draft: {},
    refused: [],
    fault: false,
    told: false,
  });
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

describe('what the page tells', () => {
  function told() {
    const events: DraftEvent[] = [];
    const machine = settingsMachine.provide({ actions: { tell: (_now, event) => void events.push(event) } });
    return { ...play(machine, { user: 'admin', page: 'here' }), events };
  }
  const begun = { type: 'draft.changed', page: 'here' };
  const over = { type: 'draft.changed', page: null };
  const name = (value: string) => ({ type: 'field.changed', field: 'general.deviceName', value, stored: 'Shop' });

  test('a draft once, however long one types, and its end when everything is as stored again', async () => {
    const { send, events, now } = told();
    for (const value of ['Sho', 'Sh', 'Shop']) await send(name(value));
    expect(events).toEqual([begun, over]);
    expect(now().context.draft).toEqual({});
    await send(name('S'));
    expect(events).toEqual([begun, over, begun]);
  });
  test('saved, refused, failed', async () => {
    const { send, events, answer, fail } = told();
    await send(name('S'));
    await send({ type: 'apply.pressed' });
    await answer(refused('general.deviceName'));
    await send({ type: 'apply.pressed' });
    await fail();
    await send({ type: 'apply.pressed' });
    await answer({ ok: true });
    await send(name('S'));
    expect(events).toEqual([
      begun,
      { type: 'draft.refused' },
      { type: 'draft.refused' },
      { type: 'draft.saved' },
      begun,
    ]);
  });
});

describe('what goes to the monitor', () => {
  async function tried() {
    const stage = await drafted();
    await stage.send(change('general.resolution', '1024x768'));
    await stage.send({ type: 'apply.pressed' });
    await stage.answer({ ok: true });
    return stage;
  }

  test('is not among what is stored, and waits for whoever sees it', async () => {
    const { now, asked, send } = await tried();
    expect(asked).toEqual([
      {
        user: 'admin',
        changes: { 'general.deviceName': '', 'platform.serverAddress': '' },
        tried: { 'general.resolution': '1024x768' },
      },
    ]);
    expect([now().value, [...now().tags]]).toEqual(['trying', ['busy']]);
    await send(change('general.resolution', 'auto'));
    await send({ type: 'apply.pressed' });
    expect(now().value).toBe('trying');
    expect(asked).toHaveLength(1);
  });
  test.each([
    [true, 'applied'],
    [false, 'editing'],
  ])('kept: %s, nothing is left to be saved', async (kept, state) => {
    const { now, send } = await tried();
    await send({ type: 'trial.ended', kept } as never);
    expect([now().value, now().context.draft]).toEqual([state, {}]);
  });
  test('is not tried where something beside it was refused', async () => {
    const { now, send, answer } = await drafted();
    await send(change('output.same', false));
    await send({ type: 'apply.pressed' });
    await answer(refused('general.deviceName'));
    expect([now().value, now().context.draft['output.same']]).toEqual(['editing', false]);
  });
});
