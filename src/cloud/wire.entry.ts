/** The far side and the wire to it, for the world to fetch together with the agent: nothing before login asks for them. */
export { createCloud } from './cloud.ts';
export { createInMemoryLink } from './inMemoryLink.ts';
export { masked } from './service/masked.ts';
export { createMemoryStore, isOperationKey } from './stores/memory.ts';
