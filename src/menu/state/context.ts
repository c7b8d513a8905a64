/** How screens reach what the app gave them, and how they redraw when it changes. */
import { useSelector } from '@xstate/react';
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { MenuStyle, RecorderFacts } from '../../device/index.ts';
import type { PlatformFacts } from '../../platform/index.ts';
import type { MenuPorts, Watched } from '../ports.ts';
import { catalogue, type Strings } from '../strings/index.ts';
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

export interface Words {
  t: Strings;
  language: 'ru' | 'en';
  style: MenuStyle;
}

export function useWords(): Words {
  const { config, firmware } = useRecorder();
  const language = config['general.language'];
  return { t: catalogue[language], language, style: firmware.menuStyle };
}

export function useUser() {
  return useSelector(useMenu().navigation, ({ context }) => context.user);
}

/** The page on the screen, or null where there is none. */
export function usePage(): PageId | null {
  return useSelector(useMenu().navigation, ({ value }) => pageOf(value));
}
