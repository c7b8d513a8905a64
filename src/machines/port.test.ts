// Ports: an unfilled one says who fills it; a wired machine hears nobody else.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type AnyActorLogic, type AnyStateMachine, createActor, setup, toPromise } from 'xstate';
import { counted } from '../device/testing/index.ts';
import * as door from './index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

const machines = Object.entries(door).filter(([name]) => name.endsWith('Machine') && !name.startsWith('create')) as [
  string,
  AnyStateMachine,
][];
const ports = machines.flatMap(([, { id, implementations }]) =>
  Object.entries(implementations.actors ?? {}).map(([name, logic]) => [id, name, logic as AnyActorLogic] as const),
);

test.each(ports)('%s: the unfilled port %s names the wiring that fills it, and its file', async (id, name, logic) => {
  const failure = toPromise(createActor(logic, { input: {} }).start());
  const wire = /: (wire\w+) in src\/machines\/(\w+\.machine\.ts) fills it/;
  const { message } = await failure.then(
    () => new Error('It answered.'),
    (error: Error) => error,
  );
  expect(message).toContain(`"${name}" of ${id}`);
  const [, wiring = '', file = ''] = wire.exec(message) ?? [];
  expect(door).toHaveProperty(wiring);
  expect(readdirSync(new URL('.', import.meta.url))).toContain(file);
});

test('all conversations are looked at', () => {
  counted('ports', ports.length, 28);
});

const asking = setup({ actors: { ask: port<{ ok: boolean }>('asking', 'ask') } }).createMachine({
  id: 'asking',
  initial: 'waiting',
  states: {
    waiting: { on: { ask: 'asking' } },
    asking: { invoke: { id: 'ask', src: 'ask', onDone: 'answered' } },
    answered: { on: { ask: 'asking' } },
  },
});

test('a wired machine takes the answer of its port, once, and no other', async () => {
  const same = { ok: true };
  const waiting: (() => void)[] = [];
  const ask = (): Promise<typeof same> => new Promise((resolve) => waiting.push(() => resolve(same)));
  const heard: unknown[] = [];
  const actor = createActor(hearingPortsOnly(asking.provide({ actors: { ask: fromPort(ask) } })), {
    inspect: (event) => {
      if (event.type === '@xstate.event' && 'output' in event.event) heard.push(event.event['output']);
    },
  }).start();
  const forge = (output: unknown) => actor.send({ type: 'xstate.done.actor.ask', output, actorId: 'ask' } as never);
  actor.send({ type: 'ask' });
  forge({ ok: true });
  forge(same);
  expect(actor.getSnapshot().value).toBe('asking');
  waiting.pop()?.();
  await new Promise(setImmediate);
  expect(actor.getSnapshot().value).toBe('answered');
  // What was a port's answer once.
  actor.send({ type: 'ask' });
  forge(heard.at(-1));
  expect(actor.getSnapshot().value).toBe('asking');
});
