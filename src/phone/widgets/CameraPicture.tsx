/** One camera of a device: what it sees, as the recorder's monitor shows it; noise where it is encrypted; or why there is nothing. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Scenery } from '../ports.ts';
import type { Sight } from '../service/views.ts';
import { drawNoise } from './noise.ts';

/** Of a small screen; a sharper one gets as many of its own. */
const SHARPEST = 2;

/** Fetched when the first camera is shown; null until then. */
export function useScenery(): Scenery | 'missing' | null {
  const { ports } = usePhone();
  const [scenery, have] = useState<Scenery | 'missing' | null>(null);
  useEffect(() => {
    let left = false;
    ports.scenery().then(
      (came) => !left && have(() => came),
      // Asked for again with the next page that shows cameras.
      () => !left && have('missing'),
    );
    return () => {
      left = true;
    };
  }, [ports.scenery]);
  return scenery;
}

interface CameraPictureProps {
  sight: Sight | null;
  scenery: Scenery | 'missing' | null;
  /** From 0. */
  channel: number;
  /** For whoever does not see it; without a name it is part of something that has one. */
  called?: string | undefined;
}

export function CameraPicture({ sight, scenery, channel, called }: CameraPictureProps) {
  const { t } = usePhone();
  const canvas = useRef<HTMLCanvasElement>(null);
  const fault = sight?.shows === 'pictures' ? sight.view.channels[channel] : null;
  const shows = fault ? 'nothing' : (sight?.shows ?? 'nothing');
  useEffect(() => {
    const on = canvas.current;
    if (!on || !sight || shows === 'nothing') return;
    sharpen(on);
    if (sight.shows === 'noise') drawNoise(on, sight.sealed, channel);
    else if (sight.shows === 'pictures' && scenery !== 'missing') scenery?.paint(on, channel, sight.view);
  }, [sight, scenery, shows, channel]);
  return (
    <span class="ph-camera-picture" data-shows={shows}>
      {shows !== 'nothing' && (
        <canvas
          ref={canvas}
          {...(called === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': called })}
        />
      )}
      {fault && <span class="ph-camera-words">{t.view.why[fault]}</span>}
    </span>
  );
}

/** As many pixels as it takes on the screen. */
function sharpen(canvas: HTMLCanvasElement): void {
  const { clientWidth, clientHeight } = canvas;
  const sharpness = Math.min(SHARPEST, globalThis.devicePixelRatio || 1);
  const [width, height] = [Math.round(clientWidth * sharpness), Math.round(clientHeight * sharpness)];
  if (width < 1 || height < 1 || (canvas.width === width && canvas.height === height)) return;
  Object.assign(canvas, { width, height });
}
