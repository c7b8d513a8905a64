/** Keeps the address and the place on the screen in step: a link opens a place, a place is a link. */
import type { MenuPorts } from '../menu/index.ts';
import { pageOf } from '../menu/index.ts';
import { hashOf, placeOf } from './link.ts';

/** @returns an end. */
export function followPlaces(navigation: MenuPorts['navigation'], first: string | null): () => void {
  if (first !== null) navigation.send({ type: 'place.requested', place: first });
  let shown: string | null = null;
  const subscription = navigation.subscribe(({ value, context }) => {
    const page = pageOf(value);
    if (page === shown || (page === null && context.destination !== null)) return;
    shown = page;
    history.replaceState(null, '', page === null ? location.pathname + location.search : hashOf(page));
  });
  const onHash = (): void => {
    const place = placeOf(location.hash);
    if (place !== null && place !== shown) navigation.send({ type: 'place.requested', place });
  };
  addEventListener('hashchange', onHash);
  return () => {
    subscription.unsubscribe();
    removeEventListener('hashchange', onHash);
  };
}
