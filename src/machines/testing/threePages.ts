/** A tree of three pages and two people before it, for the navigation's own tests. */
import type { MenuStyle, UserFacts } from '../../device/index.ts';
import { createNavigationMachine } from '../navigation.machine.ts';
import type { Place } from '../places.ts';

const places: Place[] = [
  {
    key: 'system',
    places: [
      { key: 'general', right: 'settings' },
      { key: 'sync', capability: 'time-sync' },
    ],
  },
  { key: 'log' },
];
export const admin: UserFacts = {
  name: 'admin',
  role: 'admin',
  rights: ['settings', 'log', 'power'],
  hasPattern: false,
};
export const guest: UserFacts = { name: 'guest', role: 'guest', rights: [], hasPattern: false };
/** Somebody whom no recorder let in. */
export const forged: UserFacts = { ...admin, name: 'forged' };
export const chart = (menuStyle: MenuStyle) =>
  createNavigationMachine({
    places,
    capabilities: ['time-sync'],
    menuStyle,
    vouch: (claimed) => (claimed?.name === forged.name ? null : claimed),
  });
