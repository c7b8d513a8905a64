/** The phone's words for a page that tells how to use it: fetched late. */
export { stringsOf } from './strings/index.ts';
