// What is open over the page: one thing of a kind, until it is closed.
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { openingsMachine } from './openings.machine.ts';

function started() {
  const actor = createActor(openingsMachine).start();
  return { send: actor.send, now: () => actor.getSnapshot().context.open };
}

test('what is opened is open with what it is about, until it is closed', () => {
  const { send, now } = started();
  expect(now()).toEqual({});
  send({ type: 'opened', what: 'unbind', about: { epoch: 2 } });
  send({ type: 'opened', what: 'service-terms', about: true });
  expect(now()).toEqual({ unbind: { epoch: 2 }, 'service-terms': true });
  send({ type: 'opened', what: 'unbind', about: { epoch: 3 } });
  expect(now()['unbind']).toEqual({ epoch: 3 });
  send({ type: 'closed', what: 'unbind' });
  expect(now()).toEqual({ 'service-terms': true });
});

test('closing what is not open is no event at all', () => {
  const actor = createActor(openingsMachine).start();
  for (const what of ['unbind', 'toString', '__proto__'])
    expect(actor.getSnapshot().can({ type: 'closed', what }), what).toBe(false);
});
