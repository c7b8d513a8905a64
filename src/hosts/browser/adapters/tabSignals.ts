/** A few words that all tabs of this browser see, and are told of when another tab changes them: localStorage and its events. */
export interface TabSignals {
  read(key: string): string | null;
  /** `null` erases. */
  write(key: string, value: string | null): void;
  /** Tells of what other tabs write. Returns an end. */
  listen(heard: (key: string, value: string | null) => void): () => void;
  /** Calls back when this page goes, or comes back from where a browser keeps pages that went. Returns an end. */
  watchPage(changed: (page: 'goes' | 'returns') => void): () => void;
}

/** @returns null where the browser has none for this page. */
export function tabSignals(): TabSignals | null {
  try {
    const { localStorage } = globalThis;
    localStorage.getItem('');
    return {
      read: (key) => localStorage.getItem(key),
      write: (key, value) => (value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value)),
      listen(heard) {
        const hear = ({ key, newValue }: StorageEvent): void => {
          if (key !== null) heard(key, newValue);
        };
        addEventListener('storage', hear);
        return () => removeEventListener('storage', hear);
      },
      watchPage(changed) {
        const hide = (): void => changed('goes');
        const show = ({ persisted }: PageTransitionEvent): void => {
          if (persisted) changed('returns');
        };
        addEventListener('pagehide', hide);
        addEventListener('pageshow', show);
        return () => {
          removeEventListener('pagehide', hide);
          removeEventListener('pageshow', show);
        };
      },
    };
  } catch {
    return null;
  }
}
