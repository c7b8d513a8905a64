/** Whose account a change was about; nobody's is the empty name. */
import type { AccountChange } from '../../../machines/index.ts';

export const nameIn = (change: AccountChange): string => ('account' in change ? change.account.name : change.name);
