/** Whether this tab writes a world, and what becomes of it. Who finds out: `writer.ts`. */
export interface Claim {
  /** Whether this tab writes. */
  mine: boolean;
  /** Calls back, once, when the tab that wrote is gone. Returns an end. */
  whenFree(told: () => void): () => void;
  /** Whether what is `mine` is so still; asked before every write. */
  holds(): boolean;
  /** Calls back, once, when another tab took over what was `mine`. */
  whenLost(told: () => void): void;
  release(): void;
}
