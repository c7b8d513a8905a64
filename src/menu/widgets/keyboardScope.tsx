/**
 * Where a focused field and the on-screen keyboard meet. A scope is a dialog or a page: the field in it that was clicked asks
 * for the keyboard, the scope docks it at its own bottom. The field owns text and caret; the keyboard only says what was pressed.
 */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { lazy } from '../shell/lazy.tsx';
import type { KeySet } from './keySet.ts';

/** A field as the keyboard sees it. */
export interface Editable {
  keys: KeySet;
  masked: boolean;
  insert(text: string): void;
  backspace(): void;
  move(by: -1 | 1): void;
  /** Enter: the field is done. */
  enter(): void;
}

interface Scope {
  open(field: Editable): void;
  close(): void;
  /** Closes, if it is open for this field. */
  leave(field: Editable | null): void;
  active: Editable | null;
}

const ScopeContext = createContext<Scope>({
  open: () => undefined,
  close: () => undefined,
  leave: () => undefined,
  active: null,
});

export const useKeyboard = (): Scope => useContext(ScopeContext);

const KeyboardDock = lazy(() => import('./KeyboardDock.tsx'));
/** Fetches the board, which is late, before somebody wants to type. */
export const preloadKeyboard = KeyboardDock.preload;

export function KeyboardScope({ children }: { children: ComponentChildren }) {
  const [active, setActive] = useState<Editable | null>(null);
  const scope = useMemo<Scope>(
    () => ({
      active,
      open: setActive,
      close: () => setActive(null),
      leave: (field) => setActive((now) => (now === field ? null : now)),
    }),
    [active],
  );
  return (
    <ScopeContext.Provider value={scope}>
      {children}
      {active && <KeyboardDock field={active} close={scope.close} />}
    </ScopeContext.Provider>
  );
}
