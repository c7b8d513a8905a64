// Live view on the page: a canvas the size of its box, which a painter fills from a thread of its own, and the channel that was
// pointed at, for the host. It decides nothing: what is chosen and shown comes in as props.
import { useEffect, useRef } from 'preact/hooks';
import './live.css';
import { everySecond } from '../state/everySecond.ts';
import { monitorSight } from '../state/sight.ts';
import type { Layout } from './grid.ts';
import type { Light } from './light.ts';
import { channelAt, type LiveChannel } from './liveGrid.ts';
import type { LiveState } from './painter.ts';
import { type RemotePainter, startPainter } from './startPainter.ts';
import { watchTyping } from './typing.ts';

export interface LiveViewProps {
  readonly channels: readonly LiveChannel[];
  readonly layout: Layout;
  /** Index of the channel in the first window. */
  readonly first: number;
  /** Index of the chosen channel, -1 for none. */
  readonly selected: number;
  /** The recorder's clock, ms since the Unix epoch, and how it reads on the picture; empty for no time at all. */
  readonly wallClock: () => number;
  readonly clockText: (ms: number) => string;
  /** What hour such an instant is for the cameras. */
  readonly lightAt: (ms: number) => Light;
  /** Accessible name. */
  readonly label: string;
  /** A dialog is over it: one picture a second, and none while somebody types, so that the dialog has the processor. */
  readonly covered?: boolean | undefined;
  readonly onSelect?: ((channel: number) => void) | undefined;
  /** Double click: one channel full, or back to the grid. */
  readonly onToggle?: ((channel: number) => void) | undefined;
  /** Client coordinates of the right click, and the channel under it (-1: none). */
  readonly onContextMenu?: ((x: number, y: number, channel: number) => void) | undefined;
}

/** Pictures are soft by nature; more than two device pixels per CSS pixel would only cost. */
const SHARPEST = 2;

export function LiveView(props: LiveViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<RemotePainter | null>(null);
  const seen = useRef<Light | null>(null);
  const { channels, layout, first, selected, covered = false, wallClock, clockText, lightAt } = props;

  useEffect(() => {
    const el = canvas.current;
    if (!el) return undefined;
    const started = startPainter(el);
    painter.current = started;
    const life = new AbortController();
    follow(el, started, life.signal);
    return () => {
      life.abort();
      started.stop();
      painter.current = null;
    };
  }, []);
  useEffect(
    () => painter.current?.show({ channels, layout, first, selected, covered }),
    [channels, layout, first, selected, covered],
  );
  useEffect(
    () =>
      everySecond(wallClock, (now) => {
        const light = lightAt(now);
        painter.current?.show({ clock: clockText(now), ...(light === seen.current ? {} : { light }) });
        seen.current = light;
      }),
    [wallClock, clockText, lightAt],
  );

  const point = (e: MouseEvent): number => {
    const el = canvas.current;
    return el ? channelAt({ ...sizeOf(el), layout, channels, first }, e.offsetX, e.offsetY) : -1;
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

/** Tells the painter of everything that the page knows and it does not: box, style, whether anybody can see it, and typing. */
function follow(el: HTMLCanvasElement, painter: RemotePainter, signal: AbortSignal): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const sight = () => ({ paused: document.hidden || monitorSight.isDark(), calm: calm.matches });
  const see = (): void => painter.show(sight());
  const accent = getComputedStyle(el).getPropertyValue('--accent');
  painter.show({ ...sizeOf(el), accent, ...sight() });
  const size = new ResizeObserver(() => painter.show(sizeOf(el)));
  size.observe(el);
  signal.addEventListener('abort', () => size.disconnect(), { once: true });
  document.addEventListener('visibilitychange', see, { signal });
  signal.addEventListener('abort', monitorSight.watch(see), { once: true });
  calm.addEventListener('change', see, { signal });
  watchTyping((ms) => painter.hold(ms), signal);
}

function sizeOf(el: HTMLElement): Pick<LiveState, 'width' | 'height' | 'dpr'> {
  return { width: el.clientWidth, height: el.clientHeight, dpr: Math.min(SHARPEST, devicePixelRatio || 1) };
}
