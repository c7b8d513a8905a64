/** Fetched when a world is saved to or loaded from a file. */
export { readWorldText, storeWorld, worldText } from './worldFile.ts';
