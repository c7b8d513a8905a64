// Words beside numbers, as each language bends them.
import { expect, test } from 'vitest';
import { en } from './en.ts';
import { liveWords } from './live/index.ts';
import { ru } from './ru.ts';

test.each([
  [0, 'Никогда', 'Просмотр, 0 каналов', '0 окон'],
  [1, '1 минута', 'Просмотр, 1 канал', '1 окно'],
  [2, '2 минуты', 'Просмотр, 2 канала', '2 окна'],
  [5, '5 минут', 'Просмотр, 5 каналов', '5 окон'],
  [11, '11 минут', 'Просмотр, 11 каналов', '11 окон'],
  [21, '21 минута', 'Просмотр, 21 канал', '21 окно'],
  [22, '22 минуты', 'Просмотр, 22 канала', '22 окна'],
  [25, '25 минут', 'Просмотр, 25 каналов', '25 окон'],
  [101, '101 минута', 'Просмотр, 101 канал', '101 окно'],
  [111, '111 минут', 'Просмотр, 111 каналов', '111 окон'],
])('Russian counts %i rightly', (n, minutes, channels, windows) => {
  expect([ru.general.minutes(n), liveWords.ru.label(n), liveWords.ru.layout(n)]).toEqual([minutes, channels, windows]);
});

test.each([
  [0, 'Never', '0 windows'],
  [1, '1 minute', '1 window'],
  [2, '2 minutes', '2 windows'],
  [21, '21 minutes', '21 windows'],
])('English counts %i rightly', (n, minutes, windows) => {
  expect([en.general.minutes(n), liveWords.en.layout(n)]).toEqual([minutes, windows]);
});

test.each([
  [1, 'Не меньше 1 символа.', 'Не больше 1 символа.'],
  [2, 'Не меньше 2 символов.', 'Не больше 2 символов.'],
  [21, 'Не меньше 21 символа.', 'Не больше 21 символа.'],
  [32, 'Не меньше 32 символов.', 'Не больше 32 символов.'],
])('Russian limits are in the genitive: %i', (n, least, most) => {
  expect(ru.fieldFault({ code: 'too-short', min: n })).toBe(least);
  expect(ru.fieldFault({ code: 'too-long', max: n })).toBe(most);
});
