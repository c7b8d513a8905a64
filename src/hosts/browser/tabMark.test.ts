// A tab's mark and its address tell one story: a reload goes on where it was, whatever was chosen meanwhile; a link begins afresh.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readLink } from './link.ts';
import { isNewlyOpened, noteOpened, wroteHere } from './tabMark.ts';

/** How the browser says that it came to the page. */
const navigation = (type: string): PerformanceEntry & { type: string } => ({
  ...{ type, name: 'http://any.invalid/', entryType: 'navigation', startTime: 0, duration: 0 },
  toJSON: () => ({}),
});

/** A browser's tab: address and marks stay over a reload, a new tab has neither. */
function tab(search: string, { keeps = true, protocol = 'https:', type = 'navigate' } = {}) {
  const marks = new Map<string, string>();
  const location = { search, protocol };
  vi.stubGlobal('location', location);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([navigation(type)]);
  vi.stubGlobal('history', {
    replaceState(_state: null, _title: string, to: string) {
      location.search = to;
    },
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => marks.get(key) ?? null,
    setItem(key: string, value: string) {
      if (!keeps) throw new Error('SecurityError');
      marks.set(key, value);
    },
  });
  const link = () => readLink(location.search, '').scenario;
  return { location, link, isAfresh: () => isNewlyOpened(link()) };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('goes on after a reload', () => {
  test.each(['', '?lang=en', '?scenario=bound-4x', '?scenario=locked&speed=10'])('of a page opened as %j', (search) => {
    const { link, isAfresh } = tab(search);
    noteOpened(link() ?? 'bound-4x', true);
    expect(isAfresh()).toBe(false);
  });
  test.each(['', '?speed=10', '?scenario=bound-4x'])(
    'of a page opened as %j in which another scenario was chosen',
    (search) => {
      const { location, link, isAfresh } = tab(search);
      noteOpened('bound-4x', true);
      noteOpened('locked', true);
      expect([link(), isAfresh()]).toEqual(['locked', false]);
      expect(location.search.includes('speed=10')).toBe(search.includes('speed=10'));
      noteOpened('bound-4x', true);
      expect([link(), isAfresh()]).toEqual(['bound-4x', false]);
    },
  );
});

test.each([
  ['file:', 'reload', false],
  ['file:', 'navigate', true],
  // On a server the mark is there; who finds none may have had the browser's own page of an error before.
  ['https:', 'reload', true],
])('without its mark a page of %s, by %s, begins afresh: %j', (protocol, type, afresh) => {
  const { isAfresh } = tab('?scenario=locked', { keeps: false, protocol, type });
  noteOpened('locked', true);
  expect([isAfresh(), wroteHere('locked')]).toEqual([afresh, !afresh]);
});

describe('begins afresh', () => {
  test('in a new tab whose link names a scenario; without a name it goes on', () => {
    expect(tab('?scenario=locked').isAfresh()).toBe(true);
    expect(tab('').isAfresh()).toBe(false);
  });
  test('with a link to another scenario, in the tab that had one open', () => {
    const { location, isAfresh } = tab('?scenario=locked');
    noteOpened('locked', true);
    location.search = '?scenario=bound-4x';
    expect(isAfresh()).toBe(true);
  });
  test('wherever the browser keeps no mark', () => {
    const { isAfresh } = tab('?scenario=locked', { keeps: false });
    noteOpened('locked', true);
    expect(isAfresh()).toBe(true);
  });
});

test('who wrote the world is remembered for that world alone, and not of a copy', () => {
  tab('');
  expect(wroteHere('bound-4x')).toBe(false);
  noteOpened('bound-4x', true);
  expect([wroteHere('bound-4x'), wroteHere('locked')]).toEqual([true, false]);
  noteOpened('bound-4x', false);
  expect(wroteHere('bound-4x')).toBe(false);
});
