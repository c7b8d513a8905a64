/** Something outside of the components that changes, drawn as it is now. */
import { useEffect, useState } from 'preact/hooks';

/** @param watch calls back at every change; the answer ends that. Another one begins anew. */
export function useFollowed<T>(now: () => T, watch: (changed: () => void) => () => void): T {
  const [shown, show] = useState(now);
  useEffect(() => {
    const look = (): void => show(now);
    // It may have changed between the first drawing and this effect, which comes a frame later.
    look();
    return watch(look);
  }, [watch]);
  return shown;
}
