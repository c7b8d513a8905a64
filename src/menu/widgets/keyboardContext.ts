/** The on-screen keyboard as a field sees it: something to open for itself, and to close. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
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

export interface Scope {
  open(field: Editable): void;
  close(): void;
  /** Closes, if it is open for this field. */
  leave(field: Editable | null): void;
  active: Editable | null;
}

export const ScopeContext = createContext<Scope>({
  open: () => undefined,
  close: () => undefined,
  leave: () => undefined,
  active: null,
});

export const useKeyboard = (): Scope => useContext(ScopeContext);
