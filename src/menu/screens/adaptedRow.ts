/**
 * A row that is one setting and yet more than its schema: what stands in it or beneath it depends on the recorder. It says so as data and
 * is drawn by the component of every other setting, so that a switch of pages finds its row standing and only changes what differs.
 */
import type { RecorderFacts } from '../../device/index.ts';
import type { Strings } from '../strings/index.ts';
import type { ConfigRowProps } from './ConfigRow.tsx';
import type { SpecialRowProps } from './specialRowProps.ts';

interface Given extends SpecialRowProps {
  facts: RecorderFacts;
  t: Strings;
}

/** @returns what its row gets beside the page's form; it is as dead as its conditions make it where it does not say. */
export type AdaptedRow = (given: Given) => Omit<ConfigRowProps, 'form'>;
