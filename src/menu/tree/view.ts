/** What the shell draws of the tree for one user and firmware: areas, sidebar, tabs, breadcrumb. Pure. */
import type { Capability, UserFacts } from '../../device/index.ts';
import { firstPage, type Page, pagesOf } from '../../machines/index.ts';
import type { MenuIconName } from '../icons/MenuIcon.tsx';
import { type MenuPlace, menuTree, type PageId, type PlaceId } from './tree.ts';

export interface Entry {
  id: PlaceId;
  icon: MenuIconName | null;
  /** The page that a click opens. */
  opens: PageId;
  current: boolean;
}

export interface SidebarEntry extends Entry {
  /** Pages inside a folder; a folder is open while one of them is current. */
  inside: Entry[];
}

export interface MenuView {
  areas: Entry[];
  sidebar: SidebarEntry[];
  tabs: Entry[];
  /** From the area down to the page. */
  breadcrumb: PlaceId[];
}

/** One list for each set of capabilities: every page that is opened looks into it. */
const known = new Map<string, Page[]>();

export function allPages(capabilities: readonly Capability[]): Page[] {
  const key = capabilities.join();
  const pages = known.get(key) ?? pagesOf(menuTree, capabilities);
  known.set(key, pages);
  return pages;
}

/** @param current the page on the screen, or null on the icon grid. */
export function menuView(
  capabilities: readonly Capability[],
  user: Pick<UserFacts, 'rights'> | null,
  current: PageId | null,
): MenuView {
  const pages = allPages(capabilities);
  const standsIn = (id: string): boolean => current !== null && (current === id || current.startsWith(`${id}/`));

  /** The children of a place that lead somewhere. */
  function entries(places: readonly MenuPlace[], above: string): Entry[] {
    return places.flatMap((place) => {
      const id = (above ? `${above}/${place.key}` : place.key) as PlaceId;
      const opens = firstPage(pages, id, user)?.id as PageId | undefined;
      return opens ? [{ id, icon: place.icon ?? null, opens, current: standsIn(id) }] : [];
    });
  }
  const isFolder = (place: MenuPlace | undefined): boolean => place?.places?.some((child) => child.places) ?? false;

  const areas = entries(menuTree, '');
  const area = areas.find((entry) => entry.current);
  const sidebar = area
    ? entries(placeAt(area.id)?.places ?? [], area.id).map((entry) => {
        const place = placeAt(entry.id);
        return { ...entry, inside: isFolder(place) ? entries(place?.places ?? [], entry.id) : [] };
      })
    : [];
  const holder = sidebar
    .flatMap((entry) => (entry.inside.length > 0 ? entry.inside : [entry]))
    .find((entry) => entry.current);
  const placed = holder && placeAt(holder.id);
  const tabs = holder && !placed?.choice ? entries(placed?.places ?? [], holder.id) : [];
  const breadcrumb = current === null ? [] : pathOf(current);
  return { areas, sidebar, tabs, breadcrumb };
}

const placeAt = (id: string): MenuPlace | undefined =>
  id
    .split('/')
    .reduce<{ places?: readonly MenuPlace[] | undefined } | undefined>(
      (place, key) => place?.places?.find((child) => child.key === key),
      { places: menuTree },
    ) as MenuPlace | undefined;

/** The places by which a page is reached, from its area down; a value of a drop-down is no place of its own. */
export function pathOf(page: PageId): PlaceId[] {
  const steps = page.split('/').map((_, index, all) => all.slice(0, index + 1).join('/') as PlaceId);
  return placeAt(steps.at(-2) ?? '')?.choice ? steps.slice(0, -1) : steps;
}
