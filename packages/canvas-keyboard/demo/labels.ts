// The demo's words for the keys in both languages; a real host passes its own catalogue.

import type { Labels } from '../src/index.ts';

export const english: Labels = {
  keyboard: 'On-screen keyboard',
  shift: 'Shift',
  caps: 'Caps Lock',
  backspace: 'Backspace',
  enter: 'Enter',
  esc: 'Esc',
  space: 'Space',
  left: 'Cursor left',
  right: 'Cursor right',
  language: 'Language',
  symbols: 'Symbols',
  letters: 'Letters',
};

export const russian: Labels = {
  keyboard: 'Экранная клавиатура',
  shift: 'Верхний регистр',
  caps: 'Фиксация регистра',
  backspace: 'Стереть',
  enter: 'Ввод',
  esc: 'Esc',
  space: 'Пробел',
  left: 'Курсор влево',
  right: 'Курсор вправо',
  language: 'Язык',
  symbols: 'Символы',
  letters: 'Буквы',
};
