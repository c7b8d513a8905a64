// What an address may ask for, and what becomes of one that asks for nonsense.
import { describe, expect, test } from 'vitest';
import { preferredLanguage } from '../../menu/index.ts';
import { scenarioIds } from '../../world/index.ts';
import { hashOf, placeOf, readLink } from './link.ts';

const nothing = { scenario: null, language: null, speed: null, hints: null, place: null, faults: [] };

describe('parameters', () => {
  test.each([
    ['', nothing],
    ['?', nothing],
    ['?scenario=&lang=&speed=', nothing],
    ['?scenario=locked&lang=en&speed=instant', { ...nothing, scenario: 'locked', language: 'en', speed: 'instant' }],
    ['?speed=10', { ...nothing, speed: '10' }],
    ['?hints=off', { ...nothing, hints: 'off' }],
    ['?hints=no', { ...nothing, faults: [{ parameter: 'hints', value: 'no' }] }],
    ['?lang=ru&lang=en', { ...nothing, language: 'ru' }],
    ['?unheard=of', nothing],
    ['?scenario=Locked', { ...nothing, faults: [{ parameter: 'scenario', value: 'Locked' }] }],
    ['?lang=de', { ...nothing, faults: [{ parameter: 'lang', value: 'de' }] }],
    ['?speed=3', { ...nothing, faults: [{ parameter: 'speed', value: '3' }] }],
    ['?scenario=__proto__', { ...nothing, faults: [{ parameter: 'scenario', value: '__proto__' }] }],
    ['?scenario=constructor', { ...nothing, faults: [{ parameter: 'scenario', value: 'constructor' }] }],
    ['?lang=%00', { ...nothing, faults: [{ parameter: 'lang', value: '\u0000' }] }],
    [
      '?scenario=%3Cscript%3Ealert(1)%3C/script%3E',
      { ...nothing, faults: [{ parameter: 'scenario', value: '<script>alert(1)</script>' }] },
    ],
    [
      '?scenario=x&lang=y&speed=z',
      {
        ...nothing,
        faults: [
          { parameter: 'scenario', value: 'x' },
          { parameter: 'lang', value: 'y' },
          { parameter: 'speed', value: 'z' },
        ],
      },
    ],
  ])('%j', (search, link) => {
    expect(readLink(search, '')).toEqual(link);
  });
  test.each(scenarioIds)('scenario %s is known', (scenario) => {
    expect(readLink(`?scenario=${scenario}`, '')).toEqual({ ...nothing, scenario });
  });
  test('a value of a megabyte is shown as forty characters', () => {
    const { faults } = readLink(`?lang=${'я'.repeat(1_000_000)}`, '');
    expect(faults).toEqual([{ parameter: 'lang', value: `${'я'.repeat(40)}…` }]);
  });
  test('a value of forty characters is shown whole', () => {
    const { faults } = readLink(`?lang=${'я'.repeat(40)}`, '');
    expect(faults).toEqual([{ parameter: 'lang', value: 'я'.repeat(40) }]);
  });
  test('an emoji is not cut in two', () => {
    const { faults } = readLink(`?lang=${encodeURIComponent('😀'.repeat(50))}`, '');
    expect(faults[0]?.value).toBe(`${'😀'.repeat(40)}…`);
  });
});

describe('places', () => {
  test.each([
    ['', null],
    ['#', null],
    ['#/', null],
    ['#///', null],
    ['#system/general', null],
    ['system/general', null],
    ['x#/system/general', null],
    ['#/system/general', 'system/general'],
    ['#/system/general/', 'system/general'],
    ['#///system/general///', 'system/general'],
    ['#/system%2Fgeneral', 'system/general'],
    ['#/%D1%81%D0%B5%D1%82%D1%8C', 'сеть'],
    ['#/%E0%A4%A', '%E0%A4%A'],
    ['#/a\nb', 'a\nb'],
    ['#/__proto__', '__proto__'],
    [`#/${'x'.repeat(5000)}`, 'x'.repeat(120)],
    [`#/${'😀'.repeat(200)}`, '😀'.repeat(120)],
  ])('%j is %j', (hash, place) => {
    expect(placeOf(hash)).toBe(place);
  });
  test('a place and its link are each other’s', () => {
    expect(hashOf('system/network/advanced/platform-access/hik-connect')).toBe(
      '#/system/network/advanced/platform-access/hik-connect',
    );
    expect(placeOf(hashOf('maintenance/log'))).toBe('maintenance/log');
  });
});

test.each([
  [[], 'ru'],
  [['ru'], 'ru'],
  [['ru-RU', 'en-US'], 'ru'],
  [['en-GB'], 'en'],
  [['EN'], 'en'],
  [['de-DE', 'en', 'ru'], 'en'],
  [['uk-UA', 'ru-UA'], 'ru'],
  [['de', 'fr'], 'ru'],
  [['', '*'], 'ru'],
] as const)('a browser that wants %j gets %s', (wanted, language) => {
  expect(preferredLanguage(wanted)).toBe(language);
});
