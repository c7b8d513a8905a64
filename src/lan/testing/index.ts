/** What the neighbours' room lends to the tests of those above it. */
export { createWiredHouse, PASSWORD, type WiredHouse } from './wiredHouse.ts';
