/** The recorder's clock: one text node, changed once a second, without waking any component. */
import { useEffect, useRef } from 'preact/hooks';
import { everySecond } from '../state/everySecond.ts';
import { useClock } from '../state/useClock.ts';

export function Clock() {
  const clock = useClock();
  const box = useRef<HTMLTimeElement>(null);
  useEffect(() => {
    const text = document.createTextNode('');
    box.current?.replaceChildren(text);
    return everySecond(clock.now, (now) => {
      text.data = clock.text(now);
    });
  }, [clock]);
  return <time ref={box} class="clock" />;
}
