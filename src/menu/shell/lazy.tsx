/** A part of the menu that is fetched when it is first wanted, or a little before. */
import { type ComponentType, h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface LazyComponent {
  (): JSX.Element | null;
  preload(): void;
}

export function lazy(load: () => Promise<{ default: ComponentType }>): LazyComponent {
  let loaded: ComponentType | null = null;
  let loading: Promise<ComponentType> | null = null;
  const fetched = (): Promise<ComponentType> => {
    loading ??= load().then((module) => {
      loaded = module.default;
      return module.default;
    });
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  function Lazy(): JSX.Element | null {
    const [, draw] = useState(0);
    useEffect(() => {
      if (loaded) return undefined;
      let alive = true;
      void fetched().then(() => alive && draw((n) => n + 1));
      return () => {
        alive = false;
      };
    }, []);
    return loaded ? h(loaded, {}) : null;
  }
  return Object.assign(Lazy, { preload: () => void fetched().catch(() => undefined) });
}
