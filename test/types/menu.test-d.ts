// What must not compile in the menu: a language that lacks a word, a page without a screen or a title.
import type { ComponentType } from 'preact';
import { pageScreens } from '../../src/menu/screens/index.ts';
import { en } from '../../src/menu/strings/en.ts';
import { placeTitle, type Strings } from '../../src/menu/strings/index.ts';
import { ru } from '../../src/menu/strings/ru.ts';
import { type MenuPlace, menuTree, type PageId, type PlaceId } from '../../src/menu/tree/tree.ts';

const { attention: _attention, ...withoutAttention } = ru;
// @ts-expect-error `attention` is missing
export const lacksWord: Strings = withoutAttention;

const { unbind: _unbind, ...platformWithoutUnbind } = ru.platform;
// @ts-expect-error `platform.unbind` is missing
export const lacksInnerWord: Strings = { ...ru, platform: platformWithoutUnbind };

const { 'maintenance/log': _log, ...placesWithoutLog } = ru.places;
// @ts-expect-error the place `maintenance/log` has no title
export const lacksTitle: Strings = { ...ru, places: placesWithoutLog };

// @ts-expect-error the notice `idle-logout` has no words
export const lacksNotice: Strings = { ...ru, notices: { 'place-closed': '', 'place-unknown': '' } };

// @ts-expect-error a sentence is no word
export const wrongKind: Strings = { ...ru, fault: () => 'Сбой.' };

const { 'maintenance/default': _default, ...screensWithoutDefault } = pageScreens;
// @ts-expect-error the page `maintenance/default` has no screen
export const lacksScreen: Record<PageId, ComponentType> = screensWithoutDefault;

export const strayScreen: Record<PageId, ComponentType> = {
  ...pageScreens,
  // @ts-expect-error there is no page `system/nowhere`
  'system/nowhere': pageScreens['system/general/general'],
};

// @ts-expect-error a folder is no page
export const folder: PageId = 'system/network';
export const place: PlaceId = 'system/network';
// @ts-expect-error nobody titles what is not in the tree
placeTitle(en, 'system/nowhere', 'areas');

// @ts-expect-error no firmware has this capability
export const wrongCapability: MenuPlace = { key: 'x', capability: 'teleport' };
// @ts-expect-error nobody has this right
export const wrongRight: MenuPlace = { key: 'x', right: 'everything' };
// @ts-expect-error the tree is read only
menuTree[0].key = 'other';
