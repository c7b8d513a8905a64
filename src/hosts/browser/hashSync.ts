/** Keeps the address and the place on the screen in step: a link opens a place, a place is a link. */
import type { MenuPorts } from '../../menu/index.ts';
import { pageOf } from '../../menu/index.ts';
import { hashOf, placeOf } from './link.ts';

type Navigation = MenuPorts['navigation'];

/**
 * Writing an address costs a weak board a sixth of what drawing the page does, and the browser puts off the next frame for it. So it is
 * written once nobody goes on, and at once when somebody leaves the page: who copies it from the address bar takes the focus there.
 * Outside of the menu it is written without delay: a reload goes to the address as it was, whatever is written while the page goes, and
 * would ask for a login to a page that had been left.
 */
const QUIET_MS = 500;
const LEAVING = ['blur', 'pagehide'] as const;

/** The end of a link to where the screen stands, or to where login will lead; empty outside of the menu. */
export function hashWhere({ value, context }: ReturnType<Navigation['getSnapshot']>): string {
  const place = pageOf(value) ?? context.destination;
  return place === null ? '' : hashOf(place);
}

/** @returns an end. */
export function followPlaces(navigation: Navigation, first: string | null): () => void {
  if (first !== null) navigation.send({ type: 'place.requested', place: first });
  let shown: string | null = null;
  let owed: ReturnType<typeof setTimeout> | null = null;
  const dropWrite = (): void => {
    if (owed !== null) clearTimeout(owed);
    owed = null;
  };
  const write = (): void => {
    if (owed === null) return;
    dropWrite();
    history.replaceState(null, '', shown === null ? location.pathname + location.search : hashOf(shown));
  };
  const writeOnceQuiet = (): void => {
    dropWrite();
    owed = setTimeout(write, QUIET_MS);
  };
  const subscription = navigation.subscribe(({ value, context }) => {
    const page = pageOf(value);
    if (page === shown || (page === null && context.destination !== null)) return;
    shown = page;
    writeOnceQuiet();
    if (page === null) write();
  });
  const onHash = ({ newURL }: HashChangeEvent): void => {
    // Not the address as it is now: an earlier page's may have been written over it meanwhile.
    const place = placeOf(new URL(newURL).hash);
    if (place === null || place === shown) return;
    navigation.send({ type: 'place.requested', place });
    // What was asked for may be held back by unsaved changes, or be no place at all: the address does not stay ahead of the screen.
    if (shown !== null) writeOnceQuiet();
  };
  addEventListener('hashchange', onHash);
  for (const type of LEAVING) addEventListener(type, write);
  return () => {
    subscription.unsubscribe();
    dropWrite();
    removeEventListener('hashchange', onHash);
    for (const type of LEAVING) removeEventListener(type, write);
  };
}
