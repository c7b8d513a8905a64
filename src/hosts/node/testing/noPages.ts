/** A relay by which no page has come. */
import type { LanRelay } from '../lanRelay.ts';

export const noPages: Pick<LanRelay, 'said' | 'changed'> = { said: () => false, changed: () => undefined };
