/** The agent itself, for the world to fetch apart: the recorder can be logged in to before it is here. */
export { createPlatform } from './platform.ts';
