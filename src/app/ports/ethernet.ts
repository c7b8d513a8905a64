/** The recorder's network socket with a cable that the trainer may pull. */
import type { Ethernet } from '../../device/index.ts';

export interface Cable extends Ethernet {
  plug(in_: boolean): void;
}

export function createCable(plugged: boolean): Cable {
  let up = plugged;
  const listeners = new Set<() => void>();
  return {
    linkUp: () => up,
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    plug(next) {
      if (next === up) return;
      up = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
