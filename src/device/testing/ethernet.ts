/** The recorder's socket with a cable that the test plugs and pulls. */
import type { Ethernet } from '../ports.ts';

export interface TestEthernet extends Ethernet {
  plug(): void;
  pull(): void;
}

export function createEthernet(plugged = true): TestEthernet {
  const listeners = new Set<() => void>();
  let up = plugged;
  const turn = (next: boolean): void => {
    if (up === next) return;
    up = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    linkUp: () => up,
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    plug: () => turn(true),
    pull: () => turn(false),
  };
}
