/**
 * The layers over the picture: dialogs, drop-down lists, menus at the pointer. They are drawn into one place at the end of the
 * screen, so that no page clips them; while a dialog is open everything beneath it is inert.
 */
import { type ComponentChildren, createContext, createPortal, type VNode } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keepFocusInSight } from './focusInSight.ts';

interface Layers {
  host: HTMLElement | null;
  /** Registers a dialog for as long as it is open; returns its end. */
  hold(): () => void;
  /** Gives the focus to something beneath: now, or as soon as the last dialog over it is gone. */
  focus(element: HTMLElement): void;
}

const LayersContext = createContext<Layers>({
  host: null,
  hold: () => () => undefined,
  focus: (element) => element.focus({ preventScroll: true }),
});

export function LayersRoot({ children }: { children: ComponentChildren }) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const base = useRef<HTMLDivElement>(null);
  const open = useRef(0);
  /** What had the focus before the first of the open dialogs; one dialog may follow another. */
  const opener = useRef<Element | null>(null);
  const layers = useMemo<Layers>(() => {
    const settle = (): void => {
      if (base.current) base.current.inert = open.current > 0;
      if (open.current > 0) return;
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
      opener.current = null;
    };
    let endWait = (): void => undefined;
    const settleSoon = (): void => {
      endWait();
      endWait = afterFrame(settle);
    };
    return {
      host,
      focus(element) {
        // What is inert takes no focus, and a dialog that is going would give it back to its opener: then this one is it.
        if (opener.current) opener.current = element;
        else element.focus({ preventScroll: true });
      },
      hold() {
        opener.current ??= document.activeElement;
        open.current++;
        settleSoon();
        return () => {
          open.current--;
          settleSoon();
        };
      },
    };
  }, [host]);
  const stage = host?.parentElement;
  useEffect(() => (stage ? keepFocusInSight(stage) : undefined), [stage]);
  return (
    <LayersContext.Provider value={layers}>
      <div ref={base} class="screen-base">
        {children}
      </div>
      <div class="screen-layers" ref={setHost} />
    </LayersContext.Provider>
  );
}

/**
 * What lies beneath is made inert once the dialog can be seen, and free again once it is gone from sight: both look at every element
 * of the page anew. Till then the veil catches the mouse, and the dialog has the focus and keeps it.
 * @returns its end
 */
function afterFrame(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

export function Layer({ children }: { children: VNode }) {
  const { host } = useContext(LayersContext);
  return host ? createPortal(children, host) : null;
}

/** Gives the focus to something beneath the dialogs, whether one is going at this moment or not. */
export const useFocusBeneath = (): Layers['focus'] => useContext(LayersContext).focus;

/** Everything beneath stays out of reach while the caller is on the screen; then the focus goes back where it came from. */
export function useModal(): void {
  const { hold } = useContext(LayersContext);
  // Before the effects in which a field of the dialog may take the focus.
  useLayoutEffect(() => hold(), []);
}
