/**
 * Stands in for the `use-sync-external-store` shims that @xstate/react asks for (vite.config.ts points there). The shims are
 * CommonJS for old Reacts and would drag the whole of preact/compat into the first screen.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Draws with the store's snapshot and again whenever it is another one. */
export function useSyncExternalStore<Snapshot>(
  subscribe: (changed: () => void) => () => void,
  snapshot: () => Snapshot,
): Snapshot {
  const [, draw] = useState(0);
  const now = snapshot();
  const latest = useRef({ drawn: now, snapshot });
  latest.current = { drawn: now, snapshot };
  useLayoutEffect(() => {
    const check = (): void => {
      if (!Object.is(latest.current.snapshot(), latest.current.drawn)) draw((n) => n + 1);
    };
    // The store may have moved between drawing and this effect.
    check();
    return subscribe(check);
  }, [subscribe]);
  return now;
}

/** As the shim's: selects from the store's snapshot and keeps the former selection while it is equal. */
export function useSyncExternalStoreWithSelector<Snapshot, Selection>(
  subscribe: (changed: () => void) => () => void,
  snapshot: () => Snapshot,
  _serverSnapshot: unknown,
  select: (snapshot: Snapshot) => Selection,
  equal: (left: Selection, right: Selection) => boolean = Object.is,
): Selection {
  const last = useRef<{ selection: Selection } | null>(null);
  const selected = (): Selection => {
    const selection = select(snapshot());
    if (last.current && equal(last.current.selection, selection)) return last.current.selection;
    last.current = { selection };
    return selection;
  };
  return useSyncExternalStore(subscribe, selected);
}
