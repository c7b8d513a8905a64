import { describe, expect, test } from 'vitest';
import { en } from './layouts/en.ts';
import { digits, ipv4 } from './layouts/pads.ts';
import { ru } from './layouts/ru.ts';
import { symbols } from './layouts/symbols.ts';
import { start } from './reduce.ts';
import { after, keysFor, tap, tapAll, typed } from './testing.ts';
import type { BoardEvent } from './types.ts';

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

describe('several fingers', () => {
  const down = (id: string) => ({ type: 'press', id }) as const;
  const up = (id: string) => ({ type: 'release', id, of: id }) as const;
  const play = (...events: readonly BoardEvent[]) => typed(after(start(name), ...events).effects);

  test('two thumbs that overlap lose no letter, and keep the order in which they came', () => {
    expect(play(down('a'), down('b'), up('a'), up('b'))).toBe('ab');
    expect(play(down('a'), down('b'), up('b'), up('a'))).toBe('ab');
    expect(play(down('a'), down('b'), down('c'), up('b'), up('a'), up('c'))).toBe('abc');
  });

  test('Shift that is held lifts everything until it goes up, and then nothing', () => {
    expect(play(down('shift'), ...tap('a'), ...tap('b'), up('shift'), ...tap('c'))).toBe('ABc');
    expect(play(down('shift'), down('a'), up('shift'), up('a'), ...tap('b'))).toBe('Ab');
    expect(play(down('shift'), down('a'), down('b'), up('a'), up('shift'), up('b'), ...tap('c'))).toBe('ABc');
  });

  test('a finger that slides off cancels its own key alone', () => {
    expect(play(down('a'), down('b'), { type: 'cancel', of: 'a' }, up('b'))).toBe('ab');
    expect(play(down('a'), down('b'), { type: 'cancel', of: 'b' }, up('a'))).toBe('a');
    expect(play(down('shift'), ...tap('a'), { type: 'cancel', of: 'shift' }, ...tap('b'))).toBe('Ab');
    expect(play(down('shift'), ...tap('a'), { type: 'cancel' }, ...tap('b'))).toBe('Ab');
  });

  test('a held Backspace that repeated does not delete once more when another key goes down', () => {
    expect(play(down('backspace'), { type: 'tick' }, down('a'), up('backspace'), up('a'))).toBe('<backspace>a');
  });

  test('a key that is gone when its turn comes types nothing', () => {
    const { state, effects } = after(start(name), down('symbols'), down('q'), up('symbols'), up('q'));
    expect([state.layout.id, typed(effects)]).toEqual(['symbols', '']);
  });
});

describe('a dead key', () => {
  test('types nothing and says so, and other fields have it alive', () => {
    const board = start([en, symbols], ['space', ';']);
    expect(after(board, ...tap('space')).effects).toEqual([{ type: 'refused', id: 'space' }]);
    expect(after(board, ...tap('symbols'), ...tap(';'), ...tap('#')).effects).toEqual([
      { type: 'refused', id: ';' },
      { type: 'insert', text: '#' },
    ]);
    const other = after(board, { type: 'layouts', layouts: name });
    expect(after(other.state, ...tap('space')).effects).toEqual([{ type: 'insert', text: ' ' }]);
  });
});
