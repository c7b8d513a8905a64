/** How screens reach what the app gave them, and how they redraw when it changes. */
import { useSelector } from '@xstate/react';
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { MenuStyle, RecorderFacts } from '../../device/index.ts';
import type { PlatformFacts } from '../../platform/index.ts';
import type { MenuPorts, Watched } from '../ports.ts';
import type { Catalogue, Language, ScreenStrings, Strings } from '../strings/index.ts';
import type { PageId } from '../tree/tree.ts';
import { pageOf } from './where.ts';

export const MenuContext = createContext<MenuPorts | null>(null);

/** @throws Error outside of `<Screen>`. */
export function useMenu(): MenuPorts {
  const ports = useContext(MenuContext);
  if (!ports) throw new Error('A menu component was drawn outside of <Screen>; only Screen gives it its ports.');
  return ports;
}

/** The latest value of a remote face; draws again at every change. */
export function useWatched<T>(source: Watched<T>): T {
  const [, draw] = useState(0);
  const drawn = source.now();
  useEffect(() => {
    const redraw = (): void => draw((n) => n + 1);
    if (source.now() !== drawn) redraw();
    return source.watch(redraw);
    // `drawn` only matters for the gap between the first drawing and this effect.
  }, [source]);
  return drawn;
}

export const useRecorder = (): RecorderFacts => useWatched(useMenu().recorder);
export const usePlatform = (): PlatformFacts => useWatched(useMenu().platform);

export interface Words<S = ScreenStrings> {
  t: S;
  language: Language;
  style: MenuStyle;
}

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;

/** @throws Error outside of `<Screen>`, which draws nothing before its words are here. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('A menu component was drawn outside of <Screen>; only Screen gives it its words.');
  return words;
}

const MenuWordsContext = createContext<Words<Strings> | null>(null);
export const MenuWordsProvider = MenuWordsContext.Provider;

/** The screen's words and those of the menu's pages. @throws Error outside of the menu, which waits for them. */
export function useMenuWords(): Words<Strings> {
  const words = useContext(MenuWordsContext);
  if (!words)
    throw new Error(
      'A page of the menu was drawn outside of lazyOfMenu; only what it draws has the words of the menu.',
    );
  return words;
}

/** The words of the recorder's language; the former language while the next one is on its way, null before the first. */
export function useFetchedWords<S>(strings: Catalogue<S>): Words<S> | null {
  const { config, firmware } = useRecorder();
  const { faultWords } = useMenu();
  const wanted = config['general.language'];
  const [shown, show] = useState<Language | null>(strings.atHand(wanted) ? wanted : null);
  useEffect(() => {
    let alive = true;
    // Words that do not come are missed, and asked for again, by the part of the screen that cannot do without (shell/lazy.tsx).
    strings.fetch(wanted).then(
      () => alive && show(wanted),
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [wanted]);
  const language = strings.atHand(wanted) ? wanted : shown;
  const t = language && strings.atHand(language);
  const style = firmware.menuStyle;
  return useMemo(() => {
    if (!t || !language) return null;
    return { t: faultWords ? { ...t, fault: faultWords[language] } : t, language, style };
  }, [t, language, style, faultWords]);
}

export function useUser() {
  return useSelector(useMenu().navigation, ({ context }) => context.user);
}

/** The page on the screen, or null where there is none. */
export function usePage(): PageId | null {
  return useSelector(useMenu().navigation, ({ value }) => pageOf(value));
}
