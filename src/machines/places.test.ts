// A small tree, and the questions one asks of it.
import { describe, expect, test } from 'vitest';
import { firstPage, mayEnter, type Place, pagesOf } from './places.ts';

const tree: Place[] = [
  {
    key: 'system',
    places: [
      { key: 'general', right: 'settings' },
      { key: 'network', right: 'settings', places: [{ key: 'access', right: 'power' }, { key: 'info' }] },
      { key: 'sync', capability: 'time-sync' },
    ],
  },
  { key: 'clock', capability: 'time-sync', places: [{ key: 'sync' }] },
  { key: 'log' },
];
const someone = (...rights: ('settings' | 'log' | 'power')[]) => ({ rights });

describe('pages', () => {
  test('are the leaves in menu order, with every right on the way to them', () => {
    expect(pagesOf(tree, ['time-sync'])).toEqual([
      { id: 'system/general', rights: ['settings'] },
      { id: 'system/network/access', rights: ['settings', 'power'] },
      { id: 'system/network/info', rights: ['settings'] },
      { id: 'system/sync', rights: [] },
      { id: 'clock/sync', rights: [] },
      { id: 'log', rights: [] },
    ]);
  });
  test('that need what the firmware cannot do are not there, nor what lies below them', () => {
    expect(pagesOf(tree, ['local-unbind']).map(({ id }) => id)).toEqual([
      'system/general',
      'system/network/access',
      'system/network/info',
      'log',
    ]);
  });
  test('an empty folder has none', () => {
    expect(pagesOf([{ key: 'empty', places: [] }], [])).toEqual([]);
  });
});

test.each([
  [['settings', 'power'], true],
  [['settings'], false],
  [['power'], false],
  [[], false],
] as const)('with the rights %j a page that needs settings and power is open: %s', (rights, open) => {
  expect(mayEnter({ id: 'x', rights: ['settings', 'power'] }, someone(...rights))).toBe(open);
});

test('a page without rights is open to everybody who is logged in, and to nobody else', () => {
  expect(mayEnter({ id: 'x', rights: [] }, someone())).toBe(true);
  expect(mayEnter({ id: 'x', rights: [] }, null)).toBe(false);
});

describe('the first page', () => {
  const pages = pagesOf(tree, ['time-sync']);
  test.each([
    ['', ['settings'], 'system/general'],
    ['', [], 'system/sync'],
    ['system/network', ['settings'], 'system/network/info'],
    ['system/network', ['settings', 'power'], 'system/network/access'],
    ['system/network', [], undefined],
    ['clock', [], 'clock/sync'],
    ['clock/sync', [], 'clock/sync'],
    ['clo', [], undefined],
    ['clock/', [], undefined],
    ['sync', [], undefined],
    ['log/log', [], undefined],
  ] as const)('at %j with %j is %s', (id, rights, page) => {
    expect(firstPage(pages, id, someone(...rights))?.id).toBe(page);
  });
  test('of nobody is none', () => {
    expect(firstPage(pages, '', null)).toBeUndefined();
  });
});
