import english from 'simple-keyboard-layouts/build/layouts/english.js';
import russian from 'simple-keyboard-layouts/build/layouts/russian.js';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../fit.ts';
import type { Layout } from '../types.ts';
import { en } from './en.ts';
import { digits, ipv4 } from './pads.ts';
import { ru } from './ru.ts';
import { symbols } from './symbols.ts';

const all: readonly Layout[] = [en, ru, symbols, digits, ipv4];

function charactersOf(layout: Layout): string[] {
  return layout.rows.flat().flatMap((key) => ('text' in key ? [key.text] : []));
}

function lettersOf(characters: readonly string[]): string {
  return characters.filter((char) => /^\p{L}$/u.test(char)).join('');
}

function published(source: { layout: Record<string, readonly string[]> }): string {
  return lettersOf((source.layout['default'] ?? []).flatMap((row) => row.split(' ')));
}

describe('the rows of the layouts', () => {
  test('English reads as on a desk keyboard', () => {
    expect(lettersOf(charactersOf(en))).toBe('qwertyuiopasdfghjklzxcvbnm');
    expect(lettersOf(charactersOf(en))).toBe(published(english));
  });

  test('Russian has all 33 letters in ЙЦУКЕН order, ё last', () => {
    expect(lettersOf(charactersOf(ru))).toBe('йцукенгшщзхъфывапролджэячсмитьбюё');
    expect(published(russian)).toBe('ёйцукенгшщзхъфывапролджэячсмитьбю');
  });

  test('symbols holds all 32 ASCII signs once, besides the digits', () => {
    const signs = charactersOf(symbols).filter((char) => !/\d/.test(char));
    expect([...signs].sort().join('')).toBe('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
  });

  test('an IPv4 pad has the digits and the full stop, a digit pad only the digits', () => {
    expect(charactersOf(ipv4).join('')).toBe('1234567890.');
    expect(charactersOf(digits).join('')).toBe('1234567890');
  });

  test.each(all.map((layout) => [layout.id, layout] as const))('%s: every row is as wide as the first', (_, layout) => {
    const widths = layout.rows.map(widthOf);
    expect(widths).toEqual(layout.rows.map(() => (layout.kind === 'pad' ? 5 : 12)));
  });

  test.each(all.map((layout) => [layout.id, layout] as const))('%s: no two keys share an id', (_, layout) => {
    const ids = layout.rows.flat().map((key) => key.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
