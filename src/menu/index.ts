/** Front door of the menu: the screen, and what it wants to be given. */
export { loginRow } from './conversations/login.ts';
export type { ConversationKey, ConversationRef } from './conversations/row.ts';
export type { Conversations, MenuPorts, Watched } from './ports.ts';
export { Screen } from './Screen.tsx';
export { triedOutput } from './state/triedOutput.ts';
export { pageOf, stageOf } from './state/where.ts';
export type { ScreenStrings } from './strings/index.ts';
export { menuStrings, screenStrings } from './strings/index.ts';
export { languages, preferredLanguage } from './strings/preferred.ts';
export { movedPlaces } from './tree/moved.ts';
export { menuTree, type PageId, type PlaceId } from './tree/tree.ts';
