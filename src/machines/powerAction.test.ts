// Reboot and shutdown: asked, confirmed, done or refused.
import { expect, test } from 'vitest';
import { play } from '../../test/harness/play.ts';
import { powerActionMachine } from './powerAction.machine.ts';

const choose = (action: string) => ({ type: 'action.chosen', action }) as never;

test.each(['reboot', 'shutdown'])('%s is done only after Yes, once, in the name of the user', async (action) => {
  const { now, send, answer, asked } = play(powerActionMachine, { user: 'admin' });
  await send({ type: 'action.confirmed' });
  expect(now().value).toBe('choosing');
  await send(choose(action));
  expect(now().value).toBe('confirming');
  expect(asked).toEqual([]);
  await send({ type: 'action.confirmed' });
  expect([...now().tags]).toEqual(['busy']);
  expect(asked).toEqual([{ user: 'admin', action }]);
  for (const type of ['action.confirmed', 'action.declined', 'result.acknowledged']) await send({ type });
  await send(choose('shutdown'));
  expect(asked).toHaveLength(1);
  await answer({ ok: true });
  expect(now().status).toBe('done');
});

test('with No the conversation is over, and nothing was asked for', async () => {
  const { now, send, asked } = play(powerActionMachine, { user: 'admin' });
  await send(choose('shutdown'));
  await send({ type: 'action.declined' });
  expect(now().status).toBe('done');
  await send(choose('reboot'));
  await send({ type: 'action.confirmed' });
  expect(asked).toEqual([]);
});

test.each(['no-right', 'a throw'])('%s: a box that says so, OK, over', async (what) => {
  const { now, send, answer, fail } = play(powerActionMachine, { user: 'operator' });
  await send(choose('reboot'));
  await send({ type: 'action.confirmed' });
  await (what === 'no-right' ? answer({ ok: false, code: 'no-right' }) : fail());
  expect(now().value).toBe('refused');
  await send(choose('reboot'));
  expect(now().value).toBe('refused');
  await send({ type: 'result.acknowledged' });
  expect(now().status).toBe('done');
});
