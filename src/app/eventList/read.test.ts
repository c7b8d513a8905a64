// Which files are event lists, and which are refused with what.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted } from '../../device/testing/index.ts';
import { EVENT_LIST_KIND } from './format.ts';
import { readEventList } from './read.ts';

const HANDS = ['pullPlug', 'setNetwork'];
const when = { life: 'running', place: 'login', platform: 'online' };
const good = () => ({
  kind: EVENT_LIST_KIND,
  schema: 1,
  scenario: 'bound-4x',
  profile: null,
  language: 'ru',
  seed: 'a1b2',
  entries: [
    { at: 10, when, to: 'navigation', in: 'liveView.watching', event: { type: 'secondary.pressed' } },
    {
      at: 20,
      when,
      to: 'login',
      in: 'askingPassword',
      event: { type: 'password.submitted', secret: { secret: { is: 'right', of: 'admin', length: 8 } } },
    },
    {
      at: 20,
      when,
      to: 'activation',
      in: 'choosing',
      event: { type: 'x', both: [{ secret: { is: 'own', number: 1, length: 9, kinds: ['lower', 'digit'] } }] },
    },
    { at: 30, when, hand: 'setNetwork', with: ['cable', false] },
  ],
  end: { life: 'running' },
});
type Good = ReturnType<typeof good>;
const read = (list: unknown) => readEventList(JSON.stringify(list), HANDS);

test('a list comes back as it was written', () => {
  expect(read(good())).toEqual(good());
});

describe('refused as damaged', () => {
  const entry = (at: number, change: object) => (list: Good) => Object.assign(list.entries[at] ?? {}, change);
  test.each<[string, (list: Good) => unknown]>([
    ['a hand that nobody has', entry(3, { hand: 'eraseEverything' })],
    ['a hand of Object', entry(3, { hand: 'constructor' })],
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

test('30,000 hostile lists: nothing throws, and what is taken is whole', () => {
  const text = JSON.stringify(good());
  let looked = 0;
  const look = (hostile: string): void => {
    looked++;
    const list = readEventList(hostile, HANDS);
    if (!('refused' in list)) for (const entry of list.entries) expect(entry.at).toBeGreaterThanOrEqual(0);
  };
  fc.assert(
    fc.property(fc.nat({ max: text.length }), fc.constantFrom(...'{}[]":,0-я'), (at, letter) =>
      look(text.slice(0, at) + letter + text.slice(at + 1)),
    ),
    { numRuns: 20_000 },
  );
  fc.assert(fc.property(fc.json(), look), { numRuns: 10_000 });
  counted('hostile event lists', looked, 30_000);
});
