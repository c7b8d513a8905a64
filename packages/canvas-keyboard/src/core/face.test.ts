import { expect, test } from 'vitest';
import { isOn, type Labels, look, nameOf } from './face.ts';
import { en } from './layouts/en.ts';
import { ru } from './layouts/ru.ts';
import { symbols } from './layouts/symbols.ts';
import { keyOf } from './reduce.ts';
import { tapAll } from './testing.ts';

const labels: Labels = {
  keyboard: 'Экранная клавиатура',
  shift: 'Верхний регистр',
  caps: 'Фиксация регистра',
  backspace: 'Стереть',
  enter: 'Ввод',
  esc: 'Закрыть',
  space: 'Пробел',
  left: 'Влево',
  right: 'Вправо',
  language: 'Язык',
  symbols: 'Символы',
  letters: 'Буквы',
};

test.each([
  { taps: [], id: 'a', glyph: 'a', name: 'a' },
  { taps: ['shift'], id: 'a', glyph: 'A', name: 'A' },
  { taps: ['caps'], id: 'a', glyph: 'A', name: 'A' },
  { taps: ['caps', 'shift'], id: 'a', glyph: 'a', name: 'a' },
  { taps: ['shift'], id: '1', glyph: '1', name: '1' },
  { taps: ['lang', 'shift'], id: '.', glyph: ',', name: ',' },
  { taps: [], id: 'lang', glyph: 'EN', name: 'Язык: EN' },
  { taps: ['lang'], id: 'lang', glyph: 'РУС', name: 'Язык: РУС' },
  { taps: [], id: 'symbols', glyph: '?123', name: 'Символы' },
  { taps: ['symbols'], id: 'symbols', glyph: 'ABC', name: 'Буквы' },
  { taps: ['lang', 'symbols'], id: 'symbols', glyph: 'АБВ', name: 'Буквы' },
  { taps: [], id: 'esc', glyph: 'Esc', name: 'Закрыть' },
  { taps: [], id: 'backspace', glyph: 'backspace', name: 'Стереть' },
])('after $taps the key $id shows $glyph and is called $name', ({ taps, id, glyph, name }) => {
  const { state } = tapAll([en, ru, symbols], taps);
  const key = keyOf(state, id);
  if (!key) throw new Error(`no key "${id}"`);
  expect(look(key, state).glyph).toBe(glyph);
  expect(nameOf(key, state, labels)).toBe(name);
});

test('only Shift and Caps say whether they are on', () => {
  const { state } = tapAll([en, ru, symbols], ['shift']);
  const on = Object.fromEntries(
    state.layout.rows.flat().flatMap((key) => {
      const pressed = isOn(key, state);
      return pressed === undefined ? [] : [[key.id, pressed]];
    }),
  );
  expect(on).toEqual({ shift: true, caps: false });
});
