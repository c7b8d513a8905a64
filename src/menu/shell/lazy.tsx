/** A part of the menu that is fetched when it is first wanted, or a little before: when the page has nothing better to do. */
import { type ComponentType, h, type JSX } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { MenuWordsProvider, useFetchedWords, useMenu, useWords } from '../state/context.ts';
import { menuStrings } from '../strings/index.ts';
import { MissingPart } from './missingPart.ts';

export interface LazyComponent<P> {
  (props: P): JSX.Element | null;
  preload(): void;
  /** Fetches it; resolves when it is here, and when it did not come. */
  arrival(): Promise<unknown>;
}

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

export function lazy<P extends object = object>(load: Load<P>): LazyComponent<P> {
  const code = codeOf(load);
  function Lazy(props: P): JSX.Element | null {
    const Part = code.here();
    const awaited = useArrival(Part !== null, code.fetch);
    return Part ? h(Part, props as P & JSX.IntrinsicAttributes) : awaited;
  }
  return Object.assign(Lazy, preloading(code));
}

/** As `lazy`, of a part that speaks the menu's words and uses its conversations, which come with it. */
export function lazyOfMenu<P extends object = object>(load: Load<P>): LazyComponent<P> {
  const code = codeOf(load);
  function Lazy(props: P): JSX.Element | null {
    const { isPrepared, prepareMenu } = useMenu();
    const { language } = useWords();
    const words = useFetchedWords(menuStrings);
    const Part = isPrepared() ? code.here() : null;
    const awaited = useArrival(Part !== null && words !== null, () =>
      Promise.all([code.fetch(), prepareMenu(), menuStrings.fetch(language)]),
    );
    if (!Part || !words) return awaited;
    return <MenuWordsProvider value={words}>{h(Part, props as P & JSX.IntrinsicAttributes)}</MenuWordsProvider>;
  }
  return Object.assign(Lazy, preloading(code));
}

function preloading({ fetch }: { fetch(): Promise<unknown> }): Pick<LazyComponent<object>, 'preload' | 'arrival'> {
  const arrival = (): Promise<unknown> => fetch().catch(() => undefined);
  return { arrival, preload: () => void arrival() };
}

function codeOf<P>(load: Load<P>) {
  let loaded: ComponentType<P> | null = null;
  let loading: Promise<unknown> | null = null;
  return {
    here: () => loaded,
    fetch(): Promise<unknown> {
      loading ??= load().then((module) => {
        loaded = module.default;
      });
      loading.catch(() => {
        loading = null;
      });
      return loading;
    },
  };
}

/** Draws again when what is fetched is here. @returns what to draw meanwhile: nothing, or that it did not come. */
function useArrival(here: boolean, fetch: () => Promise<unknown>): JSX.Element | null {
  const [, draw] = useState(0);
  const [missing, miss] = useState(false);
  const Missing = useContext(MissingPart);
  useEffect(() => {
    if (here) return undefined;
    let alive = true;
    fetch().then(
      () => alive && draw((n) => n + 1),
      () => alive && miss(true),
    );
    return () => {
      alive = false;
    };
  }, []);
  return missing && Missing ? <Missing /> : null;
}

/** Live view may keep a slow board busy without end; then what is wanted soon is fetched all the same. */
const PATIENCE_MS = 2000;

/**
 * Runs once when the page is idle; the answer takes it back.
 * @param afterMs first this long passes: an idle moment between the frames in which a picture first stands is none
 */
export function whenIdle(run: () => void, afterMs = 0): () => void {
  let drop = (): void => clearTimeout(timer);
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback !== 'function') return run();
    const handle = requestIdleCallback(run, { timeout: PATIENCE_MS });
    drop = () => cancelIdleCallback(handle);
  }, afterMs);
  return () => drop();
}
