/** The agent itself, for app to fetch apart: the recorder can be logged in to before it is here. */
export { createPlatform } from './platform.ts';
