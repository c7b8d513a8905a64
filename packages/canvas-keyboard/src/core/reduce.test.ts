import { describe, expect, test } from 'vitest';
import { en } from './layouts/en.ts';
import { digits, ipv4 } from './layouts/pads.ts';
import { ru } from './layouts/ru.ts';
import { symbols } from './layouts/symbols.ts';
import { start } from './reduce.ts';
import { after, keysFor, tap, tapAll, typed } from './testing.ts';

const name = [en, ru, symbols];

describe('a key', () => {
  test('types when it is let go, not when it goes down', () => {
    expect(after(start(name), { type: 'press', id: 'a' })).toMatchObject({ state: { pressed: 'a' }, effects: [] });
    expect(after(start(name), ...tap('a')).effects).toEqual([{ type: 'insert', text: 'a' }]);
  });

  test('types nothing when the pointer slid off, came up elsewhere or was never on a key', () => {
    const down = { type: 'press', id: 'a' } as const;
    expect(after(start(name), down, { type: 'cancel' }, { type: 'release', id: 'a' }).effects).toEqual([]);
    expect(after(start(name), down, { type: 'release', id: 's' }).effects).toEqual([]);
    expect(after(start(name), down, { type: 'release', id: null }).effects).toEqual([]);
    expect(after(start(name), ...tap('no such key')).effects).toEqual([]);
  });

  test.each([
    ['space', { type: 'insert', text: ' ' }],
    ['backspace', { type: 'backspace' }],
    ['left', { type: 'move', by: -1 }],
    ['right', { type: 'move', by: 1 }],
    ['enter', { type: 'enter' }],
    ['esc', { type: 'esc' }],
  ])('%s asks the field for exactly one thing', (id, effect) => {
    expect(tapAll(name, [id]).effects).toEqual([effect]);
  });
});

describe('what a row of taps types', () => {
  test.each([
    ['letters', ['n', 'v', 'r'], 'nvr'],
    ['Shift lifts one letter', ['shift', 'n', 'v'], 'Nv'],
    ['Shift pressed twice lifts none', ['shift', 'shift', 'n'], 'n'],
    ['Shift is spent by a space', ['shift', 'space', 'n'], ' n'],
    ['Shift waits for a letter while the caret moves', ['shift', 'left', 'n'], '<move>N'],
    ['Caps lifts until pressed again', ['caps', 'n', 'v', 'caps', 'r'], 'NVr'],
    ['Shift undoes Caps once', ['caps', 'n', 'shift', 'v', 'r'], 'NvR'],
    ['Caps leaves digits and signs alone', ['caps', '1', '-', 'a'], '1-A'],
    ['the other language', ['й', 'lang', 'й', 'lang', 'q'], 'йq'],
    ['Russian Ё', ['lang', 'shift', 'ё', 'ё'], 'Ёё'],
    ['a Russian comma is a lifted full stop', ['lang', '.', 'shift', '.', '.'], '.,.'],
    ['Caps leaves the Russian full stop alone', ['lang', 'caps', '.', 'ж'], '.Ж'],
    ['symbols and back to the language before', ['lang', 'symbols', '#', 'symbols', 'ы'], '#ы'],
    ['Caps outlives a visit to the symbols', ['caps', 'symbols', '#', 'symbols', 'a'], '#A'],
  ])('%s', (_, ids, text) => {
    expect(typed(tapAll(name, ids).effects)).toBe(text);
  });

  test.each([
    ['en', en, 'The quick brown fox jumps over the lazy dog'],
    ['ru', ru, 'Съешь Ещё Этих Мягких Французских Булок Да Выпей Чаю'],
  ])('a sentence with every letter of %s comes out as it went in', (_, layout, sentence) => {
    const ids = Array.from(sentence).flatMap((char) => (char === ' ' ? ['space'] : keysFor(layout, char)));
    expect(typed(tapAll([layout], ids).effects)).toBe(sentence);
  });
});

describe('holding', () => {
  const tick = { type: 'tick' } as const;

  test.each(['backspace', 'left', 'right'])('%s repeats once per tick, and letting go then adds nothing', (id) => {
    const held = after(start(name), { type: 'press', id }, tick, tick, tick, { type: 'release', id });
    expect(held.effects).toHaveLength(3);
  });

  test('a held letter does not repeat, and still types once', () => {
    expect(
      typed(after(start(name), { type: 'press', id: 'a' }, tick, tick, { type: 'release', id: 'a' }).effects),
    ).toBe('a');
  });

  test('sliding off stops the repeat', () => {
    expect(after(start(name), { type: 'press', id: 'backspace' }, tick, { type: 'cancel' }, tick).effects).toHaveLength(
      1,
    );
  });

  test('a late tick with nothing held does nothing', () => {
    expect(after(start(name), tick)).toEqual({ state: start(name), effects: [] });
  });
});

describe('the layouts of a field', () => {
  test('the first is shown', () => {
    expect(start([ru, en]).layout.id).toBe('ru');
  });

  test('a new field keeps the shown layout if it may, and drops Shift and Caps', () => {
    const russianCaps = tapAll(name, ['lang', 'caps', 'shift']).state;
    expect(after(russianCaps, { type: 'layouts', layouts: [en, ru] }).state).toMatchObject({
      layout: { id: 'ru' },
      caps: false,
      shift: false,
    });
    expect(after(russianCaps, { type: 'layouts', layouts: [ipv4] }).state).toMatchObject({
      layout: { id: 'ipv4' },
      language: null,
    });
  });

  test('a key held while the field changes types nothing', () => {
    const events = [
      { type: 'press', id: '1' },
      { type: 'layouts', layouts: [ipv4] },
      { type: 'release', id: '1' },
    ] as const;
    expect(after(start(name), ...events).effects).toEqual([]);
  });

  test('none at all, or a pad among others, is the programmer’s mistake and says so', () => {
    expect(() => start([])).toThrow('canvas-keyboard: no layouts given; pass at least one, e.g. [en, symbols]');
    expect(() => start([en, digits])).toThrow('canvas-keyboard: the pad "digits" must be the only layout given');
  });
});
