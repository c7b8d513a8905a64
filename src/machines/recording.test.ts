// Start Recording: asked first, done once, refused with a way on.
import { expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { type RecordingTask, wireRecording } from './recording.machine.ts';

const task: RecordingTask = { channel: null, mode: 'motion' };

function asked(may: boolean, answer: () => Promise<{ ok: boolean }> = async () => ({ ok: true })) {
  const done: RecordingTask[] = [];
  const logic = wireRecording({
    setRecording: (what) => {
      done.push(what);
      return answer();
    },
  });
  return { actor: createActor(logic, { input: { task, may } }).start(), done };
}

test('Yes sets it, once, and is over', async () => {
  const { actor, done } = asked(true);
  actor.send({ type: 'recording.confirmed' });
  actor.send({ type: 'recording.confirmed' });
  await waitFor(actor, ({ status }) => status === 'done');
  expect(done).toEqual([task]);
});

test('No leaves everything as it is', () => {
  const { actor, done } = asked(true);
  actor.send({ type: 'recording.declined' });
  expect([actor.getSnapshot().status, done]).toEqual(['done', []]);
});

test('whoever may not is told at once, and nothing is asked of the recorder', () => {
  const { actor, done } = asked(false);
  expect(actor.getSnapshot().value).toBe('refused');
  actor.send({ type: 'recording.confirmed' });
  actor.send({ type: 'result.acknowledged' });
  expect([actor.getSnapshot().status, done]).toEqual(['done', []]);
});

test.each([
  ['a no', async () => ({ ok: false })],
  ['a fault', async () => Promise.reject(new Error('power'))],
])('%s of the recorder is told', async (_what, answer) => {
  const { actor } = asked(true, answer);
  actor.send({ type: 'recording.confirmed' });
  await waitFor(actor, ({ value }) => value === 'refused');
});
