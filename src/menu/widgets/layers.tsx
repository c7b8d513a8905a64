/**
 * The layers over the picture: dialogs, drop-down lists, menus at the pointer. They are drawn into one place at the end of the
 * screen, so that no page clips them; while a dialog is open everything beneath it is inert.
 */
import { type ComponentChildren, createContext, type VNode } from 'preact';
import { createPortal } from 'preact/compat';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';

interface Layers {
  host: HTMLElement | null;
  /** Registers a dialog for as long as it is open; returns its end. */
  hold(): () => void;
}

const LayersContext = createContext<Layers>({ host: null, hold: () => () => undefined });

export function LayersRoot({ children }: { children: ComponentChildren }) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [dialogs, setDialogs] = useState(0);
  const layers = useMemo<Layers>(
    () => ({
      host,
      hold() {
        setDialogs((n) => n + 1);
        return () => setDialogs((n) => n - 1);
      },
    }),
    [host],
  );
  return (
    <LayersContext.Provider value={layers}>
      <div class="screen-base" inert={dialogs > 0}>
        {children}
      </div>
      <div class="screen-layers" ref={setHost} />
    </LayersContext.Provider>
  );
}

export function Layer({ children }: { children: VNode }) {
  const { host } = useContext(LayersContext);
  return host ? createPortal(children, host) : null;
}

/** Everything beneath stays out of reach while the caller is on the screen. */
export function useModal(): void {
  const { hold } = useContext(LayersContext);
  useEffect(() => hold(), []);
}
