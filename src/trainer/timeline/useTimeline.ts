/** The timeline as the panel shows it: the newest lines, read at most once per frame. */
import { useEffect, useState } from 'preact/hooks';
import type { TrainerPorts } from '../ports.ts';

/** More than anybody scrolls back through, few enough to redraw within a frame. */
const LINES_SHOWN = 200;

const read = (ports: TrainerPorts) => ({ lines: ports.timeline().slice(-LINES_SHOWN), actors: ports.actors() });

export function useTimeline(ports: TrainerPorts) {
  const [shown, setShown] = useState(() => read(ports));
  useEffect(() => {
    let frame = 0;
    const changed = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setShown(read(ports));
      });
    };
    changed();
    const unwatch = ports.watchTimeline(changed);
    return () => {
      unwatch();
      cancelAnimationFrame(frame);
    };
  }, [ports]);
  return shown;
}
