/** Keeps the address and the place on the screen in step: a link opens a place, a place is a link. */
import type { MenuPorts } from '../../menu/index.ts';
import { pageOf } from '../../menu/index.ts';
import { whenIdle } from './adapters/idle.ts';
import { hashOf, placeOf } from './link.ts';

/** The browser puts off the next frame while it takes down an address, so the page is drawn first and the address follows. */
const PATIENCE_MS = 500;

/** @returns an end. */
export function followPlaces(navigation: MenuPorts['navigation'], first: string | null): () => void {
  if (first !== null) navigation.send({ type: 'place.requested', place: first });
  let shown: string | null = null;
  let dropWrite = (): void => undefined;
  const write = (): void =>
    history.replaceState(null, '', shown === null ? location.pathname + location.search : hashOf(shown));
  const writeSoon = (): void => {
    dropWrite();
    dropWrite = whenIdle(write, PATIENCE_MS);
  };
  const subscription = navigation.subscribe(({ value, context }) => {
    const page = pageOf(value);
    if (page === shown || (page === null && context.destination !== null)) return;
    shown = page;
    writeSoon();
  });
  const onHash = ({ newURL }: HashChangeEvent): void => {
    // Not the address as it is now: an earlier page's may have been written over it meanwhile.
    const place = placeOf(new URL(newURL).hash);
    if (place === null || place === shown) return;
    navigation.send({ type: 'place.requested', place });
    // What was asked for may be held back by unsaved changes, or be no place at all: the address does not stay ahead of the screen.
    if (shown !== null) writeSoon();
  };
  addEventListener('hashchange', onHash);
  return () => {
    subscription.unsubscribe();
    dropWrite();
    removeEventListener('hashchange', onHash);
  };
}
