/** The recorder's clock: one text node, changed once a second, without waking any component. */
import { useEffect, useRef } from 'preact/hooks';
import { useMenu, useWords } from '../state/context.ts';
import { everySecond } from '../state/everySecond.ts';
import { wallClockText } from '../state/wallClock.ts';

export function Clock() {
  const { wallClock } = useMenu();
  const { language } = useWords();
  const box = useRef<HTMLTimeElement>(null);
  useEffect(() => {
    const text = document.createTextNode('');
    box.current?.replaceChildren(text);
    return everySecond(wallClock, (now) => {
      text.data = wallClockText(now, language);
    });
  }, [wallClock, language]);
  return <time ref={box} class="clock" />;
}
