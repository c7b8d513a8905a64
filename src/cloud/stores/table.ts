/** Rows in memory by key, and drafts of them: what a transaction writes is seen by itself alone until it is kept. */

export interface Draft<Row> {
  get(key: string): Row | null;
  put(key: string, row: Row): void;
  /** Under a key of its own, after all others. */
  append(row: Row): void;
  remove(key: string): void;
  /** In the order in which their keys came first. */
  all(): Row[];
  isWritten(): boolean;
  keep(): void;
}

export interface Table<Row> {
  draft(): Draft<Row>;
  /** As kept. */
  all(): Row[];
}

export function createTable<Row extends object>(initial: Iterable<readonly [key: string, row: Row]> = []): Table<Row> {
  const kept = new Map<string, Row>(initial);
  let appended = 0;
  return {
    all: () => [...kept.values()].map(copyOf),
    draft() {
      const written = new Map<string, Row | null>();
      const now = (key: string): Row | null => written.get(key) ?? (written.has(key) ? null : (kept.get(key) ?? null));
      return {
        get(key) {
          const row = now(key);
          return row && copyOf(row);
        },
        put: (key, row) => void written.set(key, copyOf(row)),
        append: (row) => void written.set(`#${++appended}`, copyOf(row)),
        remove: (key) => void written.set(key, null),
        all: () => [...new Set([...kept.keys(), ...written.keys()])].flatMap((key) => now(key) ?? []).map(copyOf),
        isWritten: () => written.size > 0,
        keep() {
          for (const [key, row] of written) {
            if (row) kept.set(key, row);
            else kept.delete(key);
          }
        },
      };
    },
  };
}

/** Rows are plain: values, lists of values, and objects of them. */
const copyOf = <Row extends object>(row: Row): Row => copyOfValue(row) as Row;

const copyOfValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOfValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copyOfValue(part)]));
};
