/** The guide's chapters, in the order of its pages. */
import type { Chapter } from '../step.ts';
import { byCode, bySerial } from './adding.ts';
import { atPc } from './atPc.ts';
import { atScreen } from './atScreen.ts';
import { withPhone } from './withPhone.ts';

export const ways: readonly Chapter[] = [atScreen, atPc, withPhone];
export const adding: readonly Chapter[] = [byCode, bySerial];
export const chapters: readonly Chapter[] = [...ways, ...adding];
