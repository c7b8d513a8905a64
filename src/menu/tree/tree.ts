/**
 * The menu as data, the only list of its pages. From it come the navigation chart, the area bar, sidebar, tabs, breadcrumb,
 * links (`#/system/network/advanced/platform-access/hik-connect`), rights, titles, the golden listing and the screenshots.
 * Adding a page touches this tree, the strings and its screen. Order and rights: facts gui-4x §1.2, §5.9.
 */
import type { Place } from '../../machines/index.ts';
import type { MenuIconName } from '../icons/MenuIcon.tsx';

export interface MenuPlace extends Place {
  icon?: MenuIconName;
  /** Its pages are values of a drop-down on the page itself, as Access Type is: neither tabs nor steps of the path. */
  choice?: true;
  places?: readonly MenuPlace[];
}

export const menuTree = [
  {
    key: 'system',
    icon: 'settings',
    places: [
      {
        key: 'general',
        icon: 'sliders',
        right: 'settings',
        places: [{ key: 'general' }, { key: 'date-time' }, { key: 'dst' }],
      },
      {
        key: 'network',
        icon: 'globe',
        places: [
          {
            key: 'tcp-ip',
            icon: 'network',
            right: 'settings',
            places: [{ key: 'tcp-ip' }, { key: 'pppoe' }, { key: 'ntp' }],
          },
          {
            key: 'advanced',
            icon: 'cloud',
            right: 'settings',
            places: [
              { key: 'platform-access', choice: true, places: [{ key: 'hik-connect' }, { key: 'isup' }] },
              { key: 'more-settings' },
              { key: 'email' },
            ],
          },
        ],
      },
      { key: 'event', icon: 'alert-triangle', right: 'settings', places: [{ key: 'exception' }] },
      { key: 'user', icon: 'user' },
      { key: 'live-view', icon: 'monitor', right: 'settings' },
    ],
  },
  {
    key: 'maintenance',
    icon: 'wrench',
    places: [
      { key: 'system-info', icon: 'info', places: [{ key: 'device' }, { key: 'network' }] },
      { key: 'log', icon: 'list', right: 'log' },
      { key: 'import-export', icon: 'arrow-up-down', right: 'settings' },
      {
        key: 'upgrade',
        icon: 'circle-arrow-up',
        right: 'advanced',
        places: [{ key: 'local' }, { key: 'ftp' }, { key: 'online' }],
      },
      { key: 'default', icon: 'rotate-ccw', right: 'settings' },
      {
        key: 'network',
        icon: 'activity',
        right: 'settings',
        places: [{ key: 'traffic' }, { key: 'detection' }, { key: 'stat' }],
      },
      {
        key: 'system-service',
        icon: 'plug',
        right: 'settings',
        capability: 'system-service',
        places: [
          { key: 'system-service' },
          { key: 'onvif', right: 'users' },
          { key: 'stream-encryption', right: 'users' },
        ],
      },
    ],
  },
] as const satisfies readonly MenuPlace[];

/** Every id in the tree, and those of them that are pages: from the data itself, so that a missing title does not compile. */
type IdsOf<T, Above extends string = ''> = T extends readonly (infer P)[] ? IdOf<P, Above> : never;
type IdOf<P, Above extends string> = P extends { key: infer K extends string }
  ? `${Above}${K}` | (P extends { places: infer C } ? IdsOf<C, `${Above}${K}/`> : never)
  : never;
type PagesOf<T, Above extends string = ''> = T extends readonly (infer P)[] ? PageOf<P, Above> : never;
type PageOf<P, Above extends string> = P extends { key: infer K extends string }
  ? P extends { places: infer C }
    ? PagesOf<C, `${Above}${K}/`>
    : `${Above}${K}`
  : never;

export type PlaceId = IdsOf<typeof menuTree>;
export type PageId = PagesOf<typeof menuTree>;
