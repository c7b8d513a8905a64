/**
 * The screen saver: a dark picture in which our mark takes another place every ten seconds, so that no part of a monitor shows the same for
 * days. Comes with the menu, and sooner where its owner has set a time. Dark while the recorder goes about its work alone; a message of its own, or its end,
 * brings the picture back.
 */
import { useSelector } from '@xstate/react';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BrandMark } from '../brand/BrandMark.tsx';
import { useMenu, useRecorder } from '../state/context.ts';
import { createSaver, restingPlace, type Sign } from '../state/saver.ts';
import { darken } from '../state/sight.ts';
import { stageOf } from '../state/where.ts';
import { saverLabel } from '../strings/live/saver.ts';
import './saver.css';

const STEP_MS = 1000;
/** The mark stays for so many steps, and is then as far as they lead: nobody looks, and every picture costs. */
const STRIDE = 10;
/** Where somebody asked for less movement. */
const CALM_STRIDE = 60;
/** What is told of a start, a firmware and a fault stays in sight. */
const IN_SIGHT = ['off', 'upgrading', 'safeMode', 'booting', 'stopping', 'arriving'];

export default function Saver() {
  const { navigation } = useMenu();
  const { config, exceptionHead } = useRecorder();
  const place = useRef<HTMLDivElement>(null);
  const [asleep, rest] = useState(false);
  const waitMs = config['output.saver'] * 60_000;
  const mayRest = useSelector(navigation, ({ value }) => !IN_SIGHT.includes(stageOf(value)));

  useEffect(() => {
    const screen = place.current?.closest<HTMLElement>('.screen');
    if (!screen || !mayRest) return undefined;
    const saver = createSaver({
      waitMs,
      now: () => performance.now(),
      later: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      changed(dark) {
        rest(dark);
        if (!dark) navigation.send({ type: 'activity' });
      },
    });
    const unhear = hearHands(screen, saver.hear);
    // From now on it waits.
    place.current?.toggleAttribute('data-waits', true);
    return () => {
      unhear();
      saver.end();
      rest(false);
    };
  }, [waitMs, mayRest, exceptionHead]);

  useEffect(() => {
    const screen = place.current?.closest<HTMLElement>('.screen');
    if (!screen || !asleep) return undefined;
    // Live view paints nothing that nobody sees, and no clock runs.
    darken(screen, true);
    return () => darken(screen, false);
  }, [asleep]);

  return <div ref={place}>{asleep && <Dark label={saverLabel[config['general.language']]} />}</div>;
}

function Dark({ label }: { label: string }) {
  const [step, setStep] = useState(() => Math.floor(performance.now() / STEP_MS));
  useEffect(() => {
    const stride = matchMedia('(prefers-reduced-motion: reduce)').matches ? CALM_STRIDE : STRIDE;
    const timer = setInterval(() => setStep((now) => now + stride), STEP_MS * stride);
    return () => clearInterval(timer);
  }, []);
  const { x, y } = restingPlace(step);
  return (
    <section class="saver" aria-label={label}>
      <div class="saver-mark" style={{ '--x': x, '--y': y }}>
        <BrandMark />
      </div>
    </section>
  );
}

const signs = {
  pointermove: 'move',
  wheel: 'move',
  pointerdown: 'down',
  pointerup: 'up',
  pointercancel: 'up',
  mousedown: 'after',
  mouseup: 'after',
  mousemove: 'after',
  click: 'after',
  dblclick: 'after',
  auxclick: 'after',
  contextmenu: 'after',
  keydown: 'move',
  keypress: 'after',
  keyup: 'after',
} as const satisfies Partial<Record<keyof WindowEventMap, Sign>>;

/** Every sign of a hand on this screen, before anything else hears it. */
function hearHands(screen: HTMLElement, hear: (sign: Sign) => boolean): () => void {
  const life = new AbortController();
  const last = { x: -1, y: -1 };
  const take = (event: Event, sign: Sign): void => {
    const { target } = event;
    // Keys that nothing has the focus for come to the page itself.
    if (target !== document.body && !(target instanceof Node && screen.contains(target))) return;
    if (event.type === 'pointermove' && event instanceof PointerEvent) {
      // A picture that changes beneath a mouse that stands still is no hand.
      if (event.clientX === last.x && event.clientY === last.y) return;
      [last.x, last.y] = [event.clientX, event.clientY];
    }
    if (!hear(signOf(event, sign))) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const [name, sign] of Object.entries(signs))
    addEventListener(name, (event) => take(event, sign), { capture: true, passive: false, signal: life.signal });
  return () => life.abort();
}

function signOf(event: Event, sign: Sign): Sign {
  if (event instanceof KeyboardEvent && event.repeat) return 'again';
  return event instanceof PointerEvent && event.type === 'pointermove' && event.buttons > 0 ? 'after' : sign;
}
