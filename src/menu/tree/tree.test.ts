// The shape of the tree: its keys are parts of links.
import { expect, test } from 'vitest';
import { counted } from '../../device/testing/index.ts';
import { pageScreens } from '../screens/index.ts';
import { en } from '../strings/en.ts';
import { movedPlaces } from './moved.ts';
import { type MenuPlace, menuTree } from './tree.ts';

function* placesOf(tree: readonly MenuPlace[], above = ''): Generator<MenuPlace & { id: string }> {
  for (const place of tree) {
    const id = above ? `${above}/${place.key}` : place.key;
    yield { ...place, id };
    yield* placesOf(place.places ?? [], id);
  }
}
const all = [...placesOf(menuTree)];

test('every key can stand in a link as it is', () => {
  counted('places of the tree', all.length, 11);
  for (const { key } of all) expect(key).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
});

test('no place is there twice', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('no folder is empty, none is deeper than area, folder, holder, tab and a value of the tab’s list', () => {
  for (const { places, id } of all) {
    if (places) expect(places.length, id).toBeGreaterThan(0);
    expect(id.split('/').length, id).toBeLessThanOrEqual(5);
  }
});

test('every page has a screen, every place a title, and neither has one too many', () => {
  const pages = all.filter(({ places }) => !places).map(({ id }) => id);
  expect(Object.keys(pageScreens).sort()).toEqual(pages.sort());
  expect(Object.keys(en.places).sort()).toEqual(all.map(({ id }) => id).sort());
});

test('what moved stands at a page of today, and no page of today is said to have moved', () => {
  const pages = all.filter(({ places }) => !places).map(({ id }) => id);
  counted('places that moved', Object.keys(movedPlaces).length, 8);
  for (const [before, now] of Object.entries(movedPlaces)) {
    expect(pages).toContain(now);
    expect(pages).not.toContain(before);
  }
});
