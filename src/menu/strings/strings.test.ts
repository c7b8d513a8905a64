// Both languages say the same things, all of them, in their own letters.
import { describe, expect, test } from 'vitest';
import { counted } from '../../device/testing/index.ts';
import { copyWords } from './copy/index.ts';
import { en as menuEn } from './en.ts';
import { placeTitle } from './index.ts';
import { liveWords } from './live/index.ts';
import { ru as menuRu } from './ru.ts';
import { safeModeWords } from './still/index.ts';

const en = { ...menuEn, live: liveWords.en, safeMode: safeModeWords.en, copy: copyWords.en };
const ru = { ...menuRu, live: liveWords.ru, safeMode: safeModeWords.ru, copy: copyWords.ru };

type Leaf = [path: string, value: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}
const texts = (leaf: Leaf[]): [string, string][] =>
  leaf.filter((one): one is [string, string] => typeof one[1] === 'string');

/** Words that are the same in Russian: names, keys, abbreviations. */
const SAME_IN_RUSSIAN = [
  'brand',
  'ok',
  'platform.types.hik-connect',
  'platform.types.isup',
  'places.system/network/tcp-ip',
  'places.system/network/tcp-ip/tcp-ip',

  'places.system/network/tcp-ip/ntp',
  'places.maintenance/upgrade/ftp',
  'places.system/network/tcp-ip/pppoe',
  'places.maintenance/system-service/onvif',
  'stat.listeners.http',
  'stat.listeners.https',
  'stat.listeners.onvif',
  'stat.listeners.rtsp',
  'stat.listeners.sadp',
  'places.system/network/advanced/platform-access/isup',
  'places.system/network/advanced/platform-access/hik-connect',
  'keyboard.shift',
  'keyboard.caps',
];

test('the same keys, deeply, and of the same kind', () => {
  const shape = (strings: object) => leaves(strings).map(([path, value]) => `${path}: ${typeof value}`);
  expect(shape(ru).sort()).toEqual(shape(en).sort());
  counted('strings and sentences per language', leaves(en).length, 150);
});

test.each([
  ['en', en],
  ['ru', ru],
])('%s: nothing is empty, unfinished or wider than a sentence', (_language, strings) => {
  for (const [path, text] of texts(leaves(strings))) {
    expect(text.trim(), path).toBe(text);
    expect(text.length, path).toBeGreaterThan(0);
    expect(text.length, path).toBeLessThan(260);
    expect(text, path).not.toMatch(/\b(TODO|undefined|null|NaN)\b| {2}|\.\.\./);
  }
});

test('everything Russian is written in Russian letters, but for a short list', () => {
  const latin = texts(leaves(ru)).filter(([, text]) => !/[а-яё]/i.test(text));
  expect(latin.map(([path]) => path).sort()).toEqual([...SAME_IN_RUSSIAN].sort());
});

test('nothing Russian got into English', () => {
  const cyrillic = texts(leaves(en)).filter(([, text]) => /[а-яё]/i.test(text));
  expect(cyrillic).toEqual([]);
});

test('no word is left in English by mistake', () => {
  const english = new Map(texts(leaves(en)));
  const same = texts(leaves(ru)).filter(([path, text]) => english.get(path) === text);
  expect(same.map(([path]) => path).sort()).toEqual([...SAME_IN_RUSSIAN].filter((path) => path !== 'locale').sort());
});

test('no Latin letter hides in a Cyrillic word, nor the other way round', () => {
  for (const [path, text] of [...texts(leaves(ru)), ...texts(leaves(en))])
    expect(text, path).not.toMatch(/[а-яё][a-z]|[a-z][а-яё]/i);
});

describe('labels stay as short as their controls', () => {
  const short = ['ok', 'cancel', 'yes', 'no', 'apply', 'back', 'close', 'platform.unbind', 'power.logout'];
  test.each(short)('%s', (path) => {
    for (const strings of [en, ru]) {
      const text = new Map(texts(leaves(strings))).get(path) ?? '';
      expect(text.length).toBeGreaterThan(1);
      expect(text.length).toBeLessThanOrEqual(12);
    }
  });
  test('titles of places fit the sidebar', () => {
    for (const strings of [en, ru])
      for (const title of [...Object.values(strings.places), ...Object.values(strings.gridPlaces)])
        expect(title.length, title).toBeLessThanOrEqual(22);
  });
});

test('the words that the task and the vendor fixed', () => {
  expect(en).toMatchObject({
    attention: 'Attention',
    confirmPermission: 'Confirm Permission',
    login: { password: 'Password' },
  });
  expect(en.platform.unbind).toBe('Unbind');
  expect(ru).toMatchObject({
    attention: 'Внимание',
    ok: 'OK',
    cancel: 'Отмена',
    platform: { unbind: 'Отвязать', online: 'В сети' },
  });
  expect([ru.places.system, ru.places['system/general']]).toEqual(['Система', 'Общие']);
});

test('3.x calls System Configuration, and everything else as 4.x does', () => {
  expect(placeTitle(en, 'system', 'grid')).toBe('Configuration');
  expect(placeTitle(ru, 'system', 'grid')).toBe('Конфигурация');
  expect(placeTitle(en, 'system', 'areas')).toBe('System');
  expect(placeTitle(en, 'system/network', 'grid')).toBe('Network');
});
