/** The panel's facts, read again at every change. */
import { useEffect, useState } from 'preact/hooks';
import type { TrainerFacts, TrainerPorts } from './ports.ts';

export function useFacts(ports: TrainerPorts): TrainerFacts {
  const [facts, setFacts] = useState(() => ports.facts());
  useEffect(() => {
    const read = () => setFacts(ports.facts());
    read(); // something may have changed between the first render and now
    return ports.watch(read);
  }, [ports]);
  return facts;
}
