/** What lies in a slot, as one who holds the chip in his hand sees it: nothing, a whole frame, or something that no frame opens. */
import { openFrame } from './frame.ts';

export type SlotFacts =
  | { state: 'blank' }
  /** `sequence` rises with every save: of two good slots the higher is the newer. */
  | { state: 'good'; sequence: number }
  | { state: 'bad' };

export function slotFacts(bytes: Uint8Array | null): SlotFacts {
  if (bytes === null) return { state: 'blank' };
  const frame = openFrame(bytes);
  return frame ? { state: 'good', sequence: frame.sequence } : { state: 'bad' };
}
