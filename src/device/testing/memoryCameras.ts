/** Cameras that a test takes away and gives back. */
import type { PictureFault } from '../channels/pictureFault.ts';
import type { Cameras } from '../ports.ts';

export interface MemoryCameras extends Cameras {
  /** @param fault null: the pictures come. @param channels from 0, all at once. */
  set(fault: PictureFault | null, ...channels: number[]): void;
}

export function createMemoryCameras(): MemoryCameras {
  const listeners = new Set<() => void>();
  const faults = new Map<number, PictureFault>();
  return {
    fault: (channel) => faults.get(channel) ?? null,
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    set(fault, ...channels) {
      for (const channel of channels)
        if (fault) faults.set(channel, fault);
        else faults.delete(channel);
      for (const listener of [...listeners]) listener();
    },
  };
}
