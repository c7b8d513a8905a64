/**
 * Something that a click opens over the page, kept where the person's events go and not in a component: so a recording knows
 * that it was opened, and a playback can open it. The screen closes it when the page goes.
 */
import { useSelector } from '@xstate/react';
import type { Json } from '../../device/index.ts';
import { useMenu } from './context.ts';

export interface Opening<T extends Json> {
  /** What it is about, or null while it is closed. */
  about: T | null;
  open(about: T): void;
  close(): void;
}

/** @param what names it on the timeline; each is used by one component. */
export function useOverlay<T extends Json>(what: string): Opening<T> {
  const { overlays } = useMenu();
  const about = useSelector(overlays, ({ context }) => (context.open[what] ?? null) as T | null);
  return {
    about,
    open: (next) => overlays.send({ type: 'opened', what, about: next }),
    close: () => overlays.send({ type: 'closed', what }),
  };
}
