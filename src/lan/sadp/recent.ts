/** What was so a moment ago, by key: for a while, and for so many keys at most, so that strangers cannot fill memory with it. */

export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  size(): number;
}

/** @param uptime ms, never going back. @param ms how long a value counts from when it was set. @param most keys */
export function createRecent<V>(uptime: () => number, ms: number, most: number): Recent<V> {
  const entries = new Map<string, { value: V; until: number }>();
  /** In the order in which they were set, so the oldest come first. */
  function sweep(): void {
    const now = uptime();
    for (const [key, { until }] of entries) {
      if (until > now && entries.size <= most) return;
      entries.delete(key);
    }
  }
  return {
    get(key) {
      const entry = entries.get(key);
      return entry && entry.until > uptime() ? entry.value : undefined;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: uptime() + ms });
      sweep();
    },
    size: () => entries.size,
  };
}
