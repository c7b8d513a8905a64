/**
 * Where a focused field and the on-screen keyboard meet. A scope is a dialog or a page: the field in it that was clicked asks
 * for the keyboard, the scope docks it at its own bottom. The field owns text and caret; the keyboard only says what was pressed.
 */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { KeyboardDock } from './KeyboardDock.tsx';
import { type Editable, type Scope, ScopeContext } from './keyboardContext.ts';

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
