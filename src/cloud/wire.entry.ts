/** The wire to the far side, for the world to fetch together with the agent: nothing before login asks for it. */
export { createInMemoryLink } from './inMemoryLink.ts';
