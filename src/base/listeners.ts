/** Who wants to be told of something, and the telling. */

export interface Listeners<A extends readonly unknown[]> {
  /** @returns an unsubscribe. */
  add(listener: (...told: A) => void): () => void;
  /** Tells those who listen at this moment: who comes or goes meanwhile changes nothing of this round. */
  tell(...told: A): void;
  count(): number;
}

export function createListeners<A extends readonly unknown[] = []>(): Listeners<A> {
  // One entry for each subscription: the same function twice is two, and ends twice.
  const entries = new Set<{ listener: (...told: A) => void }>();
  return {
    add(listener) {
      const entry = { listener };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    tell(...told) {
      for (const { listener } of [...entries]) listener(...told);
    },
    count: () => entries.size,
  };
}
