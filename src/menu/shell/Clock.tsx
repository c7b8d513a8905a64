/**
 * The recorder's clock. The running seconds are painted: new text in the page would cost a layout and a look for what is now beneath
 * the pointer, every second, on a screen where nothing happens. What is written for those who listen changes with the minute.
 */
import { useEffect, useRef } from 'preact/hooks';
import { everySecond } from '../state/everySecond.ts';
import { useClock } from '../state/useClock.ts';

/** Reads like `24.11.2026 21:52`. */
const withoutSeconds = (text: string): string => text.replace(/(\d{1,2}:\d{2}):\d{2}/, '$1');

export function Clock() {
  const clock = useClock();
  const box = useRef<HTMLTimeElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const [around, painted] = [box.current, canvas.current];
    if (!around || !painted) return undefined;
    const face = clockFace(around, painted);
    const text = document.createTextNode('');
    words.current?.replaceChildren(text);
    // The monitor's size gives the letters theirs.
    const size = new ResizeObserver(() => face.resize());
    size.observe(around.parentElement ?? around);
    const stop = everySecond(clock.now, (now) => {
      const shown = clock.text(now);
      face.show(shown);
      const minute = withoutSeconds(shown);
      if (text.data !== minute) text.data = minute;
    });
    return () => {
      stop();
      size.disconnect();
    };
  }, [clock]);
  return (
    <time ref={box} class="clock">
      <canvas ref={canvas} aria-hidden="true" />
      <span ref={words} class="sr-only" />
    </time>
  );
}

/** Paints a line of text whose digits keep one width, on a canvas that is as wide as the line. */
function clockFace(around: HTMLElement, canvas: HTMLCanvasElement) {
  const context = canvas.getContext('2d');
  let text = '';
  let fitted = '';

  function paint(): void {
    if (!context || text === '') return;
    const style = getComputedStyle(around);
    const font = `${style.fontSize} ${style.fontFamily}`;
    const advance = (part: string): number => context.measureText(/\d/.test(part) ? '0' : part).width;
    const parts = text.match(/\d|\D+/g) ?? [];
    const height = Number.parseFloat(style.fontSize) * 1.4;
    const key = `${font} ${devicePixelRatio} ${text.length}`;
    if (fitted !== key) {
      fitted = key;
      context.font = font;
      const width = parts.reduce((sum, part) => sum + advance(part), 0);
      canvas.width = Math.ceil(width * devicePixelRatio);
      canvas.height = Math.ceil(height * devicePixelRatio);
      canvas.style.width = `${canvas.width / devicePixelRatio}px`;
      canvas.style.height = `${canvas.height / devicePixelRatio}px`;
    }
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.font = font;
    context.fillStyle = style.color;
    context.textBaseline = 'middle';
    let x = 0;
    for (const part of parts) {
      const room = advance(part);
      context.fillText(part, x + (room - context.measureText(part).width) / 2, height / 2);
      x += room;
    }
  }
  return {
    show(next: string): void {
      text = next;
      paint();
    },
    resize(): void {
      fitted = '';
      paint();
    },
  };
}
