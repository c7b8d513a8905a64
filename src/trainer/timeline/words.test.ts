import { expect, test } from 'vitest';
import { stringsOf } from '../strings/index.ts';
import { clockText } from './clockText.ts';
import { actorWords, eventWords } from './eventWords.ts';

test.each([
  [null, 'started'],
  ['unbind.confirmed', 'unbind.confirmed'],
  ['xstate.done.actor.unbind', 'unbind: answered'],
  ['xstate.error.actor.0.login.checking', '0.login.checking: failed'],
  ['xstate.after.1000.unbind.locked', 'waited 1000 ms'],
  ['xstate.done.state.login', 'ended'],
])('the event %j is called %j', (event, words) => {
  expect(eventWords(event, stringsOf.en.timeline, 'machines')).toBe(words);
});

test.each([
  [null, 'начат'],
  ['unbind.confirmed', 'отвязка подтверждена'],
  ['xstate.done.actor.unbind', 'ответ получен'],
  ['xstate.error.actor.0.login.checking', 'сбой'],
  ['nobody.knows', 'nobody.knows'],
])('in words the event %j is called %j', (event, words) => {
  expect(eventWords(event, stringsOf.ru.timeline, 'ru')).toBe(words);
});

test('a conversation has a name in words, and its own one where somebody asks for it', () => {
  expect([actorWords('unbind', 'ru'), actorWords('unbind', 'en'), actorWords('unbind', 'machines')]).toEqual([
    'Отвязка',
    'Unbinding',
    'unbind',
  ]);
});

test.each([
  [0, '0:00.0'],
  [99, '0:00.0'],
  [9_950, '0:09.9'],
  [62_340, '1:02.3'],
  [3_600_000, '60:00.0'],
])('%i ms is written %s', (ms, text) => {
  expect(clockText(ms, '.')).toBe(text);
});
