/** The recorder's clock: one text node, changed once a second, without waking any component. */
import { useEffect, useRef } from 'preact/hooks';
import { useMenu, useWords } from '../state/context.ts';
import { wallClockText } from '../state/wallClock.ts';

export function Clock() {
  const { wallClock } = useMenu();
  const { language } = useWords();
  const box = useRef<HTMLTimeElement>(null);
  useEffect(() => {
    const text = document.createTextNode('');
    box.current?.replaceChildren(text);
    let timer: ReturnType<typeof setTimeout>;
    const show = (): void => {
      const now = wallClock();
      text.data = wallClockText(now, language);
      timer = setTimeout(show, 1000 - (now % 1000));
    };
    show();
    return () => clearTimeout(timer);
  }, [wallClock, language]);
  return <time ref={box} class="clock" />;
}
