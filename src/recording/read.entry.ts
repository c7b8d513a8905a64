/** Fetched when a list comes from a file. */
export { readEventList } from './read.ts';
