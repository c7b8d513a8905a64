/** Looks at something of the service again and again, for as long as it is on the screen: others change it too. */
import { useEffect } from 'preact/hooks';
import type { PhoneClock } from './ports.ts';

/** ms between an answer and the next look: a change elsewhere is to be seen within a second. */
const LOOK_MS = 900;

export function useLooks(look: () => Promise<void>, clock: PhoneClock): void {
  useEffect(() => {
    let next = (): void => undefined;
    let left = false;
    const again = async (): Promise<void> => {
      await look();
      if (!left) next = clock.deadline(LOOK_MS, () => void again());
    };
    void again();
    return () => {
      left = true;
      next();
    };
  }, [look, clock]);
}
