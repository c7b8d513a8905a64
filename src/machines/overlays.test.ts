// What is open over the page: one thing of a kind, until it is closed.
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { overlaysMachine } from './overlays.machine.ts';

function started() {
  const actor = createActor(overlaysMachine).start();
  return {
    send: actor.send,
    now: () => actor.getSnapshot().context.open,
    last: () => actor.getSnapshot().context.last,
  };
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

test('what was last opened, and about what, is remembered after it is closed', () => {
  const { send, last } = started();
  send({ type: 'opened', what: 'messages', about: 7 });
  send({ type: 'closed', what: 'messages' });
  expect(last()).toEqual({ messages: 7 });
  send({ type: 'opened', what: 'messages', about: 9 });
  expect(last()).toEqual({ messages: 9 });
});

test('closing what is not open is no event at all', () => {
  const actor = createActor(overlaysMachine).start();
  for (const what of ['unbind', 'toString', '__proto__'])
    expect(actor.getSnapshot().can({ type: 'closed', what }), what).toBe(false);
});
