import { expect, test } from 'vitest';
import type { Became } from '../../lan/index.ts';
import { stringsOf } from '../strings/index.ts';
import { type CommandRefusal, refusalIn, refusalWords } from './refusals.ts';

const became = (over: Partial<Became>): Became => ({
  result: 'failed',
  error: null,
  attemptsLeft: null,
  minutesLeft: null,
  unbindStatus: null,
  ...over,
});

const cases: [Became | null, CommandRefusal | null, RegExp, RegExp][] = [
  [null, { code: 'silent' }, /did not answer.*same network/, /не ответило.*в одной сети/],
  [became({ error: 2024, attemptsLeft: 4 }), { code: 'password-wrong', attemptsLeft: 4 }, /left: 4/, /попыток: 4/],
  [became({ error: 2018, minutesLeft: 1 }), { code: 'locked', minutesLeft: 1 }, /in 1 min/, /через 1 мин/],
  [became({ error: 2019 }), { code: 'not-activated' }, /not activated/, /не активировано/],
  [became({ error: 2005 }), { code: 'values-refused' }, /Check address/, /Проверьте адрес/],
  [became({ error: 2020 }), { code: 'password-refused' }, /too weak/, /Слабый/],
  [became({ error: 2021 }), { code: 'already-active' }, /Refresh/, /Обновить/],
  [became({ error: 2033 }), { code: 'code-refused' }, /6 to 12/, /от 6 до 12/],
  [became({ error: 2011 }), { code: 'server-timeout' }, /in a minute/, /через минуту/],
  [became({ result: 'denied', error: 2009, unbindStatus: 2 }), { code: 'not-bound' }, /not in any/, /не добавлено/],
  [became({ result: 'denied', error: 2009, unbindStatus: 3 }), { code: 'service-off' }, /Enable it/, /Включите/],
  [became({ result: 'denied', error: 2009, unbindStatus: 4 }), { code: 'offline' }, /offline/, /не в сети/],
  [became({ result: 'denied', error: 2009 }), { code: 'refused' }, /refused/, /отклонило/],
];

test.each(cases)('%j is %j', (answer, refusal, en, ru) => {
  expect(refusalIn(answer)).toEqual(refusal);
  if (!refusal) throw new Error('Each row refuses.');
  expect(refusalWords(refusal, stringsOf.en)).toMatch(en);
  expect(refusalWords(refusal, stringsOf.ru)).toMatch(ru);
});

test('what was done is no refusal', () => {
  expect(refusalIn(became({ result: 'success' }))).toBeNull();
});
