/** The address that brings somebody else to where the person stands. */
import { hashWhere } from './hashSync.ts';
import type { Session } from './session.ts';

/** @param query the world; it is given the language. */
export function shareLink(query: URLSearchParams, language: string, session: Session | null): string {
  query.set('lang', language);
  // By the screen and not by the address, which follows it later.
  const place = session ? hashWhere(session.menu().navigation.getSnapshot()) : location.hash;
  // A page opened as a file has no origin to begin with.
  return `${location.href.replace(/[?#].*$/s, '')}?${query}${place}`;
}
