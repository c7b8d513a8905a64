/** What the agent's room lends to the tests of those who carry its link. */
export { type CloudLinkWorld, cloudLinkContract } from '../cloudLink.contract.ts';
export { type PlatformWorld, platformContract } from '../platform.contract.ts';
export { createTestbed } from './testbed.ts';
