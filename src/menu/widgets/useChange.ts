/** Effects that answer a change, and not the first drawing. */
import { useEffect, useRef } from 'preact/hooks';

/** Runs after a drawing in which one of `inputs` is another than in the drawing before. */
export function useChange(run: () => void, inputs: readonly unknown[]): void {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) run();
    first.current = false;
  }, inputs);
}
