import { describe, expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { play } from '../../test/harness/play.ts';
import { type ProbeKind, probeMachine, wireProbe } from './probe.machine.ts';

const good = { kind: 'ping', ok: true, target: '192.168.1.1', sent: 4, received: 4, delayMs: 1 };
const edited = (text: string) => ({ type: 'question.edited', text });
const selected = (nic: string) => ({ type: 'nic.selected', nic });
const asking = async () => {
  const probe = play(probeMachine, { kind: 'ping', text: '' });
  await probe.send(edited('192.168.1.1'));
  await probe.send({ type: 'question.asked' });
  return probe;
};

describe('a question to the network', () => {
  test('is asked as it was typed last, and its answer stands', async () => {
    const probe = await asking();
    expect(probe.now().value).toBe('asking');
    expect(probe.asked).toEqual([{ kind: 'ping', text: '192.168.1.1', nic: 'lan' }]);
    await probe.answer(good);
    expect([probe.now().value, probe.now().context.answer]).toEqual(['answered', good]);
  });
  test('is not changed while it is asked', async () => {
    const probe = await asking();
    await probe.send(edited('10.0.0.1'));
    await probe.send({ type: 'question.asked' });
    expect(probe.asked).toHaveLength(1);
    expect(probe.now().context.text).toBe('192.168.1.1');
  });
  test('an edit takes the answer away; the same question again asks again', async () => {
    const probe = await asking();
    await probe.answer(good);
    await probe.send({ type: 'question.asked' });
    expect([probe.now().value, probe.now().context.answer]).toEqual(['asking', null]);
    await probe.answer(good);
    await probe.send(edited('8.8.8.8'));
    expect([probe.now().value, probe.now().context.answer]).toEqual(['waiting', null]);
  });
  test('another NIC takes the answer away, and the question leaves by it', async () => {
    const probe = await asking();
    await probe.answer(good);
    await probe.send(selected('internal'));
    expect([probe.now().value, probe.now().context.answer]).toEqual(['waiting', null]);
    await probe.send({ type: 'question.asked' });
    expect(probe.asked.at(-1)).toEqual({ kind: 'ping', text: '192.168.1.1', nic: 'internal' });
  });
  test('a fault is told with its reason, and asked again at will', async () => {
    const probe = await asking();
    const fault = { kind: 'ping', ok: false, code: 'no-link' };
    await probe.answer(fault);
    expect([probe.now().value, probe.now().context.answer]).toEqual(['failed', fault]);
    await probe.send({ type: 'question.asked' });
    await probe.fail();
    expect([probe.now().value, probe.now().context.answer]).toEqual(['failed', null]);
  });
});

test.each<[ProbeKind, string]>([
  ['ping', 'ping 192.168.1.1'],
  ['look-up', 'lookUp 192.168.1.1'],
  ['path', 'checkPath 192.168.1.1'],
])('%s is wired to its own question', async (kind, called) => {
  const calls: string[] = [];
  const port = (name: string) => async (text: string) => {
    calls.push(`${name} ${text}`);
    return { ok: false, code: 'no-link' } as const;
  };
  const machine = wireProbe({ ping: port('ping'), lookUp: port('lookUp'), checkPath: port('checkPath') });
  const actor = createActor(machine, { input: { kind, text: '192.168.1.1' } }).start();
  actor.send({ type: 'question.asked' });
  const { context } = await waitFor(actor, ({ value }) => value === 'failed');
  expect(calls).toEqual([called]);
  expect(context.answer).toEqual({ kind, ok: false, code: 'no-link' });
  actor.stop();
});
