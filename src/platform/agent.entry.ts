/** The agent itself and its wire, for app to fetch apart: the recorder can be logged in to before they are here. */
export { createInMemoryLink } from './links/inMemory.ts';
export { createPlatform } from './platform.ts';
