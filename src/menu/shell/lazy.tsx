/** A part of the menu that is fetched when it is first wanted, or a little before: when the page has nothing better to do. */
import { type ComponentType, h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LazyComponent<P> {
  (props: P): JSX.Element | null;
  preload(): void;
}

export function lazy<P extends object = object>(load: () => Promise<{ default: ComponentType<P> }>): LazyComponent<P> {
  let loaded: ComponentType<P> | null = null;
  let loading: Promise<ComponentType<P>> | null = null;
  const fetched = (): Promise<ComponentType<P>> => {
    loading ??= load().then((module) => {
      loaded = module.default;
      return module.default;
    });
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  function Lazy(props: P): JSX.Element | null {
    const [, draw] = useState(0);
    useEffect(() => {
      if (loaded) return undefined;
      let alive = true;
      void fetched().then(() => alive && draw((n) => n + 1));
      return () => {
        alive = false;
      };
    }, []);
    return loaded ? h(loaded, props as P & JSX.IntrinsicAttributes) : null;
  }
  return Object.assign(Lazy, { preload: () => void fetched().catch(() => undefined) });
}

/** Live view may keep a slow board busy without end; then what is wanted soon is fetched all the same. */
const PATIENCE_MS = 2000;

/** Runs once when the page is idle; the answer takes it back. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: PATIENCE_MS });
  return () => cancelIdleCallback(handle);
}
