// What the shell draws of the menu, for whom and where: areas, sidebar, tabs, breadcrumb as literals.
import { describe, expect, test } from 'vitest';
import { openPagesOn, profiles, roleNames, roles } from '../../../test/harness/audience.ts';
import { counted } from '../../device/testing/index.ts';
import type { PageId } from './tree.ts';
import { allPages, menuView, pathOf } from './view.ts';

const NONE = [] as const;
const admin = { rights: ['settings', 'log', 'power'] as ('settings' | 'log' | 'power')[] };
const brief = ({ id, opens, current }: { id: string; opens: string; current: boolean }) =>
  `${id} → ${opens}${current ? ' *' : ''}`;

test('the admin on the Hik-Connect page', () => {
  const view = menuView(NONE, admin, 'system/network/advanced/platform-access/hik-connect');
  expect(view.areas.map(brief)).toEqual([
    'system → system/general/general *',
    'maintenance → maintenance/system-info/device',
  ]);
  expect(view.sidebar.map(brief)).toEqual([
    'system/general → system/general/general',
    'system/network → system/network/tcp-ip/tcp-ip *',
    'system/event → system/event/exception',
    'system/user → system/user',
    'system/live-view → system/live-view',
  ]);
  expect(view.sidebar[1]?.inside.map(brief)).toEqual([
    'system/network/tcp-ip → system/network/tcp-ip/tcp-ip',
    'system/network/advanced → system/network/advanced/platform-access/hik-connect *',
  ]);
  // Access Type is a list on the page: its values are neither tabs nor steps of the path.
  expect(view.tabs.map(brief)).toEqual([
    'system/network/advanced/platform-access → system/network/advanced/platform-access/hik-connect *',
    'system/network/advanced/more-settings → system/network/advanced/more-settings',
    'system/network/advanced/email → system/network/advanced/email',
  ]);
  expect(view.breadcrumb).toEqual([
    'system',
    'system/network',
    'system/network/advanced',
    'system/network/advanced/platform-access',
  ]);
});

test('the admin in System Info, which has tabs and is no folder', () => {
  const view = menuView(NONE, admin, 'maintenance/system-info/network');
  expect(view.sidebar.map(brief)).toEqual([
    'maintenance/system-info → maintenance/system-info/device *',
    'maintenance/log → maintenance/log',
    'maintenance/import-export → maintenance/import-export',
    'maintenance/default → maintenance/default',
    'maintenance/network → maintenance/network/traffic',
  ]);
  expect(view.sidebar.every(({ inside }) => inside.length === 0)).toBe(true);
  expect(view.tabs.map(brief)).toEqual([
    'maintenance/system-info/device → maintenance/system-info/device',
    'maintenance/system-info/network → maintenance/system-info/network *',
  ]);
  expect(view.breadcrumb).toEqual(['maintenance', 'maintenance/system-info', 'maintenance/system-info/network']);
});

test('General has its tabs, and the folder and its first tab bear one name', () => {
  const view = menuView(NONE, admin, 'system/general/date-time');
  expect(view.sidebar[0] && brief(view.sidebar[0])).toBe('system/general → system/general/general *');
  expect(view.tabs.map(brief)).toEqual([
    'system/general/general → system/general/general',
    'system/general/date-time → system/general/date-time *',
    'system/general/dst → system/general/dst',
  ]);
});

test('a page of its own has no tabs', () => {
  const view = menuView(NONE, admin, 'maintenance/log');
  expect(view.tabs).toEqual([]);
  expect(view.breadcrumb).toEqual(['maintenance', 'maintenance/log']);
});

test('the guest sees of System only User, and no Log', () => {
  expect(menuView(NONE, roles.guest as never, 'system/user').sidebar.map(({ id }) => id)).toEqual(['system/user']);
  const view = menuView(NONE, roles.guest as never, 'maintenance/system-info/device');
  expect(view.areas.map(({ id }) => id)).toEqual(['system', 'maintenance']);
  expect(view.sidebar.map(({ id }) => id)).toEqual(['maintenance/system-info']);
});

test('on the icon grid there are areas, and nothing is current', () => {
  const view = menuView(NONE, admin, null);
  expect(view.areas.map(brief)).toEqual([
    'system → system/general/general',
    'maintenance → maintenance/system-info/device',
  ]);
  expect([view.sidebar, view.tabs, view.breadcrumb]).toEqual([[], [], []]);
});

test('nobody sees nothing', () => {
  expect(menuView(NONE, null, null)).toEqual({ areas: [], sidebar: [], tabs: [], breadcrumb: [] });
});

describe('for every firmware, role and page', () => {
  test('whatever is drawn opens a page that is open, and the way to the current page is marked', () => {
    let entries = 0;
    for (const { capabilities } of profiles)
      for (const role of roleNames)
        for (const page of openPagesOn(capabilities, role) as PageId[]) {
          const user = { rights: [...roles[role].rights] };
          const { areas, sidebar, tabs, breadcrumb } = menuView(capabilities, user, page);
          const all = [...areas, ...sidebar, ...sidebar.flatMap(({ inside }) => inside), ...tabs];
          entries += all.length;
          expect(all.filter(({ opens }) => !openPagesOn(capabilities, role).includes(opens))).toEqual([]);
          const onTheWay = all.filter(({ id }) => page === id || page.startsWith(`${id}/`));
          expect(all.filter(({ current }) => current)).toEqual(onTheWay);
          expect(areas.filter(({ current }) => current)).toHaveLength(1);
          expect(sidebar.filter(({ current }) => current)).toHaveLength(1);
          expect(breadcrumb).toEqual(pathOf(page));
          expect([...areas, ...sidebar].filter(({ icon }) => icon === null)).toEqual([]);
        }
    counted('entries of the menu looked at', entries, 500);
  });
  test('the pages are those written down', () => {
    for (const { capabilities } of profiles)
      expect(allPages(capabilities).map(({ id }) => id)).toEqual(openPagesOn(capabilities, 'admin'));
  });
});
