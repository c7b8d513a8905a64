/**
 * What the cameras of a device see, asked for again and again, but only while there is somebody to see it: the place where it is drawn is on
 * the screen, and the page is.
 */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { usePhone } from './context.ts';
import type { Device } from './service/read.ts';
import type { Sight } from './service/views.ts';

/** ms between an answer and the next question. */
const LOOK_MS = 1200;

export interface Shown<Place extends Element> {
  /** Null before the first answer, and of a device that is not online. */
  sight: Sight | null;
  /** Where it is drawn. */
  place: RefObject<Place | null>;
  /** Shows what was seen by another way. */
  saw(sight: Sight): void;
}

export function useSight<Place extends Element>({ serial, online }: Pick<Device, 'serial' | 'online'>): Shown<Place> {
  const { views, ports } = usePhone();
  const place = useRef<Place>(null);
  const [sight, saw] = useState<Sight | null>(null);
  const inView = useIsInView(place);
  const look = useCallback(() => views.look(serial), [views, serial]);
  useEffect(() => {
    if (!online || !inView) return undefined;
    let left = false;
    let next = (): void => undefined;
    async function again(): Promise<void> {
      if (!document.hidden) {
        const seen = await look();
        if (left) return;
        saw(seen);
      }
      next = ports.clock.deadline(LOOK_MS, () => void again());
    }
    void again();
    return () => {
      left = true;
      next();
    };
  }, [look, online, inView, ports.clock]);
  useEffect(() => {
    if (!online) saw(null);
  }, [online]);
  return { sight: online ? sight : null, place, saw };
}

function useIsInView(place: RefObject<Element | null>): boolean {
  const [isIn, note] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => note(entry?.isIntersecting ?? false));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return isIn;
}
