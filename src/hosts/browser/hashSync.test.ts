// The address follows the place on the screen once nobody goes on, and at once when the page is left for the address bar or for good.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import { createNavigationMachine } from '../../machines/index.ts';
import { followPlaces, hashWhere } from './hashSync.ts';

const places = [{ key: 'system', places: [{ key: 'general' }, { key: 'network' }] }, { key: 'log' }];

function opened(first: string | null = null) {
  const machine = createNavigationMachine({
    places,
    capabilities: [],
    menuStyle: 'areas',
    vouch: (claimed) => claimed,
  });
  const navigation = createActor(machine, { input: { autoLogout: 0 } }).start();
  navigation.send({ type: 'life.changed', life: 'running' });
  const written: string[] = [];
  const page = new EventTarget();
  vi.stubGlobal('history', { replaceState: (_state: null, _title: string, url: string) => void written.push(url) });
  vi.stubGlobal('location', { pathname: '/kiosk.html', search: '?lang=en' });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const end = followPlaces(navigation, first);
  const open = (place: string): void => navigation.send({ type: 'place.requested', place });
  const logIn = (): void => {
    navigation.send({ type: 'menu.requested' });
    const user = { name: 'admin', role: 'admin', rights: [], hasPattern: false } as const;
    navigation.send({ type: 'login.succeeded', user: { ...user, rights: [] } });
  };
  return { navigation, written, page, end, open, logIn };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('ten places in a row are one address, half a second after the last', () => {
  const { open, logIn, written } = opened();
  logIn();
  for (let i = 0; i < 5; i++) {
    open('system/network');
    vi.advanceTimersByTime(400);
    open('log');
    vi.advanceTimersByTime(400);
  }
  expect(written).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(written).toEqual(['#/log']);
  vi.advanceTimersByTime(10_000);
  expect(written).toEqual(['#/log']);
});

test.each(['blur', 'pagehide'])('what is owed is written at once on %s, and not a second time', (type) => {
  const { open, logIn, written, page } = opened();
  logIn();
  open('log');
  page.dispatchEvent(new Event(type));
  expect(written).toEqual(['#/log']);
  vi.advanceTimersByTime(10_000);
  page.dispatchEvent(new Event(type));
  expect(written).toEqual(['#/log']);
});

test('outside of the menu the address names no place', () => {
  const { navigation, logIn, written } = opened();
  logIn();
  vi.advanceTimersByTime(500);
  navigation.send({ type: 'back.pressed' });
  expect(written, 'a reload within the same half second would lead back').toEqual([
    '#/system/general',
    '/kiosk.html?lang=en',
  ]);
  vi.advanceTimersByTime(10_000);
  expect(written).toHaveLength(2);
});

test('after its end nothing is written any more', () => {
  const { open, logIn, written, page, end } = opened();
  logIn();
  open('log');
  end();
  vi.advanceTimersByTime(10_000);
  page.dispatchEvent(new Event('pagehide'));
  expect(written).toEqual([]);
});

test('a link to copy names the place that is shown, or the one that login will lead to, before the address does', () => {
  const { navigation, open, logIn } = opened('log');
  expect(hashWhere(navigation.getSnapshot())).toBe('#/log');
  logIn();
  open('system/network');
  expect(hashWhere(navigation.getSnapshot())).toBe('#/system/network');
  navigation.send({ type: 'back.pressed' });
  expect(hashWhere(navigation.getSnapshot())).toBe('');
});
