import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { type PcEvent, pcMachine } from './pc.machine.ts';

function after(...events: PcEvent['type'][]) {
  const pc = createActor(pcMachine).start();
  for (const type of events) pc.send({ type });
  const { value, context } = pc.getSnapshot();
  return [value, context.administrator];
}

test.each<[PcEvent['type'][], string, boolean]>([
  [['shortcut.opened'], 'open', false],
  [['administrator.wanted'], 'askingConsent', false],
  [['administrator.wanted', 'consent.given'], 'open', true],
  [['administrator.wanted', 'consent.declined'], 'idle', false],
  // From the window that says why it sees nothing.
  [['shortcut.opened', 'administrator.wanted', 'consent.given'], 'open', true],
  // The shortcut raises what runs, with the rights that it has.
  [['administrator.wanted', 'consent.given', 'window.minimized', 'shortcut.opened'], 'open', true],
  // Started anew as anybody, it has lost them.
  [['administrator.wanted', 'consent.given', 'window.closed', 'shortcut.opened'], 'open', false],
])('%j', (events, state, administrator) => {
  expect(after(...events)).toEqual([state, administrator]);
});
