// Live view on the page: keeps a canvas the size of its box, draws about five pictures a second, and tells the host
// which channel was pointed at. It decides nothing: what is chosen and shown comes in as props.
import { useEffect, useRef } from 'preact/hooks';
import './live.css';
import { channelAt, drawLiveView, type LiveChannel, type LiveFrame } from './drawLiveView.ts';
import type { Layout } from './grid.ts';
import { keepPrints, type NewCanvas } from './prints.ts';
import type { Pictures } from './scenes/pictures.ts';
import { startTicker, type Ticker } from './ticker.ts';
import { watchTyping } from './typing.ts';

export interface LiveViewProps {
  readonly channels: readonly LiveChannel[];
  readonly layout: Layout;
  /** Index of the chosen channel, -1 for none. */
  readonly selected: number;
  /** The recorder's time as it is to be read on the picture; asked once a frame. */
  readonly clock: () => string;
  /** Words for a channel without picture. */
  readonly noVideo: string;
  /** Accessible name. */
  readonly label: string;
  /** A dialog is over it: one picture a second, and none while somebody types, so that the dialog has the processor. */
  readonly covered?: boolean | undefined;
  /** Stands still without a timer, for instance while a page of the menu covers it. */
  readonly paused?: boolean | undefined;
  /** Milliseconds that move the scenes. */
  readonly now?: (() => number) | undefined;
  readonly onSelect?: ((channel: number) => void) | undefined;
  /** Double click: one channel full, or back to the grid. */
  readonly onToggle?: ((channel: number) => void) | undefined;
  /** Client coordinates of the right click, and the channel under it (-1: none). */
  readonly onContextMenu?: ((x: number, y: number, channel: number) => void) | undefined;
}

const PACE = 200;
/** Sixteen tiles are drawn in two turns, so each is still new four times a second. */
const TURNS_PACE = 125;
const CALM_PACE = 1000;
const COVERED_PACE = 1000;
/** Pictures are soft by nature; more than two device pixels per CSS pixel would only cost. */
const SHARPEST = 2;

export function LiveView(props: LiveViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ticker = useRef<Ticker>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const el = canvas.current;
    return el ? run(el, latest, ticker) : undefined;
  }, []);
  useEffect(() => ticker.current?.nudge());

  const point = (e: MouseEvent): number => {
    const el = canvas.current;
    return el ? channelAt(frameOf(el, latest.current, 0), e.offsetX, e.offsetY) : -1;
  };
  const onChannel = (e: MouseEvent, tell: ((channel: number) => void) | undefined) => {
    const channel = point(e);
    if (channel >= 0) tell?.(channel);
  };
  return (
    <canvas
      ref={canvas}
      class="live-view"
      role="img"
      aria-label={props.label}
      onClick={(e) => onChannel(e, props.onSelect)}
      onDblClick={(e) => onChannel(e, props.onToggle)}
      onContextMenu={(e) => {
        e.preventDefault();
        props.onContextMenu?.(e.clientX, e.clientY, point(e));
      }}
    />
  );
}

/** Draws on `el` until the returned function is called. */
function run(el: HTMLCanvasElement, latest: { readonly current: LiveViewProps }, out: { current: Ticker | null }) {
  const g = el.getContext('2d', { alpha: false });
  if (!g) return undefined;
  const prints = keepPrints(newCanvas);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const style = getComputedStyle(el);
  let pictures: Pictures | null = null;
  const typing = watchTyping();

  const ticker = startTicker(() => {
    const props = latest.current;
    if (props.covered && typing.left() > 0) return typing.left();
    const now = props.now ?? performance.now.bind(performance);
    const frame = frameOf(el, props, calm.matches ? 0 : now());
    const [w, h] = [Math.round(frame.width * frame.dpr), Math.round(frame.height * frame.dpr)];
    if (w < 1 || h < 1) return null;
    if (el.width !== w || el.height !== h) Object.assign(el, { width: w, height: h });
    const inTurns = props.layout === 16 && !calm.matches;
    const complete = drawLiveView(g, prints, {
      ...frame,
      inTurns,
      pictures,
      fontFamily: style.fontFamily,
      accent: style.getPropertyValue('--accent'),
    });
    if (!complete) return 0;
    if (props.paused) return null;
    if (calm.matches) return CALM_PACE;
    if (props.covered) return COVERED_PACE;
    return inTurns ? TURNS_PACE : PACE;
  });
  out.current = ticker;

  const size = new ResizeObserver(() => ticker.nudge());
  size.observe(el);
  import('./scenes/pictures.ts').then((loaded) => {
    pictures = loaded.pictures;
    out.current?.nudge();
  });
  // Captions drawn before the menu's font arrived are in another one.
  document.fonts.ready.then(() => {
    prints.clear();
    out.current?.nudge();
  });
  return () => {
    size.disconnect();
    typing.stop();
    ticker.stop();
    prints.clear();
    out.current = null;
  };
}

function frameOf(el: HTMLCanvasElement, props: LiveViewProps, tMs: number): LiveFrame {
  const { channels, layout, selected, noVideo } = props;
  const dpr = Math.min(SHARPEST, devicePixelRatio || 1);
  const [width, height] = [el.clientWidth, el.clientHeight];
  return { width, height, dpr, layout, channels, selected, noVideo, tMs, pictures: null, wallClockText: props.clock() };
}

const newCanvas: NewCanvas = (w, h) => {
  const image = Object.assign(document.createElement('canvas'), { width: w, height: h });
  const g = image.getContext('2d');
  if (!g) throw new Error('live/LiveView: this browser gave no 2d canvas; live view cannot be drawn');
  return { image, g };
};
