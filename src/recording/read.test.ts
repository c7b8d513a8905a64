// Which files are event lists, and which are refused with what.
import { describe, expect, test } from 'vitest';
import { readEventList } from './read.ts';
import { good, when } from './testing/goodList.ts';

type Good = ReturnType<typeof good>;
const read = (list: unknown) => readEventList(JSON.stringify(list));

test('a list comes back as it was written', () => {
  expect(read(good())).toEqual(good());
});

describe('refused as damaged', () => {
  const entry = (at: number, change: object) => (list: Good) => Object.assign(list.entries[at] ?? {}, change);
  test.each<[string, (list: Good) => unknown]>([
    ['a command that nobody has', entry(3, { command: 'eraseEverything' })],
    ['a command of Object', entry(3, { command: 'constructor' })],
    ['a switch that no network has', entry(3, { with: ['sun', true] })],
    ['a switch that is neither on nor off', entry(3, { with: ['cable', 'out'] })],
    ['a command that is given too little', entry(3, { with: [] })],
    ['a clock that is wrong by no number', entry(3, { command: 'setClockShift', with: ['1 h'] })],
    ['a slot that no flash has', entry(3, { command: 'damageFlash', with: ['fw-a'] })],
    ['firmware that nobody made', entry(3, { command: 'putOnStick', with: ['firmware:ip-9.99'] })],
    ['time that goes back', entry(3, { at: 5 })],
    ['an event that only XState sends', entry(0, { event: { type: 'xstate.done.actor.login' } })],
    ['an event without a type', entry(0, { event: {} })],
    [
      'a secret in clear',
      entry(1, { event: { type: 'password.submitted', secret: { secret: { text: 'unbind4x' } } } }),
    ],
    [
      'a secret of giant length',
      entry(2, { event: { type: 'x', a: { secret: { is: 'own', number: 1, length: 1e6, kinds: [] } } } }),
    ],
    ['something beside an entry', entry(0, { more: 1 })],
    ['an unknown life', entry(0, { when: { ...when, life: 'dreaming' } })],
    ['an unknown scenario', (list) => Object.assign(list, { scenario: 'x' })],
    ['no seed', (list) => Object.assign(list, { seed: '' })],
    ['no end', (list) => Object.assign(list, { end: undefined })],
  ])('%s', (_what, change) => {
    const list = good();
    change(list);
    expect(read(list)).toMatchObject({ refused: 'damaged' });
  });
});
