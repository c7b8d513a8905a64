/** Where the person stands, in the menu's own words. */
import type { StateValue } from 'xstate';
import { pageIn } from '../../machines/index.ts';
import type { PageId } from '../tree/tree.ts';

export { stageOf } from '../../machines/index.ts';

/** `{ menu: { system: 'general' } }` → `system/general`; null outside of the menu. The chart has no page that the tree has not. */
export const pageOf = (value: StateValue): PageId | null => pageIn(value) as PageId | null;

export const hasContextMenu = (value: StateValue): boolean =>
  typeof value !== 'string' && value['liveView'] === 'contextMenu';
