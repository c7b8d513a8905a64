/** Battery-backed memory in the test's hand: the flash fake, with its power cuts and faults, under the names of its two cells. */
import { openCell } from '../flash/saveCounter.ts';
import type { Battery, BatteryCell } from '../ports.ts';
import { createMemoryFlash, type MemoryFlash } from './memoryFlash.ts';

export interface MemoryBattery
  extends Battery,
    Pick<MemoryFlash, 'plan' | 'calls' | 'writes' | 'watchSteps' | 'onCut' | 'losePower' | 'restorePower'> {
  contents(): Record<BatteryCell, Uint8Array | null>;
  put(cell: BatteryCell, bytes: Uint8Array | null): void;
}

const slotOf = { x: 'a', y: 'b' } as const;

export function createMemoryBattery(initial: Partial<Record<BatteryCell, Uint8Array | null>> = {}): MemoryBattery {
  const { plan, calls, writes, watchSteps, onCut, losePower, restorePower, ...chip } = createMemoryFlash({
    a: initial.x ?? null,
    b: initial.y ?? null,
  });
  return {
    plan,
    calls,
    writes,
    watchSteps,
    onCut,
    losePower,
    restorePower,
    read: (cell) => chip.read(slotOf[cell]),
    write: (cell, bytes) => chip.write(slotOf[cell], bytes),
    contents() {
      const { a: x, b: y } = chip.contents();
      return { x, y };
    },
    put: (cell, bytes) => chip.put(slotOf[cell], bytes),
  };
}

/** The count that these cells hold; null where they hold none. */
export function countIn(battery: Pick<MemoryBattery, 'contents'>): number | null {
  const counts = Object.values(battery.contents()).flatMap((bytes) => (bytes && openCell(bytes)) ?? []);
  return counts.length > 0 ? Math.max(...counts) : null;
}
