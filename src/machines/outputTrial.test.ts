// Fifteen seconds for a new picture: it is stored when somebody who sees it says so, and by nothing else.
import { expect, test } from 'vitest';
import { type Play, play } from '../../test/harness/play.ts';
import { outputTrialMachine } from './outputTrial.machine.ts';

const changes = { 'general.resolution': '1024x768' };
const begin = (): Play => play(outputTrialMachine, { changes });
const stands = ({ now }: Play) => [now().matches('asking') ? 'asking' : now().value, now().context.shown];

test('it is shown at once, counts down, and goes away by itself after fifteen seconds', async () => {
  const trial = begin();
  expect(trial.now().context.secondsLeft).toBe(15);
  await trial.pass(1000);
  expect(trial.now().context.secondsLeft).toBe(14);
  await trial.pass(13_000);
  expect([...stands(trial), trial.now().context.secondsLeft]).toEqual(['asking', changes, 1]);
  await trial.pass(999);
  expect(stands(trial)).toEqual(['asking', changes]);
  await trial.pass(1);
  expect([...stands(trial), trial.now().status]).toEqual(['dropped', null, 'done']);
  expect(trial.asked).toEqual([]);
});

test('Yes stores it, and it stays on the screen while it is stored; the time that passes then takes nothing back', async () => {
  const trial = begin();
  await trial.pass(14_500);
  await trial.send({ type: 'output.kept' });
  await trial.pass(60_000);
  expect(stands(trial)).toEqual(['keeping', changes]);
  expect(trial.asked).toEqual([{ changes }]);
  await trial.answer({ ok: true });
  expect([...stands(trial), trial.now().status]).toEqual(['kept', changes, 'done']);
});

test('No brings the former one back at once, and stores nothing', async () => {
  const trial = begin();
  await trial.send({ type: 'output.dropped' });
  expect(stands(trial)).toEqual(['dropped', null]);
  expect(trial.asked).toEqual([]);
});

test('refused or failed: the former one is back, and the reason stands until it was read', async () => {
  const refused = [{ field: 'general.resolution', code: 'no-right' }];
  const trial = begin();
  await trial.send({ type: 'output.kept' });
  await trial.answer({ ok: false, refused });
  expect([...stands(trial), trial.now().context.refusal]).toEqual(['refused', null, refused[0]]);
  await trial.send({ type: 'result.acknowledged' });
  expect(stands(trial)).toEqual(['dropped', null]);

  const failing = begin();
  await failing.send({ type: 'output.kept' });
  await failing.fail();
  expect([...stands(failing), failing.now().context.refusal]).toEqual(['refused', null, { code: 'fault' }]);
});
