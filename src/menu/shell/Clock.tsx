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

/** Paints a line of text whose digits keep one width, on a canvas that is as wide as the line; from second to second only what changed. */
function clockFace(around: HTMLElement, canvas: HTMLCanvasElement) {
  const context = canvas.getContext('2d');
  let text = '';
  /**
   * Where each letter of the text stands: whole device pixels, so that a letter is wiped away without a trace.
   * In CSS pixels; null while the canvas must be fitted to the text.
   */
  let places: { x: number; room: number }[] | null = null;
  let painted = '';

  function measure(pen: CanvasRenderingContext2D): void {
    const { fontSize, fontFamily, color } = getComputedStyle(around);
    const font = `${fontSize} ${fontFamily}`;
    const height = Number.parseFloat(fontSize) * 1.4;
    pen.font = font;
    let x = 0;
    places = [...text].map((letter) => {
      const width = pen.measureText(/\d/.test(letter) ? '0' : letter).width;
      const room = Math.ceil(width * devicePixelRatio) / devicePixelRatio;
      x += room;
      return { x: x - room, room };
    });
    canvas.width = Math.ceil(x * devicePixelRatio);
    canvas.height = Math.ceil(height * devicePixelRatio);
    canvas.style.width = `${canvas.width / devicePixelRatio}px`;
    canvas.style.height = `${canvas.height / devicePixelRatio}px`;
    // A canvas forgets its pen with its size.
    pen.scale(devicePixelRatio, devicePixelRatio);
    pen.font = font;
    pen.fillStyle = color;
    pen.textBaseline = 'middle';
    pen.textAlign = 'center';
    painted = '';
  }

  function paint(): void {
    if (!context || text === '') return;
    if (places?.length !== text.length) measure(context);
    const height = canvas.height / devicePixelRatio;
    for (const [index, { x, room }] of (places ?? []).entries()) {
      const letter = text.charAt(index);
      if (letter === painted.charAt(index)) continue;
      context.clearRect(x, 0, room, height);
      context.fillText(letter, x + room / 2, height / 2);
    }
    painted = text;
  }
  return {
    show(next: string): void {
      text = next;
      paint();
    },
    resize(): void {
      places = null;
      paint();
    },
  };
}
